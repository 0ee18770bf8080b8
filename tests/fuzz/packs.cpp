// SPDX-License-Identifier: GPL-3.0-or-later
// Procedures, slips and days off as somebody has written them: said to be wrong, or good for a day's work.
#include "core/calendar/holidays.h"
#include "core/packs/catalogue.h"
#include "core/packs/prefill.h"
#include "core/packs/slip.h"
#include "core/packs/slip_model.h"
#include "core/packs/template.h"
#include "core/packs/validate.h"
#include "tests/core/packs/good_pack.h"
#include "tests/fuzz/bytes.h"
#include "tests/support/a_case.h"

#include <QJsonDocument>

namespace fuzz {
namespace {

bool hasErrors(const std::vector<packs::LintMessage>& messages) {
    return std::any_of(messages.begin(), messages.end(), [](const packs::LintMessage& message) {
        return message.severity == packs::LintMessage::Severity::Error;
    });
}

/// A case in which everything has happened.
const QJsonObject& everything() {
    static const QJsonObject made = packs::slipModel();
    return made;
}

/// Everything a counter asks of a procedure.
void use(const packs::Pack& pack, const QJsonObject& answers) {
    const QDate today(2026, 3, 2);
    for (const auto channel : {domain::Channel::Counter, domain::Channel::Online, domain::Channel::Post}) {
        packs::checklist(pack, channel, answers, today);
        packs::limitFor(pack, channel, answers, today);
    }
    for (const domain::FeeLine& fee : packs::feesFor(pack, answers, {}, today))
        insist(fee.total() >= 0 && fee.total() <= domain::largestSum, "a fee is a sum of money");
    packs::summaryOf(pack, answers);
    packs::validate(pack.form, answers, today);
    packs::validate(pack.form, packs::normalised(pack.form, answers, today), today);
    domain::Applicant applicant;
    applicant.person = test::aPerson();
    packs::validate(pack.form, packs::initialAnswers(pack.form, applicant), today);
    for (const QString& slip : pack.slips) (void)packs::fill(slip, everything());
}

void readPack(Script& script, packs::PackFiles files) {
    const char* const changed[] = {"procedure.json", "form.json", "slips/receipt.html"};
    files.insert(QLatin1String(changed[script.number(3)]), script.line());
    const QJsonObject answers = QJsonDocument::fromJson(script.rest()).object();
    const auto pack = packs::readPack(files);
    insist(pack.has_value() == !hasErrors(packs::lint(files)), "a pack is read when nothing is wrong with it");
    if (pack) use(*pack, answers);
}

void fillTemplate(Script& script) {
    const QString text = QString::fromUtf8(script.line());
    const auto parts = packs::parseTemplate(text);
    if (!parts) return;
    const QJsonObject given = QJsonDocument::fromJson(script.rest()).object();
    for (const QJsonObject& data : {given, everything()}) {
        const auto filled = packs::render(*parts, data, packs::Escape::Html);
        insist(!filled || filled->size() <= packs::maxFilledSize, "a filled slip has its largest size");
    }
}

void readDays(Script& script) {
    const auto table = calendar::HolidayTable::read({script.line(), script.rest()});
    if (!table) return;
    table->version();
    for (const int year : {1, 2025, 2026, 9999}) table->ofYear(year);
}

}  // namespace

void take(const QByteArray& input) {
    static const packs::PackFiles whole = test::goodFiles();
    Script script(input);
    switch (script.number(4)) {
        case 0:
        case 1: return readPack(script, whole);
        case 2: return fillTemplate(script);
        default: return readDays(script);
    }
}

}  // namespace fuzz
