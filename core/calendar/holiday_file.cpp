// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include "core/calendar/weekend.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace calendar {

namespace {

using domain::Done;
using domain::Error;
using domain::Refusal;
using domain::Result;

constexpr int schema = 1;
constexpr qsizetype largestFile = 1024 * 1024;
constexpr qsizetype mostFiles = 400;
constexpr qsizetype mostDays = 366;
constexpr qsizetype longestText = 300;

struct Year {
    int year = 0;
    QString version;
    std::vector<SpecialDay> days;
};

/// Where in the files something is, for the refusal.
struct Place {
    QString text;
    Place at(const QString& key) const { return {text + u'.' + key}; }
    Place at(qsizetype index) const { return {QStringLiteral("%1[%2]").arg(text).arg(index)}; }
    Error wrong(const QString& detail) const {
        return {Refusal::CalendarMalformed, text, detail.left(longestText)};
    }
};

std::optional<QString> readText(const QJsonValue& value, bool mayBeEmpty) {
    const QString text = value.toString();
    if (!value.isString() || text.size() > longestText) return std::nullopt;
    if (!mayBeEmpty && text.trimmed().isEmpty()) return std::nullopt;
    return text;
}

Result<SpecialDay> readDay(const QJsonValue& value, int year, const Place& place) {
    if (!value.isObject()) return place.wrong(QStringLiteral("not an object"));
    const QJsonObject object = value.toObject();
    SpecialDay day;

    const QString iso = object.value(QStringLiteral("date")).toString();
    day.date = QDate::fromString(iso, Qt::ISODate);
    if (!day.date.isValid() || day.date.toString(Qt::ISODate) != iso || day.date.year() != year)
        return place.at(QStringLiteral("date")).wrong(iso);

    const QString kind = object.value(QStringLiteral("kind")).toString();
    if (kind == u"makeUp")
        day.kind = DayKind::MakeUp;
    else if (kind != u"off")
        return place.at(QStringLiteral("kind")).wrong(kind);
    if (day.kind == DayKind::MakeUp && !isWeekend(day.date))
        return place.at(QStringLiteral("kind")).wrong(QStringLiteral("makeUp on a weekday"));

    const auto name = readText(object.value(QStringLiteral("name")), false);
    if (!name) return place.at(QStringLiteral("name")).wrong(QStringLiteral("missing or too long"));
    const auto source = readText(object.value(QStringLiteral("source")), false);
    if (!source)
        return place.at(QStringLiteral("source")).wrong(QStringLiteral("missing or too long"));
    const QJsonValue verified = object.value(QStringLiteral("verified"));
    if (!verified.isBool())
        return place.at(QStringLiteral("verified")).wrong(QStringLiteral("not true or false"));
    day.name = *name;
    day.source = *source;
    day.verified = verified.toBool();
    return day;
}

Result<Year> readYear(const QJsonValue& value, const Place& place) {
    if (!value.isObject()) return place.wrong(QStringLiteral("not an object"));
    const QJsonObject object = value.toObject();
    if (object.value(QStringLiteral("schema")).toInt() != schema)
        return place.at(QStringLiteral("schema")).wrong(QStringLiteral("not 1"));
    Year year;
    year.year = object.value(QStringLiteral("year")).toInt();
    if (year.year < 1900 || year.year > 2199)
        return place.at(QStringLiteral("year")).wrong(QString::number(year.year));
    const auto version = readText(object.value(QStringLiteral("version")), false);
    if (!version)
        return place.at(QStringLiteral("version")).wrong(QStringLiteral("missing or too long"));
    year.version = *version;

    const Place daysPlace = place.at(QStringLiteral("days"));
    const QJsonValue list = object.value(QStringLiteral("days"));
    if (!list.isArray()) return daysPlace.wrong(QStringLiteral("not a list"));
    const QJsonArray days = list.toArray();
    if (days.size() > mostDays) return daysPlace.wrong(QStringLiteral("more days than a year has"));
    for (qsizetype i = 0; i < days.size(); ++i) {
        auto day = readDay(days.at(i), year.year, daysPlace.at(i));
        if (!day) return day.error();
        if (!year.days.empty() && day->date <= year.days.back().date)
            return daysPlace.at(i).wrong(QStringLiteral("not later than the day before it"));
        year.days.push_back(*std::move(day));
    }
    return year;
}

Result<std::vector<Year>> readFile(const QByteArray& bytes, const Place& place) {
    if (bytes.size() > largestFile) return place.wrong(QStringLiteral("larger than 1 MiB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return place.wrong(QStringLiteral("no JSON, offset %1").arg(error.offset));
    std::vector<Year> years;
    const QJsonArray list =
        document.isArray() ? document.array() : QJsonArray{QJsonValue(document.object())};
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto year = readYear(list.at(i), document.isArray() ? place.at(i) : place);
        if (!year) return year.error();
        years.push_back(*std::move(year));
    }
    return years;
}

}  // namespace

Result<HolidayTable> HolidayTable::read(const std::vector<QByteArray>& files) {
    const Place top{QStringLiteral("file")};
    if (files.size() > static_cast<std::size_t>(mostFiles))
        return top.wrong(QStringLiteral("too many files"));
    QMap<int, Year> years;  // a later file replaces the year whole
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto read = readFile(files[i], top.at(static_cast<qsizetype>(i)));
        if (!read) return read.error();
        for (Year& year : *read) years.insert(year.year, std::move(year));
    }
    HolidayTable table;
    for (const Year& year : std::as_const(years)) {
        table.m_years.insert(year.year, year.version);
        for (const SpecialDay& day : year.days) table.add(day);
    }
    return table;
}

}  // namespace calendar
