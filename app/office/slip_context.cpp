// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/slip_context.h"

#include "app/office/office.h"
#include "app/text/status_text.h"

#include <algorithm>

namespace app {
namespace {

using packs::SlipKind;

/// The moment of the act the slip tells of, so that a reprint says the same.
QDateTime momentOf(const domain::CaseFile& file, SlipKind kind, int subject) {
    switch (kind) {
    case SlipKind::Supplement:
        if (!file.supplements.empty()) {
            const auto index = subject > 0 ? static_cast<std::size_t>(subject) : file.supplements.size();
            return file.supplements[std::min(index, file.supplements.size()) - 1].requestedAt;
        }
        return file.received.receivedAt;
    case SlipKind::Receipt: return file.received.receivedAt;
    case SlipKind::Refusal:
    case SlipKind::Stop: return file.finishedAt.value_or(file.received.receivedAt);
    case SlipKind::Apology:
    case SlipKind::ControlSheet:
    case SlipKind::Register: return file.lastAt;
    }
    Q_UNREACHABLE();
}

}  // namespace

packs::SlipContext slipContext(store::Store& store, const packs::Catalogue& catalogue,
                               const domain::CaseFile& file, SlipKind kind, int subject) {
    const auto pack = catalogue.find(file.process().procedure, file.process().packVersion);
    const domain::Unit own = unitOf(store);
    const domain::Unit unit = store.settings().units().find(file.received.unit).value_or(own);
    const auto above = unitAbove(store, unit.code);
    packs::SlipContext context{
        .file = file, .unit = unit, .parentName = above ? above->name : QString(), .limitText = {},
        .contact = unit.phone, .lookup = store.settings().value(QStringLiteral("lookup_address")),
        .printedBy = store.signedIn().name, .printedFor = momentOf(file, kind, subject),
        .subject = subject};
    if (pack)
        context.limitText = packs::limitFor(*pack, file.received.channel, file.received.answers,
                                            domain::officeDate(file.received.receivedAt)).text;
    else if (file.firstDeadline)
        context.limitText = limitText(file.firstDeadline->limit);
    return context;
}

std::optional<SlipKind> slipKind(const QString& name) {
    for (const SlipKind kind : {SlipKind::Receipt, SlipKind::Supplement, SlipKind::Refusal, SlipKind::Apology,
                                SlipKind::Stop, SlipKind::ControlSheet, SlipKind::Register})
        if (packs::slipName(kind) == name) return kind;
    return std::nullopt;
}

std::vector<SlipKind> slipsOf(const domain::CaseFile& file) {
    std::vector<SlipKind> slips;
    if (file.deadline) slips.push_back(SlipKind::Receipt);
    if (!file.supplements.empty() || !file.received.items.empty()) slips.push_back(SlipKind::Supplement);
    if (file.refusal || file.state == domain::CaseState::ReceptionRefused) slips.push_back(SlipKind::Refusal);
    if (file.reappointed) slips.push_back(SlipKind::Apology);
    if (file.state == domain::CaseState::Stopped) slips.push_back(SlipKind::Stop);
    slips.push_back(SlipKind::ControlSheet);
    return slips;
}

SlipKind receptionSlip(const domain::CaseFile& file) {
    switch (file.received.outcome) {
    case domain::CaseReceived::Outcome::Accepted: return SlipKind::Receipt;
    case domain::CaseReceived::Outcome::NeedsSupplement: return SlipKind::Supplement;
    case domain::CaseReceived::Outcome::Refused: return SlipKind::Refusal;
    }
    Q_UNREACHABLE();
}

bool wasPrinted(const domain::CaseFile& file, const QString& slip, int subject) {
    return std::any_of(file.printed.begin(), file.printed.end(), [&](const domain::SlipPrinted& one) {
        return one.slip == slip && one.subject == subject;
    });
}

}  // namespace app
