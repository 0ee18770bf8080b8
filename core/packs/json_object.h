// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/condition.h"
#include "core/packs/findings.h"
#include "core/packs/form.h"

#include <QJsonArray>
#include <QJsonObject>

namespace packs {

enum class Need { Required, Optional };

/// One JSON object under reading: each question notes a wrong type or range and answers with the
/// fallback, finish() notes every key nobody asked for.
class JsonObject {
public:
    JsonObject(const QJsonValue& value, QString pointer, Findings& findings);

    QString text(const QString& key, Need need, int longest = 300);
    /// One of `words`; `what` names the kind of word in the message.
    QString word(const QString& key, const QString& what, const QStringList& words, Need need);
    bool flag(const QString& key, bool fallback);
    qint64 whole(const QString& key, qint64 fallback, qint64 least, qint64 most);
    std::optional<double> number(const QString& key);
    QStringList texts(const QString& key, int longest = 500);
    QJsonArray list(const QString& key, Need need = Need::Optional);
    QJsonValue any(const QString& key);
    Condition condition(const QString& key);
    /// [{"value": …, "label": …}]
    std::vector<Option> options(const QString& key);

    bool has(const QString& key) const { return m_object.contains(key); }
    QStringList keys() const { return m_object.keys(); }
    QString at(const QString& key) const { return m_pointer + step(key); }
    const QString& pointer() const { return m_pointer; }
    Findings& findings() const { return m_findings; }
    void finish();

private:
    QJsonValue take(const QString& key);
    void wrongType(const QString& key, const QString& wanted, const QJsonValue& value);
    QJsonObject m_object;
    QString m_pointer;
    Findings& m_findings;
    QStringList m_asked;
};

}  // namespace packs
