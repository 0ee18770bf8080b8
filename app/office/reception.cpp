// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/reception.h"

#include "app/office/acts.h"
#include "core/calendar/deadline.h"
#include "core/domain/case_rules.h"
#include "core/packs/validate.h"
#include "core/text/fold.h"
#include "core/text/numbers.h"

namespace app {
namespace {

using domain::CaseReceived;
using domain::Error;
using domain::Refusal;

void requireName(std::vector<Mistake>& mistakes, const QString& field, const QString& name) {
    if (name.trimmed().isEmpty()) mistakes.push_back({field, {Refusal::FieldEmpty, field, {}}});
    if (name.size() > domain::maxNameLength)
        mistakes.push_back({field, {Refusal::FieldTooLong, field, QString::number(domain::maxNameLength)}});
}

domain::Person cleaned(domain::Person person) {
    for (QString* text : {&person.name, &person.personalNumber, &person.address, &person.email,
                          &person.village, &person.idIssuedBy})
        *text = text::clean(*text);
    person.phone = text::phone(person.phone).value_or(text::clean(person.phone));
    return person;
}

domain::Applicant cleaned(domain::Applicant applicant) {
    applicant.person = cleaned(applicant.person);
    if (applicant.owner) applicant.owner = cleaned(*applicant.owner);
    return applicant;
}

std::vector<domain::SupplementItem> itemsOf(const Reception& reception, const packs::Pack& pack) {
    std::vector<domain::SupplementItem> items;
    for (const domain::PaperLine& line : reception.papers)
        if (line.missing)
            items.push_back(itemFor(line, &pack, reception.channel, reception.reason));
    // Every paper is there and still something is wrong: the reason is what is asked for.
    if (items.empty() && !reception.reason.isEmpty())
        items.push_back({.paperId = {}, .title = reception.reason, .originals = 0,
                         .certifiedCopies = 0, .photocopies = 0, .reason = reception.reason});
    return items;
}

/// Said to come from a database that does not have it.
bool cannotComeFromDatabase(const domain::PaperLine& line, const packs::Pack& pack) {
    const packs::PaperRule* rule = packs::paperRule(pack, line.paperId);
    return line.source == domain::PaperSource::Database && rule && !rule->mayComeFromDatabase;
}

}  // namespace

std::vector<Mistake> mistakesIn(const Reception& reception, const packs::Pack& pack, QDate today) {
    const domain::Applicant& applicant = reception.applicant;
    std::vector<Mistake> mistakes;
    requireName(mistakes, QStringLiteral("person.name"), applicant.person.name);
    if (applicant.owner) requireName(mistakes, QStringLiteral("owner.name"), applicant.owner->name);
    const QString& phone = applicant.person.phone;
    if (!phone.trimmed().isEmpty() && !text::phone(phone))
        mistakes.push_back({QStringLiteral("person.phone"), {Refusal::FieldInvalid, QStringLiteral("person.phone"), {}}});
    const QJsonObject answers = packs::normalised(pack.form, reception.answers, today);
    for (const packs::FieldProblem& problem : packs::validate(pack.form, answers, today))
        mistakes.push_back({problem.field, problem.error});
    QStringList missing;
    for (const domain::PaperLine& line : reception.papers) {
        if (line.missing) missing += line.title;
        if (!line.missing && cannotComeFromDatabase(line, pack))
            mistakes.push_back({QStringLiteral("papers"), {Refusal::FieldInvalid, line.title, {}}});
    }
    if (reception.outcome == CaseReceived::Outcome::Accepted && !missing.isEmpty())
        mistakes.push_back({QStringLiteral("papers"), {Refusal::DocumentsMissing, missing.join(QStringLiteral("; ")), {}}});
    return mistakes;
}

CaseReceived proposalOf(const Reception& reception, const packs::Pack& pack, const Counter& counter) {
    const QDate today = domain::officeDate(counter.now);
    CaseReceived proposal;
    proposal.process = pack.process;
    proposal.channel = reception.channel;
    proposal.unit = counter.unit;
    proposal.applicant = cleaned(reception.applicant);
    proposal.answers = packs::normalised(pack.form, reception.answers, today);
    proposal.summary = packs::summaryOf(pack, proposal.answers);
    proposal.papers = reception.papers;
    proposal.copies = reception.copies;
    proposal.fees = feeLines(pack, proposal.answers, reception.fees, today);
    proposal.resultChannel = reception.resultChannel;
    proposal.externalRefs = reception.externalRefs;
    proposal.receivedAt = counter.now;
    proposal.outcome = reception.outcome;
    proposal.reason = reception.reason;
    if (reception.outcome == CaseReceived::Outcome::Accepted) {
        const packs::LimitRule& rule =
            packs::limitFor(pack, proposal.channel, proposal.answers, today);
        proposal.deadline = calendar::deadline(counter.now, rule.limit, counter.calendar);
        proposal.deadline->text = rule.text;
    }
    if (reception.outcome == CaseReceived::Outcome::NeedsSupplement) proposal.items = itemsOf(reception, pack);
    return proposal;
}

std::vector<domain::FeeLine> feeLines(const packs::Pack& pack, const QJsonObject& answers,
                                      const std::vector<ChosenFee>& chosen, QDate today) {
    QMap<QString, packs::Quantity> quantities;
    for (const ChosenFee& fee : chosen)
        quantities.insert(fee.id, {fee.copies, fee.pages, fee.exemptReason});
    return packs::feesFor(pack, answers, quantities, today);
}

}  // namespace app
