// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/slip_context.h"

#include "app/office/office.h"

#include <algorithm>

namespace app {
namespace {

using packs::SlipKind;

/// Is this the act the slip tells of?
bool tellsOf(const domain::EventBody& body, SlipKind kind, int subject) {
    using Outcome = domain::CaseReceived::Outcome;
    const auto* received = std::get_if<domain::CaseReceived>(&body);
    switch (kind) {
    case SlipKind::Receipt:
        return (received && received->outcome == Outcome::Accepted) ||
               std::holds_alternative<domain::SupplementReceived>(body);
    case SlipKind::Supplement: {
        if (received) return received->outcome == Outcome::NeedsSupplement && subject <= 1;
        const auto* asked = std::get_if<domain::SupplementRequested>(&body);
        return asked && (subject == 0 || asked->number == subject);
    }
    case SlipKind::Refusal:
        return (received && received->outcome == Outcome::Refused) ||
               std::holds_alternative<domain::SettlementRefused>(body);
    case SlipKind::Apology: return std::holds_alternative<domain::Reappointed>(body);
    case SlipKind::Stop: return std::holds_alternative<domain::CaseStopped>(body);
    case SlipKind::ControlSheet:
    case SlipKind::Register: return true;   // living papers: as the case stands
    }
    Q_UNREACHABLE();
}

/// The case as it stood when the newest act of that kind was done, and that act: a reprint says what
/// the first print said, whatever has happened since.
struct Then {
    domain::CaseFile file;
    QString by;
    QDateTime at;
};
Then asItWas(store::Store& store, const domain::CaseFile& file, SlipKind kind, int subject) {
    Then then{file, file.lastBy.name, file.lastAt};
    std::vector<domain::PlacedEvent> events = store.log().eventsOf(file.id);
    std::stable_sort(events.begin(), events.end(), domain::before);
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (!tellsOf(event->event.body, kind, subject)) continue;
        const auto folded = domain::fold({events.begin(), event.base()});
        if (!folded) break;
        return {*folded, event->event.by.name, domain::claimedTime(event->event)};
    }
    return then;
}

}  // namespace

packs::SlipContext slipContext(store::Store& store, const domain::CaseFile& present, SlipKind kind,
                               int subject) {
    const Then then = asItWas(store, present, kind, subject);
    const domain::CaseFile& file = then.file;
    const domain::Unit own = unitOf(store);
    const domain::Unit unit = store.settings().units().find(file.received.unit).value_or(own);
    const auto above = unitAbove(store, unit.code);
    return {
        .file = file, .unit = unit, .parentName = above ? above->name : QString(),
        .contact = unit.phone, .lookup = store.settings().value(QStringLiteral("lookup_address")),
        .printedBy = then.by, .printedFor = then.at,
        .subject = subject,
        .practice = store.settings().realm() == domain::Realm::Practice};
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

int slipSubject(const domain::CaseFile& file, SlipKind kind, int subject) {
    if (kind == SlipKind::Receipt)
        return static_cast<int>(std::count_if(file.supplements.begin(), file.supplements.end(),
                                              [](const domain::Supplement& one) { return one.receivedAt.has_value(); }));
    if (kind == SlipKind::Supplement && subject == 0) return static_cast<int>(file.supplements.size());
    return subject;
}

bool wasPrinted(const domain::CaseFile& file, const QString& slip, int subject) {
    return std::any_of(file.printed.begin(), file.printed.end(), [&](const domain::SlipPrinted& one) {
        return one.slip == slip && one.subject == subject;
    });
}

}  // namespace app
