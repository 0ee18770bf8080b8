// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/json_object.h"

#include "core/packs/condition_reader.h"

#include <QSet>

#include <cmath>

namespace packs {
namespace {

QString nameOf(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Null:
            return QStringLiteral("null");
        case QJsonValue::Bool:
            return QStringLiteral("true or false");
        case QJsonValue::Double:
            return QStringLiteral("a number");
        case QJsonValue::String:
            return QStringLiteral("a text");
        case QJsonValue::Array:
            return QStringLiteral("a list");
        case QJsonValue::Object:
            return QStringLiteral("an object");
        case QJsonValue::Undefined:
            return QStringLiteral("nothing");
    }
    Q_UNREACHABLE();
}

}  // namespace

JsonObject::JsonObject(const QJsonValue& value, QString pointer, Findings& findings)
    : m_object(value.toObject()), m_pointer(std::move(pointer)), m_findings(findings) {
    if (value.isObject()) return;
    m_findings.error(m_pointer, QStringLiteral("Must be an object, not %1.").arg(nameOf(value)));
}

QJsonValue JsonObject::take(const QString& key) {
    m_asked << key;
    return m_object.value(key);
}

void JsonObject::wrongType(const QString& key, const QString& wanted, const QJsonValue& value) {
    m_findings.error(
        at(key), QStringLiteral("%1 must be %2, not %3.").arg(quoted(key), wanted, nameOf(value)));
}

QString JsonObject::text(const QString& key, Need need, int longest) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) {
        if (need == Need::Required)
            m_findings.error(m_pointer, QStringLiteral("%1 is missing.").arg(quoted(key)));
        return {};
    }
    if (!value.isString()) {
        wrongType(key, QStringLiteral("a text"), value);
        return {};
    }
    const QString text = value.toString().normalized(QString::NormalizationForm_C).trimmed();
    if (text.isEmpty() && need == Need::Required)
        m_findings.error(at(key), QStringLiteral("%1 is empty.").arg(quoted(key)));
    if (text.size() > longest)
        m_findings.error(at(key), QStringLiteral("%1 has %2 characters, %3 at most.")
                                      .arg(quoted(key))
                                      .arg(text.size())
                                      .arg(longest));
    return text.left(longest);
}

QString JsonObject::word(const QString& key, const QString& what, const QStringList& words,
                         Need need) {
    const QString text = this->text(key, need);
    if (text.isEmpty() || words.contains(text)) return text;
    const QString meant = nearest(text, words);
    const QString ending =
        meant.isEmpty() ? QStringLiteral("; one of: %1.").arg(words.join(QStringLiteral(", ")))
                        : suggestion(text, words);
    m_findings.error(at(key), QStringLiteral("Unknown %1 %2").arg(what, quoted(text)) + ending);
    return {};
}

bool JsonObject::flag(const QString& key, bool fallback) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) return fallback;
    if (!value.isBool()) wrongType(key, QStringLiteral("true or false"), value);
    return value.toBool(fallback);
}

qint64 JsonObject::whole(const QString& key, qint64 fallback, qint64 least, qint64 most) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) return fallback;
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number) {
        wrongType(key, QStringLiteral("a whole number"), value);
        return fallback;
    }
    if (number < static_cast<double>(least) || number > static_cast<double>(most)) {
        m_findings.error(
            at(key),
            QStringLiteral("%1 must be between %2 and %3.").arg(quoted(key)).arg(least).arg(most));
        return fallback;
    }
    return static_cast<qint64>(number);
}

std::optional<double> JsonObject::number(const QString& key) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) return std::nullopt;
    if (value.isDouble()) return value.toDouble();
    wrongType(key, QStringLiteral("a number"), value);
    return std::nullopt;
}

QStringList JsonObject::texts(const QString& key, int longest) {
    QStringList texts;
    const QJsonArray items = list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString text = items[i].toString().normalized(QString::NormalizationForm_C).trimmed();
        if (text.isEmpty() || text.size() > longest) {
            m_findings.error(at(key) + step(i),
                             QStringLiteral("Must be a text of 1 to %1 characters.").arg(longest));
            continue;
        }
        if (texts.contains(text))
            m_findings.warning(at(key) + step(i),
                               QStringLiteral("%1 comes twice.").arg(quoted(text)));
        texts << text;
    }
    return texts;
}

QJsonArray JsonObject::list(const QString& key, Need need) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) {
        if (need == Need::Required)
            m_findings.error(m_pointer, QStringLiteral("%1 is missing.").arg(quoted(key)));
        return {};
    }
    if (!value.isArray()) {
        wrongType(key, QStringLiteral("a list"), value);
        return {};
    }
    const QJsonArray items = value.toArray();
    if (items.isEmpty() && need == Need::Required)
        m_findings.error(at(key), QStringLiteral("%1 is empty.").arg(quoted(key)));
    return items;
}

QJsonValue JsonObject::any(const QString& key) {
    return take(key);
}

Condition JsonObject::condition(const QString& key) {
    const QJsonValue value = take(key);
    return value.isUndefined() ? Condition{} : readCondition(value, at(key), m_findings);
}

std::vector<Option> JsonObject::options(const QString& key) {
    std::vector<Option> options;
    QSet<QString> seen;
    const QJsonArray items = list(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonObject item(items[i], at(key) + step(i), m_findings);
        Option option{item.text(QStringLiteral("value"), Need::Required, 60),
                      item.text(QStringLiteral("label"), Need::Required)};
        item.finish();
        if (seen.contains(option.value))
            m_findings.error(item.at(QStringLiteral("value")),
                             QStringLiteral("The value %1 comes twice.").arg(quoted(option.value)));
        seen.insert(option.value);
        options.push_back(std::move(option));
    }
    return options;
}

void JsonObject::finish() {
    for (const QString& key : m_object.keys()) {
        if (m_asked.contains(key)) continue;
        m_findings.error(
            at(key), QStringLiteral("Unknown key %1").arg(quoted(key)) + suggestion(key, m_asked));
    }
}

}  // namespace packs
