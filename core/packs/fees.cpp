// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack.h"

#include "core/packs/pack_checks.h"

#include <QJsonArray>

#include <algorithm>

namespace packs {
namespace {

constexpr int most =
    10000;  // copies or pages: beyond it somebody has typed a date or a phone number

int counted(const QJsonValue& answer) {
    bool ok = false;
    const double number = answer.isString() ? answer.toString().toDouble(&ok) : answer.toDouble();
    return static_cast<int>(std::clamp(number, 0.0, static_cast<double>(most)));
}

qint64 ofPage(const FeeRule& rule, int page) {
    qint64 amount = rule.amount;
    for (const FeeRule::Step& step : rule.byPage)
        if (page >= step.fromPage) amount = step.amount;
    return amount;
}

/// What one copy of so many pages costs.
qint64 ofCopy(const FeeRule& rule, int pages) {
    qint64 sum = 0;
    for (int page = 1; page <= pages; ++page) sum += ofPage(rule, page);
    return rule.maximum > 0 ? std::min(sum, rule.maximum) : sum;
}

void add(std::vector<domain::FeeLine>& lines, const FeeRule& rule, const QString& title,
         qint64 amount, int quantity) {
    if (quantity <= 0) return;
    QString name = title.isEmpty() ? rule.name : rule.name + QStringLiteral(": ") + title;
    if (rule.localValue && amount == 0)
        name += QStringLiteral(" (mức do Hội đồng nhân dân cấp tỉnh quy định)");
    lines.push_back({.name = name, .amount = amount, .quantity = quantity, .exemptReason = {}});
}

/// A line for each row of the table: each document has its own pages and copies.
void addRows(std::vector<domain::FeeLine>& lines, const FeeRule& rule, const Field& table,
             const QJsonArray& rows) {
    const auto text = std::ranges::find(table.columns, FieldKind::Text, &Field::kind);
    for (const QJsonValue row : rows) {
        const QJsonObject cells = row.toObject();
        const QString title =
            text == table.columns.end() ? QString() : cells[text->id].toString().simplified();
        add(lines, rule, title,
            ofCopy(rule, counted(cells[QStringLiteral("pages")])),
            counted(cells[QStringLiteral("copies")]));
    }
}

void addFee(std::vector<domain::FeeLine>& lines, const Pack& pack, const FeeRule& rule,
            const QJsonObject& answers, Quantity quantity) {
    const int copies = std::clamp(quantity.copies, 0, most),
              pages = std::clamp(quantity.pages, 0, most);
    if (const Field* field = fieldOf(pack.form, rule.per)) {
        const QJsonValue answer = answers[rule.per];
        if (isChargedByRow(*field)) return addRows(lines, rule, *field, answer.toArray());
        return add(lines, rule, {}, rule.amount, counted(answer));
    }
    if (rule.per == QStringLiteral("page"))
        return add(lines, rule, {}, ofCopy(rule, pages), copies);
    add(lines, rule, {}, rule.amount, rule.per == QStringLiteral("copy") ? copies : 1);
}

}  // namespace

std::vector<domain::FeeLine> feesFor(const Pack& pack, const QJsonObject& answers,
                                     const QMap<QString, Quantity>& quantities, QDate today) {
    const QJsonObject seen = shownAnswers(pack.form, answers, today);
    std::vector<domain::FeeLine> lines;
    for (const FeeRule& rule : pack.fees) {
        if (!holds(rule.chargedWhen, seen, today)) continue;
        const Quantity quantity = quantities.value(rule.id);
        const std::size_t before = lines.size();
        addFee(lines, pack, rule, seen, quantity);
        for (std::size_t i = before; i < lines.size(); ++i) {
            lines[i].exempt = !quantity.exemptReason.isEmpty();
            lines[i].exemptReason = quantity.exemptReason;
        }
    }
    return lines;
}

}  // namespace packs
