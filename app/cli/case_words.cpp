// SPDX-License-Identifier: GPL-3.0-or-later
// A whole case as programs and people read it.
#include "app/cli/words.h"

#include "app/cli/acts.h"
#include "app/text/status_text.h"
#include "core/domain/case_rules.h"
#include "core/domain/event_codec.h"
#include "core/text/numbers.h"
#include "sync/client/store_side.h"
#include "sync/client/whereabouts.h"

#include <QCoreApplication>

namespace cli {
namespace {

using domain::CaseFile;
using domain::EventBody;

client::Where whereIs(store::Store& store, const CaseFile& file) {
    return client::whereIs(store.log().eventsOf(file.id), store.settings().device().device,
                           client::custodiesOf(store));
}

QString whereName(store::Whereabouts place) {
    switch (place) {
    case store::Whereabouts::ThisComputer: return QStringLiteral("this-computer");
    case store::Whereabouts::WithCourier: return QStringLiteral("with-courier");
    case store::Whereabouts::District: return QStringLiteral("district");
    }
    Q_UNREACHABLE();
}

app::Where textPlace(store::Whereabouts place) {
    switch (place) {
    case store::Whereabouts::ThisComputer: return app::Where::ThisComputer;
    case store::Whereabouts::WithCourier: return app::Where::WithCourier;
    case store::Whereabouts::District: return app::Where::District;
    }
    Q_UNREACHABLE();
}

QJsonArray attachmentsJson(const CaseFile& file) {
    QJsonArray list;
    for (const domain::Attachment& one : file.attachments)
        list.append(QJsonObject{{QStringLiteral("blob"), one.blob.toString()},
                                {QStringLiteral("paper"), one.paperId},
                                {QStringLiteral("fileName"), one.fileName},
                                {QStringLiteral("mediaType"), one.mediaType},
                                {QStringLiteral("size"), one.size},
                                {QStringLiteral("pages"), one.pages}});
    return list;
}

QJsonArray supplementsJson(const CaseFile& file) {
    QJsonArray list;
    for (const domain::Supplement& one : file.supplements) {
        QJsonObject json = domain::toJson(EventBody(one.request));
        json.insert(QStringLiteral("requestedAt"), momentJson(one.requestedAt));
        json.insert(QStringLiteral("receivedAt"), momentJson(one.receivedAt));
        list.append(json);
    }
    return list;
}

QJsonArray reviewsJson(const CaseFile& file) {
    QJsonArray list;
    for (const domain::Review& one : file.reviews) {
        QJsonObject json = domain::toJson(EventBody(one.request));
        json.insert(QStringLiteral("askedBy"), one.askedBy.name);
        json.insert(QStringLiteral("askedAt"), momentJson(one.askedAt));
        if (one.decision) json.insert(QStringLiteral("decision"), domain::toJson(EventBody(*one.decision)));
        json.insert(QStringLiteral("decidedBy"), one.decidedBy.name);
        json.insert(QStringLiteral("decidedAt"), momentJson(one.decidedAt));
        list.append(json);
    }
    return list;
}

QJsonArray conflictsJson(const CaseFile& file) {
    QJsonArray list;
    for (const domain::Conflict& one : file.conflicts)
        list.append(QJsonObject{{QStringLiteral("kind"), one.kind}, {QStringLiteral("by"), one.by.name},
                                {QStringLiteral("winner"), one.winner.name},
                                {QStringLiteral("settled"), one.settled}});
    return list;
}

QJsonArray overwritesJson(const CaseFile& file) {
    QJsonArray list;
    for (const domain::Overwrite& one : file.overwrites)
        list.append(QJsonObject{{QStringLiteral("field"), one.field},
                                {QStringLiteral("replaced"), one.replaced},
                                {QStringLiteral("by"), one.by.name}});
    return list;
}

QJsonArray actsJson(store::Store& store, const CaseFile& file) {
    QJsonArray list;
    for (const domain::Act act : domain::possibleActs(store.signedIn(), file))
        if (const QString name = actName(act); !name.isEmpty()) list.append(name);
    return list;
}

/// What was taken in, with everything corrected since: the very names of the event's body.
QJsonObject contentJson(const CaseFile& file) {
    domain::CaseReceived now = file.received;
    now.applicant = file.applicant;
    now.answers = file.answers;
    now.summary = file.summary;
    now.papers = file.papers;
    now.fees = file.fees;
    return domain::toJson(EventBody(now));
}

QString yesOrNo(const domain::PaperLine& line) {
    return line.missing ? QCoreApplication::translate("Cli", "missing") : QCoreApplication::translate("Cli", "there");
}

}  // namespace

QJsonObject afterJson(store::Store& store, const CaseFile& file) {
    const client::Where where = whereIs(store, file);
    return {{QStringLiteral("id"), file.id.toString()},
            {QStringLiteral("code"), file.code()},
            {QStringLiteral("state"), domain::stateName(file.state)},
            {QStringLiteral("nationalCode"), domain::nationalCode(file.state)},
            {QStringLiteral("step"), file.step},
            {QStringLiteral("dueAt"), file.deadline ? momentJson(file.deadline->dueAt) : QJsonValue()},
            {QStringLiteral("where"), whereName(where.place)},
            {QStringLiteral("receipt"), where.receipt}};
}

QJsonObject caseJson(store::Store& store, const CaseFile& file) {
    QJsonObject json = afterJson(store, file);
    json.insert(QStringLiteral("procedure"), file.process().procedure);
    json.insert(QStringLiteral("packVersion"), file.process().packVersion);
    json.insert(QStringLiteral("unit"), file.received.unit);
    json.insert(QStringLiteral("assignee"), file.assignee);
    json.insert(QStringLiteral("holder"), file.applicant.holder().name);
    json.insert(QStringLiteral("content"), contentJson(file));
    json.insert(QStringLiteral("attachments"), attachmentsJson(file));
    json.insert(QStringLiteral("supplements"), supplementsJson(file));
    json.insert(QStringLiteral("reviews"), reviewsJson(file));
    json.insert(QStringLiteral("conflicts"), conflictsJson(file));
    json.insert(QStringLiteral("overwrites"), overwritesJson(file));
    json.insert(QStringLiteral("paid"), file.paid);
    json.insert(QStringLiteral("acts"), actsJson(store, file));
    json.insert(QStringLiteral("finishedAt"), momentJson(file.finishedAt));
    if (file.result) json.insert(QStringLiteral("result"), domain::toJson(EventBody(*file.result)));
    if (file.refusal) json.insert(QStringLiteral("settlementRefused"), domain::toJson(EventBody(*file.refusal)));
    if (file.returned) json.insert(QStringLiteral("returned"), domain::toJson(EventBody(*file.returned)));
    json.insert(QStringLiteral("needsNewerProgram"), file.needsNewerProgram);
    return json;
}

QStringList caseLines(store::Store& store, const CaseFile& file) {
    const auto line = [](const QString& label, const QString& value) { return label + QStringLiteral(": ") + value; };
    const client::Where where = whereIs(store, file);
    QStringList lines{file.code() + QStringLiteral("  ") + file.process().title,
                      line(QCoreApplication::translate("Cli", "State"), app::stateText(file.state)),
                      line(QCoreApplication::translate("Cli", "Case holder"), file.applicant.holder().name),
                      line(QCoreApplication::translate("Cli", "Summary"), file.summary),
                      line(QCoreApplication::translate("Cli", "Received"), app::momentText(file.received.receivedAt))};
    if (file.deadline) lines += line(QCoreApplication::translate("Cli", "Due"), app::momentText(file.deadline->dueAt));
    if (const auto step = domain::stepOf(file.process(), file.step))
        lines += line(QCoreApplication::translate("Cli", "Step"), step->name);
    for (const domain::PaperLine& paper : file.papers)
        lines += QStringLiteral("  – %1 (%2)").arg(paper.title, yesOrNo(paper));
    for (const domain::Attachment& one : file.attachments)
        lines += QStringLiteral("  + %1, %2").arg(one.fileName, app::bytesText(one.size));
    qint64 owed = 0;
    for (const domain::FeeLine& fee : file.fees) owed += fee.total();
    if (owed > 0 || file.paid > 0)
        lines += QCoreApplication::translate("Cli", "Fees: %1 đ, paid %2 đ").arg(text::money(owed), text::money(file.paid));
    lines += app::whereText(textPlace(where.place), where.receipt);
    return lines;
}

}  // namespace cli
