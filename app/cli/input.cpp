// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include "app/cli/answer.h"
#include "app/cli/typed.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cmath>

namespace cli {
namespace {

constexpr qint64 largestInput = 4 * 1024 * 1024;

}  // namespace

Input Input::fromFile(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        throw WrongUsage(QCoreApplication::translate("Cli", "%1 cannot be read").arg(path));
    if (file.size() > largestInput) throw WrongUsage(QCoreApplication::translate("Cli", "%1 is larger than 4 MiB").arg(path));
    const QByteArray bytes = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        throw WrongUsage(QCoreApplication::translate("Cli", "%1, line %2: %3").arg(path).arg(bytes.left(error.offset).count('\n') + 1)
                             .arg(error.errorString()));
    if (!document.isObject()) throw WrongUsage(QCoreApplication::translate("Cli", "%1 is no JSON object").arg(path));
    return Input(document.object());
}

QString Input::at(const QString& key) const { return m_place.isEmpty() ? key : m_place + u'.' + key; }

void Input::wrong(const QString& key, const QString& wanted) const {
    throw WrongUsage(QCoreApplication::translate("Cli", "“%1” wants %2").arg(at(key), wanted));
}

QJsonValue Input::take(const QString& key) {
    m_asked += key;
    return m_object.value(key);
}

QJsonValue Input::any(const QString& key) { return take(key); }

QString Input::text(const QString& key, const QString& otherwise) {
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull()) return otherwise;
    if (!value.isString()) wrong(key, QCoreApplication::translate("Cli", "a text"));
    return value.toString();
}

QString Input::word(const QString& key, const QStringList& words, const QString& otherwise) {
    const QString value = text(key, otherwise);
    if (!words.contains(value)) wrong(key, QCoreApplication::translate("Cli", "one of: ") + words.join(QStringLiteral(", ")));
    return value;
}

qint64 Input::whole(const QString& key, qint64 otherwise) {
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull()) return otherwise;
    if (value.isDouble() && std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 9e15)
        return static_cast<qint64>(value.toDouble());
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    if (!isNumber) wrong(key, QCoreApplication::translate("Cli", "a whole number"));
    return number;
}

bool Input::flag(const QString& key, bool otherwise) {
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull()) return otherwise;
    if (!value.isBool()) wrong(key, QCoreApplication::translate("Cli", "true or false"));
    return value.toBool();
}

QDate Input::date(const QString& key) {
    const QString value = text(key);
    if (value.isEmpty()) return {};
    const auto date = dateFrom(value);
    if (!date) wrong(key, QCoreApplication::translate("Cli", "a date, 2026-03-02 or 02/03/2026"));
    return *date;
}

QStringList Input::texts(const QString& key) {
    QStringList found;
    for (const QJsonValue& value : list(key)) {
        if (!value.isString()) wrong(key, QCoreApplication::translate("Cli", "a list of texts"));
        found += value.toString();
    }
    return found;
}

QJsonArray Input::list(const QString& key) {
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull()) return {};
    if (!value.isArray()) wrong(key, QCoreApplication::translate("Cli", "a list"));
    return value.toArray();
}

QJsonObject Input::object(const QString& key) {
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull()) return {};
    if (!value.isObject()) wrong(key, QCoreApplication::translate("Cli", "an object"));
    return value.toObject();
}

void Input::finish() const {
    for (const QString& key : m_object.keys())
        if (!m_asked.contains(key))
            throw WrongUsage(QCoreApplication::translate("Cli", "there is no “%1” here; known are: %2")
                                 .arg(at(key), m_asked.join(QStringLiteral(", "))));
}

}  // namespace cli
