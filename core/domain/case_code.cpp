// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_code.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

namespace {

const QString unitMark = QStringLiteral("{unit}");
const QString shortDay = QStringLiteral("yyMMdd");
const QString longDay = QStringLiteral("yyyyMMdd");

const QRegularExpression& marks() {
    static const QRegularExpression form(
        QStringLiteral("\\{(?:(?<name>unit|yyMMdd|yyyyMMdd|yyyy)|seq:(?<digits>[1-9]))\\}"));
    return form;
}

int digitsOf(const QString& pattern) {
    static const QRegularExpression serial(QStringLiteral("\\{seq:([1-9])\\}"));
    return serial.match(pattern).captured(1).toInt();
}

/// The expression that codes of a pattern match, with groups unit, day, year and seq.
QString expressionOf(const QString& pattern) {
    QString expression = QStringLiteral("\\A");
    qsizetype at = 0;
    for (auto all = marks().globalMatch(pattern); all.hasNext();) {
        const auto mark = all.next();
        const QString name = mark.captured(QStringLiteral("name"));
        expression += QRegularExpression::escape(pattern.mid(at, mark.capturedStart() - at));
        if (name == QStringLiteral("unit"))
            expression += QStringLiteral("(?<unit>[0-9A-Z.]{1,35})");
        else if (name == QStringLiteral("yyyy"))
            expression += QStringLiteral("[0-9]{4}");
        else if (!name.isEmpty())
            expression += QStringLiteral("(?<day>[0-9]{%1})").arg(name.size());
        else
            expression +=
                QStringLiteral("(?<seq>[0-9]{%1})").arg(mark.captured(QStringLiteral("digits")));
        at = mark.capturedEnd();
    }
    return expression + QRegularExpression::escape(pattern.mid(at)) + QStringLiteral("\\z");
}

}  // namespace

std::optional<CodePattern> CodePattern::parse(const QString& pattern) {
    static const QRegularExpression literals(QStringLiteral("\\A[A-Za-z0-9./_-]*\\z"));
    if (pattern.size() > 64) return {};
    QString rest = pattern;
    rest.remove(marks());
    if (!literals.match(rest).hasMatch()) return {};
    const auto days = pattern.count(u'{' + shortDay + u'}') + pattern.count(u'{' + longDay + u'}');
    if (pattern.count(unitMark) != 1 || days != 1 || pattern.count(QStringLiteral("{seq:")) != 1 ||
        digitsOf(pattern) == 0)
        return {};
    return CodePattern(pattern);
}

CodePattern CodePattern::standard() {
    return CodePattern(QStringLiteral("{unit}-{yyMMdd}-{seq:4}"));
}

QString CodePattern::print(const QString& unitIdentifier, QDate date, int serial) const {
    Q_ASSERT(date.isValid() && serial >= 1 && serial <= highest());
    const int digits = digitsOf(m_pattern);
    QString code = m_pattern;
    code.replace(QStringLiteral("{seq:%1}").arg(digits),
                 QStringLiteral("%1").arg(serial, digits, 10, QChar(u'0')));
    for (const QString& form : {shortDay, longDay, QStringLiteral("yyyy")})
        code.replace(u'{' + form + u'}', date.toString(form));
    return code.replace(unitMark, unitIdentifier);
}

int CodePattern::highest() const {
    int above = 1;
    for (int digit = digitsOf(m_pattern); digit > 0; --digit) above *= 10;
    return above - 1;
}

std::optional<CodePattern::Parts> CodePattern::read(const QString& code) const {
    const auto match = QRegularExpression(expressionOf(m_pattern)).match(code);
    if (!match.hasMatch()) return {};
    const QString day = match.captured(QStringLiteral("day"));
    const QString century = day.size() == 6 ? QStringLiteral("20") : QString();
    const Parts parts{match.captured(QStringLiteral("unit")),
                      QDate::fromString(century + day, longDay),
                      match.captured(QStringLiteral("seq")).toInt()};
    if (!parts.date.isValid() || parts.serial < 1) return {};
    // The year may stand in the pattern twice: only what would be printed counts.
    if (print(parts.unitIdentifier, parts.date, parts.serial) != code) return {};
    return parts;
}

CodeStep nextCode(const CodeCounter& counter, const CodeBlock& block, QDate today, QDate known,
                  bool dateConfirmed) {
    if (!today.isValid() || (counter.day.isValid() && today < counter.day))
        return {CodeStep::Outcome::ClockWentBack, counter};
    // An invalid day is earlier than every other one.
    const QDate newest = std::max(counter.day, known);
    if (newest.isValid() && today > newest.addDays(longestCodePause) && !dateConfirmed)
        return {CodeStep::Outcome::ClockJumped, counter};
    const int used = today == counter.day ? counter.serial : 0;
    const int serial = std::max(used + 1, block.first);
    if (serial > block.last) return {CodeStep::Outcome::Exhausted, counter};
    return {CodeStep::Outcome::Issued, {today, serial}};
}

}  // namespace domain
