// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/office.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace app {
namespace {

constexpr qint64 largestHolidayFile = 256 * 1024;

void readHolidayFiles(const QString& path, std::vector<QByteArray>& files) {
    const QDir folder(path);
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.size() <= largestHolidayFile && file.open(QIODevice::ReadOnly))
            files.push_back(file.readAll());
    }
}

calendar::OfficeHours hoursOf(const QJsonObject& saved) {
    calendar::OfficeHours hours;
    std::vector<calendar::OfficeHours::Span> spans;
    const QJsonArray list = saved.value(QLatin1String("spans")).toArray();
    for (const QJsonValue& span : list)
        spans.push_back({QTime::fromString(span[u"from"].toString(), QStringLiteral("HH:mm")),
                         QTime::fromString(span[u"to"].toString(), QStringLiteral("HH:mm"))});
    if (!spans.empty()) hours.spans = spans;
    hours.saturdayMorning = saved.value(QLatin1String("saturdayMorning")).toBool();
    return hours.isValid() ? hours : calendar::OfficeHours{};
}

}  // namespace

packs::Catalogue::Loaded loadProcedures(const QString& storeDir) {
    auto loaded = packs::Catalogue::load(QStringLiteral(":/packs"));
    const auto own = packs::Catalogue::load(storeDir + QStringLiteral("/packs"));
    loaded.refused.insert(loaded.refused.end(), own.refused.begin(), own.refused.end());
    for (const auto& pack : own.catalogue.all()) loaded.catalogue.add(*pack);
    return loaded;
}

Office loadOffice(store::Store& store) {
    packs::Catalogue::Loaded procedures = loadProcedures(store.dir());
    std::vector<domain::Error> problems = std::move(procedures.refused);
    std::vector<QByteArray> files;
    readHolidayFiles(QStringLiteral(":/holidays"), files);
    const std::vector<QByteArray> onlyShipped = files;
    readHolidayFiles(store.dir() + QStringLiteral("/holidays"), files);
    auto table = calendar::HolidayTable::read(files);
    if (!table) {
        problems.push_back(table.error());
        table = calendar::HolidayTable::read(onlyShipped);
    }
    return {.catalogue = std::move(procedures.catalogue),
            .calendar = calendar::Calendar(table ? *table : calendar::HolidayTable{},
                                           hoursOf(store.settings().object(
                                               QStringLiteral("office_hours")))),
            .problems = std::move(problems)};
}

domain::Unit unitOf(store::Store& store) {
    const QString code = store.settings().device().unit;
    return store.settings().units().find(code).value_or(
        domain::Unit{.code = code, .parent = {}, .name = code, .levelLabel = {}, .identifier = {},
                     .address = {}, .phone = {}, .place = {}});
}

std::optional<domain::Unit> unitAbove(store::Store& store, const QString& unit) {
    return store.settings().units().parentOf(unit);
}

}  // namespace app
