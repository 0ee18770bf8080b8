// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/partial_date.h"

#include <QRegularExpression>

namespace domain {

namespace {

QString padded(int number, int width) {
    return QStringLiteral("%1").arg(number, width, 10, QChar(u'0'));
}

std::optional<int> number(const QRegularExpressionMatch& match, const QString& name) {
    const QString digits = match.captured(name);
    if (digits.isEmpty()) return {};
    return digits.toInt();
}

std::optional<PartialDate> fromMatch(const QRegularExpression& form, const QString& text) {
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    return PartialDate::make(number(match, QStringLiteral("y")).value_or(0),
                             number(match, QStringLiteral("m")),
                             number(match, QStringLiteral("d")));
}

}  // namespace

std::optional<PartialDate> PartialDate::make(int year, std::optional<int> month,
                                             std::optional<int> day) {
    if (year < 1800 || year > 2200 || (day && !month)) return {};
    if (!QDate::isValid(year, month.value_or(1), day.value_or(1))) return {};
    PartialDate date;
    date.m_year = year;
    date.m_month = month;
    date.m_day = day;
    return date;
}

PartialDate PartialDate::of(QDate date) {
    Q_ASSERT(date.isValid());
    PartialDate whole;
    whole.m_year = date.year();
    whole.m_month = date.month();
    whole.m_day = date.day();
    return whole;
}

std::optional<PartialDate> PartialDate::parse(const QString& typed) {
    // Digits of other scripts are no date here: what is meant is written out.
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral(
            "\\A(?<d>[0-9]{1,2})(?<s>[/.-])(?<m>[0-9]{1,2})\\k<s>(?<y>[0-9]{4})\\z")),
        QRegularExpression(QStringLiteral("\\A(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4})\\z")),
        QRegularExpression(QStringLiteral("\\A(?<m>[0-9]{1,2})[/.-](?<y>[0-9]{4})\\z")),
        QRegularExpression(QStringLiteral("\\A(?<y>[0-9]{4})\\z")),
    };
    const QString text = typed.trimmed();
    for (const auto& form : forms)
        if (form.match(text).hasMatch()) return fromMatch(form, text);
    return {};
}

std::optional<PartialDate> PartialDate::fromIso(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("\\A(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2}))?)?\\z"));
    return fromMatch(form, text);
}

std::optional<QDate> PartialDate::date() const {
    if (!m_month || !m_day) return {};
    return QDate(m_year, *m_month, *m_day);
}

QDate PartialDate::earliest() const {
    return QDate(m_year, m_month.value_or(1), m_day.value_or(1));
}

QDate PartialDate::latest() const {
    const QDate month(m_year, m_month.value_or(12), 1);
    return QDate(m_year, month.month(), m_day.value_or(month.daysInMonth()));
}

QString PartialDate::toIso() const {
    QString text = padded(m_year, 4);
    if (m_month) text += u'-' + padded(*m_month, 2);
    if (m_day) text += u'-' + padded(*m_day, 2);
    return text;
}

QString PartialDate::toString() const {
    QString text;
    if (m_day) text += padded(*m_day, 2) + u'/';
    if (m_month) text += padded(*m_month, 2) + u'/';
    return text + padded(m_year, 4);
}

}  // namespace domain
