// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/admin_output.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace server {
namespace {

void print(FILE* stream, const QByteArray& line) {
    QFile out;
    if (!out.open(stream, QIODevice::WriteOnly)) return;
    out.write(line + '\n');
}

QString plainLine(const QJsonObject& object) {
    QStringList parts;
    for (auto field = object.begin(); field != object.end(); ++field)
        parts += field.key() + QStringLiteral(": ") + field.value().toVariant().toString();
    return parts.join(QStringLiteral("  "));
}

}  // namespace

void printLine(const QString& line) { print(stdout, line.toUtf8()); }

void tell(const Administration& at, const QJsonObject& object) {
    if (at.json) print(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
    else printLine(plainLine(object));
}

void tell(const Administration& at, const QJsonArray& list) {
    if (at.json) return print(stdout, QJsonDocument(list).toJson(QJsonDocument::Compact));
    for (const QJsonValue& entry : list) printLine(plainLine(entry.toObject()));
}

Exit refused(const Administration& at, const QString& why) {
    const QJsonObject object{{QStringLiteral("refused"), why}};
    print(stderr, at.json ? QJsonDocument(object).toJson(QJsonDocument::Compact) : why.toUtf8());
    return Exit::Refused;
}

}  // namespace server
