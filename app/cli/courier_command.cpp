// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/text/status_text.h"
#include "sync/client/carrier.h"
#include "sync/client/https_link.h"
#include "sync/client/stick_errands.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>

namespace cli {
namespace {

QString folderIn(const Typed& typed) {
    const QString folder = QFileInfo(typed.text("FOLDER")).absoluteFilePath();
    if (!QFileInfo(folder).isDir()) throw WrongUsage(QCoreApplication::translate("Cli", "there is no folder %1").arg(folder));
    return folder;
}

Answer write(Program& program, const Typed& typed) {
    const QString stick = folderIn(typed);
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    auto writing = client::StickWriting::begin(*desk->store, QStringLiteral("communedesk-cli " COMMUNEDESK_VERSION), stick);
    if (!writing) return writing.error();
    while (writing->next())
        if (const auto written = writing->write(); !written) return written.error();
    program.tell(QCoreApplication::translate("Cli", "Reading everything back from the stick"));
    if (const auto finished = writing->finish(); !finished) return finished.error();
    if (const auto noted = writing->note(); !noted) return noted.error();
    const client::Handed& handed = writing->handed();
    const QJsonObject json{{QStringLiteral("events"), handed.events}, {QStringLiteral("scans"), handed.scans},
                           {QStringLiteral("bytes"), writing->bytes()}, {QStringLiteral("full"), writing->isFull()}};
    QStringList lines{QCoreApplication::translate("Cli", "On the stick: %1 entries, %2 scans (%3). It was read back and may be taken out.")
                          .arg(handed.events).arg(handed.scans).arg(app::bytesText(writing->bytes()))};
    if (writing->isFull())
        lines += QCoreApplication::translate("Cli", "The stick is full. What is on it is complete; the rest goes with the next one, or by the line.");
    return {json, lines};
}

/// One letter over the line, waited for.
client::Carrier::Answers carried(client::Carrier& carrier, const QByteArray& letter) {
    QEventLoop loop;
    std::optional<client::Carrier::Answers> outcome;
    carrier.carry(letter, [&](client::Carrier::Answers told) {
        outcome = std::move(told);
        loop.quit();
    });
    if (!outcome) loop.exec();
    return *std::move(outcome);
}

Answer carry(Program& program, const Typed& typed) {
    const QString stick = folderIn(typed);
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const auto server = desk->store->settings().server();
    if (!server) return domain::Error{domain::Refusal::NotEnrolled, {}, {}};
    client::HttpsLink link(server->url, server->tlsKeyHash);
    client::Carrier carrier(link, *server, desk->store->settings().realm(), program.random);
    client::StickCarrying carrying(client::sorted(*desk->store, courier::bundlesOn(stick)).toCarry());
    for (;;) {
        const auto letter = carrying.next();
        if (!letter) return letter.error();
        if (!*letter) break;
        const auto answers = carried(carrier, **letter);
        const bool isUnreadable = !answers && answers.error().refusal == domain::Refusal::FileBroken;
        if (!answers && !isUnreadable) return answers.error();
        const auto written = carrying.write(answers ? *answers : std::vector<QByteArray>());
        if (!written) return written.error();
    }
    const QJsonObject json{{QStringLiteral("bundles"), carrying.bundles()}, {QStringLiteral("letters"), carrying.letters()},
                           {QStringLiteral("bytes"), carrying.bytes()}, {QStringLiteral("broken"), carrying.broken()}};
    QStringList lines{QCoreApplication::translate("Cli", "Brought to the district: %1 letters (%2). The answers lie on the stick: take it back to the office.")
                          .arg(carrying.letters()).arg(app::bytesText(carrying.bytes()))};
    if (carrying.letters() == 0) lines = {QCoreApplication::translate("Cli", "There is no letter of another office on it.")};
    if (carrying.broken() > 0)
        lines += QCoreApplication::translate("Cli", "%n letter(s) are damaged or for another district; the office will write them again.", nullptr, carrying.broken());
    return {json, lines};
}

Answer read(Program& program, const Typed& typed) {
    const QString stick = folderIn(typed);
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    client::StickReading reading(*desk->store, client::sorted(*desk->store, courier::bundlesOn(stick)).toRead());
    while (reading.next())
        for (bool more = true; more;) {
            const auto taken = reading.take();
            if (!taken) return taken.error();
            more = *taken;
        }
    const client::LettersTaken& taken = reading.taken();
    const QJsonObject json{{QStringLiteral("receipted"), taken.receipted}, {QStringLiteral("heldEvents"), taken.heldEvents},
                           {QStringLiteral("receivedRows"), taken.receivedRows}, {QStringLiteral("fetchedBlobs"), taken.fetchedScans},
                           {QStringLiteral("newEpoch"), taken.newEpoch}, {QStringLiteral("serverWasRestored"), taken.serverWasRestored},
                           {QStringLiteral("broken"), reading.broken()}};
    if (taken.revoked) return {domain::Error{domain::Refusal::DeviceRevoked, {}, {}}, json};
    if (!taken.ours) return {json, {QCoreApplication::translate("Cli", "There is no answer for this computer on it.")}};
    QStringList lines{QCoreApplication::translate("Cli", "The district has receipted %1 entries. Fetched: %2 entries, %3 scans.")
                          .arg(taken.receipted).arg(taken.receivedRows).arg(taken.fetchedScans)};
    if (taken.heldEvents > 0)
        lines += QCoreApplication::translate("Cli", "%n entry(ies) are held back by the district for checking; nothing is lost.", nullptr, taken.heldEvents);
    if (reading.broken() > 0 || taken.rowsMissing)
        lines += QCoreApplication::translate("Cli", "A part of the answers is missing; the next stick asks for it again.");
    if (taken.newEpoch)
        lines += QCoreApplication::translate("Cli", "Two copies of this computer's data were in use. Both are kept; look at the cases that need a decision.");
    if (taken.serverWasRestored)
        lines += QCoreApplication::translate("Cli", "The district was restored from a backup; what it had lost goes with the next stick.");
    return {json, lines};
}

}  // namespace

void addCourier(CLI::App& app, Program& program) {
    CLI::App* group = addGroup(app, "courier", QT_TRANSLATE_NOOP("CliHelp", "By USB stick, where there is no line"));
    const char* folder = QT_TRANSLATE_NOOP("CliHelp", "The stick's folder");
    addText(addCommand(*group, "write", QT_TRANSLATE_NOOP("CliHelp", "What waits, as sealed letters onto a stick"), program, write), "FOLDER", folder, Wanted::Required);
    addText(addCommand(*group, "carry", QT_TRANSLATE_NOOP("CliHelp", "Other offices' letters from a stick to the district over this computer's line, and the answers back"), program, carry),
            "FOLDER", folder, Wanted::Required);
    addText(addCommand(*group, "read", QT_TRANSLATE_NOOP("CliHelp", "The district's answers from a stick"), program, read), "FOLDER", folder, Wanted::Required);
}

}  // namespace cli
