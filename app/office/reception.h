// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/event.h"
#include "core/domain/result.h"
#include "core/packs/pack.h"

#include <vector>

namespace app {

/// A fee as the clerk settled it, by the rule's id.
struct ChosenFee {
    QString id;
    int copies = 1;
    int pages = 1;
    QString exemptReason;    ///< not empty: not charged, and why
};

/// What was said and shown at the counter, not yet judged.
struct Reception {
    domain::Channel channel = domain::Channel::Counter;
    domain::Applicant applicant;
    QJsonObject answers;
    std::vector<domain::PaperLine> papers;
    int copies = 1;
    std::vector<ChosenFee> fees;
    QString resultChannel = QStringLiteral("counter");
    QStringList externalRefs;
    domain::CaseReceived::Outcome outcome = domain::CaseReceived::Outcome::Accepted;
    QString reason;          ///< for what was not accepted
};

struct Mistake {
    QString field;           ///< "person.name", a form field's id, "papers"
    domain::Error error;
    friend bool operator==(const Mistake&, const Mistake&) = default;
};
/// Everything the clerk has to mend, not just the first.
std::vector<Mistake> mistakesIn(const Reception& reception, const packs::Pack& pack, QDate today);

/// Where and when it was said.
struct Counter {
    QString unit;
    QDateTime now;
    const calendar::Calendar& calendar;
};
/// The case as it will be received, without a code. What is missing becomes the items of a request.
domain::CaseReceived proposalOf(const Reception& reception, const packs::Pack& pack,
                                const Counter& counter);

std::vector<domain::FeeLine> feeLines(const packs::Pack& pack, const QJsonObject& answers,
                                      const std::vector<ChosenFee>& chosen, QDate today);

}  // namespace app
