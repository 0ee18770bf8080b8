// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/unit_import.h"

#include "sync/protocol/version.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace server {
namespace {

using Outcome = std::variant<std::vector<domain::Unit>, QString>;

domain::Unit unitFrom(const std::function<QString(const QString&)>& value) {
    const auto get = [&](const char* name) {
        return value(QLatin1String(name)).trimmed().normalized(QString::NormalizationForm_C);
    };
    return {.code = get("code"),
            .parent = get("parent"),
            .name = get("name"),
            .levelLabel = get("level"),
            .identifier = get("identifier"),
            .address = get("address"),
            .phone = get("phone"),
            .place = get("place")};
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
    const QString header = text.section(u'\n', 0, 0);
    const auto rows = readTable(text, header.contains(u';') ? u';' : u',');
    if (rows.empty()) return QStringLiteral("the list is empty");
    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < rows[0].size(); ++i)
        columns.insert(rows[0][i].trimmed().toLower(), i);
    if (!columns.contains(QStringLiteral("code")) || !columns.contains(QStringLiteral("name")))
        return QStringLiteral("the first line must name the columns code and name");
    std::vector<domain::Unit> units;
    for (size_t i = 1; i < rows.size(); ++i)
        units.push_back(unitFrom([&](const QString& name) {
            return rows[i].value(columns.value(name, -1));
        }));
    return units;
}

Outcome fromJson(const QByteArray& bytes) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return QStringLiteral("not JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset);
    std::vector<domain::Unit> units;
    const QJsonArray list = document.array();
    for (const QJsonValue& entry : list)
        units.push_back(unitFrom([object = entry.toObject()](const QString& name) {
            return object.value(name).toString();
        }));
    return units;
}

}  // namespace

Outcome readUnits(const QByteArray& bytes) {
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArray text = hasMark ? bytes.mid(3) : bytes;
    Outcome outcome =
        text.trimmed().startsWith('[') ? fromJson(text) : fromTable(QString::fromUtf8(text));
    const auto* units = std::get_if<std::vector<domain::Unit>>(&outcome);
    if (!units) return outcome;
    if (units->empty()) return QStringLiteral("the list is empty");
    if (units->size() > static_cast<size_t>(protocol::maxUnits))
        return QStringLiteral("the list is longer than %1 units").arg(protocol::maxUnits);
    for (size_t i = 0; i < units->size(); ++i)
        if ((*units)[i].code.isEmpty() || (*units)[i].name.isEmpty())
            return QStringLiteral("entry %1 has no code or no name").arg(i + 1);
    return outcome;
}

}  // namespace server
