// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/procedure_reader.h"

#include "core/packs/json_object.h"

#include <QRegularExpression>

namespace packs {
namespace {

const QStringList limitUnits{QStringLiteral("sameDay"), QStringLiteral("workingHours"),
                             QStringLiteral("workingDays"), QStringLiteral("calendarDays"),
                             QStringLiteral("months")};
const QStringList channels{QStringLiteral("counter"), QStringLiteral("online"),
                           QStringLiteral("post")};
const QStringList clocks{QStringLiteral("restart"), QStringLiteral("pause"),
                         QStringLiteral("continue")};

QStringList roleNames() {
    QStringList names;
    for (const domain::Role role : domain::allRoles) names << domain::roleName(role);
    return names;
}

/// Calls `read` for each object of the list.
template <class Read>
auto readEach(JsonObject& root, const QString& key, Need need, Read read) {
    std::vector<decltype(read(std::declval<JsonObject&>()))> found;
    const QJsonArray items = root.list(key, need);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonObject item(items[i], root.at(key) + step(i), root.findings());
        if (!items[i].isObject()) continue;
        found.push_back(read(item));
        item.finish();
    }
    return found;
}

domain::TimeLimit readLimit(JsonObject& item) {
    domain::TimeLimit limit;
    const QString unit =
        item.word(QStringLiteral("unit"), QStringLiteral("unit"), limitUnits, Need::Required);
    limit.unit =
        static_cast<domain::TimeLimit::Unit>(std::max<qsizetype>(0, limitUnits.indexOf(unit)));
    const bool isSameDay = unit == limitUnits.front();
    limit.amount = static_cast<int>(item.whole(QStringLiteral("amount"), 0, 1, 1000));
    const QString until = item.text(QStringLiteral("until"), Need::Optional);
    if (!until.isEmpty()) limit.sameDayUntil = QTime::fromString(until, QStringLiteral("HH:mm"));
    if (!limit.sameDayUntil.isValid())
        item.findings().error(item.at(QStringLiteral("until")),
                              QStringLiteral("\"until\" must look like \"15:00\"."));
    if (isSameDay && item.has(QStringLiteral("amount")))
        item.findings().error(item.at(QStringLiteral("amount")),
                              QStringLiteral("\"sameDay\" has no amount."));
    if (!isSameDay && !unit.isEmpty() && !item.has(QStringLiteral("amount")))
        item.findings().error(item.pointer(), QStringLiteral("\"amount\" is missing."));
    if (!isSameDay && !until.isEmpty())
        item.findings().error(item.at(QStringLiteral("until")),
                              QStringLiteral("\"until\" is for \"sameDay\" only."));
    return limit;
}

domain::Step readStep(JsonObject& item) {
    domain::Step step;
    step.id = item.text(QStringLiteral("id"), Need::Required, 40);
    step.name = item.text(QStringLiteral("name"), Need::Required);
    const QString role =
        item.word(QStringLiteral("role"), QStringLiteral("role"), roleNames(), Need::Required);
    step.role = domain::roleFromName(role).value_or(domain::Role::Officer);
    if (item.has(QStringLiteral("limit"))) {
        JsonObject limit(item.any(QStringLiteral("limit")), item.at(QStringLiteral("limit")),
                         item.findings());
        step.limit = readLimit(limit);
        limit.finish();
    }
    return step;
}

LimitRule readLimitRule(JsonObject& item) {
    LimitRule rule;
    const QString channel =
        item.word(QStringLiteral("channel"), QStringLiteral("channel"), channels, Need::Optional);
    if (!channel.isEmpty())
        rule.channel = static_cast<domain::Channel>(channels.indexOf(channel) + 1);
    rule.when = item.condition(QStringLiteral("when"));
    rule.limit = readLimit(item);
    rule.text = item.text(QStringLiteral("text"), Need::Required);
    rule.basis = item.text(QStringLiteral("basis"), Need::Required);
    rule.verified = item.flag(QStringLiteral("verified"), true);
    return rule;
}

PaperRule readPaper(JsonObject& item) {
    PaperRule rule;
    rule.id = item.text(QStringLiteral("id"), Need::Required, 40);
    rule.title = item.text(QStringLiteral("title"), Need::Required);
    rule.neededWhen = item.condition(QStringLiteral("neededWhen"));
    rule.required = item.flag(QStringLiteral("required"), true);
    rule.presentOnly = item.flag(QStringLiteral("presentOnly"), false);
    rule.originals = static_cast<int>(item.whole(QStringLiteral("originals"), 1, 0, 99));
    rule.certifiedCopies =
        static_cast<int>(item.whole(QStringLiteral("certifiedCopies"), 0, 0, 99));
    rule.photocopies = static_cast<int>(item.whole(QStringLiteral("photocopies"), 0, 0, 99));
    rule.why = item.text(QStringLiteral("why"), Need::Required, 500);
    rule.mayComeFromDatabase = item.flag(QStringLiteral("mayComeFromDatabase"), false);
    if (rule.originals + rule.certifiedCopies + rule.photocopies == 0)
        item.findings().error(item.pointer(),
                              QStringLiteral("A paper needs at least one original or copy."));
    return rule;
}

FeeRule readFee(JsonObject& item) {
    FeeRule rule;
    rule.id = item.text(QStringLiteral("id"), Need::Required, 40);
    rule.name = item.text(QStringLiteral("name"), Need::Required);
    rule.amount = item.whole(QStringLiteral("amount"), 0, 0, 1'000'000'000);
    rule.per = item.text(QStringLiteral("per"), Need::Optional);
    if (rule.per.isEmpty())
        item.findings().error(item.pointer(),
                              QStringLiteral("\"per\" is missing: \"case\", \"copy\", \"page\" "
                                             "or the id of a number or table field."));
    rule.byPage = readEach(item, QStringLiteral("byPage"), Need::Optional, [](JsonObject& one) {
        return FeeRule::Step{static_cast<int>(one.whole(QStringLiteral("fromPage"), 1, 1, 10000)),
                             one.whole(QStringLiteral("amount"), 0, 0, 1'000'000'000)};
    });
    for (std::size_t i = 0; i < rule.byPage.size(); ++i)
        if (rule.byPage[i].fromPage <= (i == 0 ? 0 : rule.byPage[i - 1].fromPage) ||
            (i == 0 && rule.byPage[0].fromPage != 1))
            item.findings().error(
                item.at(QStringLiteral("byPage")) + step(static_cast<qsizetype>(i)),
                QStringLiteral("\"fromPage\" must begin at 1 and rise."));
    rule.maximum = item.whole(QStringLiteral("maximum"), 0, 0, 1'000'000'000);
    rule.chargedWhen = item.condition(QStringLiteral("chargedWhen"));
    rule.exemptions = item.options(QStringLiteral("exemptions"));
    rule.localValue = item.flag(QStringLiteral("localValue"), false);
    rule.note = item.text(QStringLiteral("note"), Need::Optional, 500);
    if (item.has(QStringLiteral("amount")) && rule.amount == 0 && !rule.localValue)
        item.findings().warning(item.at(QStringLiteral("amount")),
                                QStringLiteral("The amount is 0. If the province's council sets "
                                               "it, say \"localValue\": true; if nothing is "
                                               "charged, leave the fee out."));
    if (!item.has(QStringLiteral("amount")) && rule.byPage.empty())
        item.findings().error(item.pointer(),
                              QStringLiteral("\"amount\" or \"byPage\" is missing."));
    return rule;
}

ResultRule readResult(JsonObject& item) {
    return {item.text(QStringLiteral("code"), Need::Required, 40),
            item.text(QStringLiteral("title"), Need::Required),
            item.text(QStringLiteral("book"), Need::Optional, 80)};
}

void readSupplements(JsonObject& root, domain::Process& process) {
    if (!root.has(QStringLiteral("supplements")))
        return void(root.any(QStringLiteral("supplements")));
    JsonObject item(root.any(QStringLiteral("supplements")), root.at(QStringLiteral("supplements")),
                    root.findings());
    process.maxSupplements = static_cast<int>(item.whole(QStringLiteral("most"), 1, 0, 20));
    process.supplementDays = static_cast<int>(item.whole(QStringLiteral("days"), 15, 1, 365));
    const QString clock =
        item.word(QStringLiteral("clock"), QStringLiteral("clock"), clocks, Need::Optional);
    process.supplementClock =
        static_cast<domain::SupplementClock>(std::max<qsizetype>(0, clocks.indexOf(clock)));
    item.finish();
}

void checkShape(JsonObject& root, const QString& key, const QString& text, const QString& pattern,
                const QString& example) {
    if (text.isEmpty() || QRegularExpression(pattern).match(text).hasMatch()) return;
    root.findings().error(root.at(key),
                          QStringLiteral("%1 must look like %2.").arg(quoted(key), example));
}

domain::Process readProcess(JsonObject& root) {
    domain::Process process;
    process.procedure = root.text(QStringLiteral("code"), Need::Required, 40);
    checkShape(root, QStringLiteral("code"), process.procedure,
               QStringLiteral("^[0-9]\\.[0-9]{6}$"), QStringLiteral("\"1.001193\""));
    process.packVersion = root.text(QStringLiteral("version"), Need::Required, 40);
    checkShape(root, QStringLiteral("version"), process.packVersion,
               QStringLiteral("^[0-9]+(\\.[0-9]+)*$"), QStringLiteral("\"2026.1\""));
    process.title = root.text(QStringLiteral("title"), Need::Required);
    process.sector = root.text(QStringLiteral("sector"), Need::Required, 100);
    process.quick = root.flag(QStringLiteral("quick"), false);
    process.steps = readEach(root, QStringLiteral("steps"), Need::Required, readStep);
    readSupplements(root, process);
    return process;
}

}  // namespace

Pack readProcedure(const QJsonObject& object, Findings& findings) {
    JsonObject root(object, {}, findings);
    Pack pack;
    pack.process = readProcess(root);
    pack.everydayNames = root.texts(QStringLiteral("everydayNames"), 100);
    pack.decision = root.text(QStringLiteral("decision"), Need::Required);
    pack.level = root.text(QStringLiteral("level"), Need::Required, 100);
    pack.hostSystem = root.text(QStringLiteral("hostSystem"), Need::Optional);
    pack.legalBasis = root.texts(QStringLiteral("legalBasis"), 300);
    pack.essentialLists = root.texts(QStringLiteral("essentialLists"), 100);
    pack.requestText = root.text(QStringLiteral("requestText"), Need::Required, 1000);
    pack.limits = readEach(root, QStringLiteral("limits"), Need::Required, readLimitRule);
    pack.papers = readEach(root, QStringLiteral("papers"), Need::Optional, readPaper);
    pack.fees = readEach(root, QStringLiteral("fees"), Need::Optional, readFee);
    pack.results = readEach(root, QStringLiteral("results"), Need::Required, readResult);
    pack.supplementReasons = root.options(QStringLiteral("supplementReasons"));
    pack.refusalReasons = root.options(QStringLiteral("refusalReasons"));
    pack.sendBackReasons = root.options(QStringLiteral("sendBackReasons"));
    pack.notes = root.texts(QStringLiteral("notes"), 500);
    root.finish();
    return pack;
}

}  // namespace packs
