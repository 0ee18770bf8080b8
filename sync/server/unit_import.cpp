// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/unit_import.h"

#include "core/domain/unit.h"
#include "sync/protocol/version.h"
#include "sync/server/offices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace server {
namespace {

using Outcome = std::variant<std::vector<UnitTold>, QString>;

/// The text of `unit` that a column stands for.
const std::pair<QString, QString domain::Unit::*> columns[] = {
    {QStringLiteral("code"), &domain::Unit::code},
    {QStringLiteral("parent"), &domain::Unit::parent},
    {QStringLiteral("name"), &domain::Unit::name},
    {QStringLiteral("level"), &domain::Unit::levelLabel},
    {QStringLiteral("identifier"), &domain::Unit::identifier},
    {QStringLiteral("address"), &domain::Unit::address},
    {QStringLiteral("phone"), &domain::Unit::phone},
    {QStringLiteral("place"), &domain::Unit::place}};

QString tidy(const QString& text) {
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

/// RFC 4180: quoted cells may hold separators, line ends and doubled quotes.
std::vector<QStringList> readTable(const QString& text, QChar separator) {
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endRow = [&] {
        row.append(cell);
        cell.clear();
        if (row.size() > 1 || !row.front().trimmed().isEmpty()) rows.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isDoubled = quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
        if (isDoubled) cell += text[++i];
        else if (c == u'"') quoted = !quoted;
        else if (quoted) cell += c;
        else if (c == separator) row.append(std::exchange(cell, {}));
        else if (c == u'\n') endRow();
        else if (c != u'\r') cell += c;
    }
    endRow();
    return rows;
}

Outcome fromTable(const QString& text) {
    const bool isEuropean = text.section(u'\n', 0, 0).contains(u';');
    const auto rows = readTable(text, isEuropean ? u';' : u',');
    if (rows.empty()) return QStringLiteral("the list is empty");
    QStringList header;
    for (const QString& cell : rows[0]) header += cell.trimmed().toLower();
    if (!header.contains(QStringLiteral("code")))
        return QStringLiteral("the first line must name the columns, and code among them");
    std::vector<UnitTold> units;
    for (size_t i = 1; i < rows.size(); ++i) {
        UnitTold told;
        for (qsizetype column = 0; column < std::min(header.size(), rows[i].size()); ++column)
            told.insert(header[column], rows[i][column]);
        units.push_back(told);
    }
    return units;
}

Outcome fromJson(const QByteArray& bytes) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return QStringLiteral("not JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset);
    std::vector<UnitTold> units;
    const QJsonArray list = document.array();
    for (const QJsonValue& entry : list) {
        const QJsonObject object = entry.toObject();
        UnitTold told;
        for (auto field = object.begin(); field != object.end(); ++field)
            told.insert(field.key(), field.value().toVariant().toString());
        units.push_back(told);
    }
    return units;
}

}  // namespace

QString codeOf(const UnitTold& told) { return tidy(told.value(QStringLiteral("code"))); }

Outcome readUnits(const QByteArray& bytes) {
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArray text = hasMark ? bytes.mid(3) : bytes;
    Outcome outcome =
        text.trimmed().startsWith('[') ? fromJson(text) : fromTable(QString::fromUtf8(text));
    const auto* units = std::get_if<std::vector<UnitTold>>(&outcome);
    if (!units) return outcome;
    if (units->empty()) return QStringLiteral("the list is empty");
    if (units->size() > static_cast<size_t>(protocol::maxUnits))
        return QStringLiteral("the list is longer than %1 units").arg(protocol::maxUnits);
    for (size_t i = 0; i < units->size(); ++i)
        if (codeOf((*units)[i]).isEmpty())
            return QStringLiteral("entry %1 has no code").arg(i + 1);
    return outcome;
}

QString putUnits(Storage& storage, const std::vector<UnitTold>& told) {
    const domain::UnitTree known(storage.units());
    std::vector<domain::Unit> units;
    for (const UnitTold& texts : told) {
        domain::Unit unit = known.find(codeOf(texts)).value_or(domain::Unit());
        for (const auto& [column, text] : columns)
            if (texts.contains(column)) unit.*text = tidy(texts.value(column));
        units.push_back(unit);
    }
    return addUnits(storage, units);
}

}  // namespace server
