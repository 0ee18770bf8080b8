// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace packs {

/// When a paper or a field is asked for, as data. JSON: {"field":"child.bornAbroad","is":true},
/// {"field":"x","in":["a","b"]}, {"field":"x","given":true}, {"field":"born","olderThanDays":60}
/// (against the reception date), {"all":[…]}, {"any":[…]}, {"not":{…}}; absent: always.
struct Condition {
    enum class Kind { Always, Is, In, Given, OlderThanDays, All, Any, Not };
    Kind kind = Kind::Always;
    QString field;
    std::vector<QJsonValue> values;
    int days = 0;
    std::vector<Condition> parts;

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// `answers` by field id; `today` is the office date of reception.
bool holds(const Condition& condition, const QJsonObject& answers, QDate today);
/// The fields a condition looks at.
QStringList fieldsOf(const Condition& condition);

}  // namespace packs
