// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/slip_printing.h"

#include "app/desktop/printing/slip_dialog.h"
#include "app/desktop/session/session.h"
#include "app/print/slip_pages.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/store/case_commands.h"

#include <algorithm>

namespace app {
namespace {

/// The moment of the act the slip tells of, so that a reprint says the same.
QDateTime momentOf(const domain::CaseFile& file, packs::SlipKind kind, int subject) {
    switch (kind) {
    case packs::SlipKind::Supplement:
        if (!file.supplements.empty()) {
            const auto index = subject > 0 ? static_cast<std::size_t>(subject) : file.supplements.size();
            return file.supplements[std::min(index, file.supplements.size()) - 1].requestedAt;
        }
        return file.received.receivedAt;
    case packs::SlipKind::Receipt: return file.received.receivedAt;
    case packs::SlipKind::Refusal:
    case packs::SlipKind::Stop:
        return file.finishedAt.value_or(file.received.receivedAt);
    case packs::SlipKind::Apology:
    case packs::SlipKind::ControlSheet:
    case packs::SlipKind::Register: return file.lastAt;
    }
    Q_UNREACHABLE();
}

bool wasPrinted(const domain::CaseFile& file, const QString& slip, int subject) {
    return std::any_of(file.printed.begin(), file.printed.end(), [&](const domain::SlipPrinted& one) {
        return one.slip == slip && one.subject == subject;
    });
}

}  // namespace

packs::SlipContext slipContext(Session& session, const domain::CaseFile& file, int subject) {
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const domain::UnitTree units = session.store().settings().units();
    const domain::Unit unit = units.find(file.received.unit).value_or(session.unit());
    const auto parent = units.parentOf(unit.code);
    packs::SlipContext context{.file = file, .unit = unit,
                               .parentName = parent ? parent->name : session.parentName(),
                               .limitText = {}, .contact = unit.phone,
                               .lookup = session.store().settings().value(QStringLiteral("lookup_address")),
                               .printedBy = session.user().name, .printedFor = {}, .subject = subject};
    if (pack)
        context.limitText = packs::limitFor(*pack, file.received.channel, file.received.answers,
                                            domain::officeDate(file.received.receivedAt)).text;
    else if (file.firstDeadline)
        context.limitText = limitText(file.firstDeadline->limit);
    return context;
}

std::optional<packs::SlipKind> slipKind(const QString& name) {
    using packs::SlipKind;
    for (const SlipKind kind : {SlipKind::Receipt, SlipKind::Supplement, SlipKind::Refusal, SlipKind::Apology,
                                SlipKind::Stop, SlipKind::ControlSheet, SlipKind::Register})
        if (packs::slipName(kind) == name) return kind;
    return std::nullopt;
}

void showSlip(QWidget* parent, Session& session, const domain::CaseFile& file, packs::SlipKind kind,
              int subject) {
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    packs::SlipContext context = slipContext(session, file, subject);
    context.printedFor = momentOf(file, kind, subject);
    const QString name = packs::slipName(kind);
    const print::Copy copy = wasPrinted(file, name, subject) ? print::Copy::Reprint : print::Copy::Original;
    const auto pages = [&](int dpi) {
        const auto drawn = print::slipImages(kind, context, pack.get(), copy, dpi);
        return drawn ? *drawn : std::vector<QImage>();
    };
    const auto pdf = print::slipPdf(kind, context, pack.get(), copy);
    if (!pdf) return Q_EMIT session.refused(pdf.error());
    SlipDialog dialog(pages, *pdf, QStringLiteral("%1-%2").arg(file.code(), name), parent);
    QObject::connect(&dialog, &SlipDialog::printed, &dialog, [&] {
        session.run([&](store::Store& store) {
            return store::act(store, file.id, [&](const domain::CaseFile& now) {
                return domain::recordPrint(store.signedIn(), now, name, subject);
            });
        });
    });
    dialog.exec();
}

}  // namespace app
