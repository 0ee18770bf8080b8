// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/calendar/shipped_calendar.h"

#include "tests/support/print.h"

#include <QDir>
#include <QFile>

namespace test {

std::vector<QByteArray> shippedHolidayFiles() {
    const QDir folder(QStringLiteral(HOLIDAYS_FOLDER));
    std::vector<QByteArray> files;
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        files.push_back(file.readAll());
    }
    return files;
}

calendar::Calendar shippedCalendar(calendar::OfficeHours hours) {
    return {calendar::HolidayTable::read(shippedHolidayFiles()).value(), std::move(hours)};
}

QDateTime office(const char* dateAndTime) {
    const QString text = QString::fromLatin1(dateAndTime);
    const QDateTime moment(QDate::fromString(text.left(10), Qt::ISODate),
                           QTime::fromString(text.mid(11), Qt::ISODateWithMs), Qt::OffsetFromUTC,
                           7 * 3600);
    REQUIRE(moment.isValid());
    return moment.toUTC();
}

QString shown(const QDateTime& moment) {
    return moment.toOffsetFromUtc(7 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QDate day(const char* iso) {
    const QDate date = QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
    REQUIRE(date.isValid());
    return date;
}

}  // namespace test
