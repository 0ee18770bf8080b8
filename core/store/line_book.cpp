// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/line_book.h"

#include "core/store/values.h"

#include <QJsonArray>

#include <algorithm>

namespace store {
namespace {

const auto rulesName = QStringLiteral("line_rules");
const auto recordName = QStringLiteral("line_record");
constexpr std::size_t mostRounds = 20;

QJsonObject json(const domain::LineSpeed& speed) {
    return {{QStringLiteral("bytes"), speed.bytes}, {QStringLiteral("ms"), speed.ms}};
}

domain::LineSpeed speedFrom(const QJsonValue& value) {
    return {value[u"bytes"].toInteger(), value[u"ms"].toInteger()};
}

QJsonObject json(const LineRound& round) {
    return {{QStringLiteral("at"), round.at.toMSecsSinceEpoch()}, {QStringLiteral("refusal"), round.refusal},
            {QStringLiteral("hint"), round.hint}, {QStringLiteral("up"), round.up},
            {QStringLiteral("down"), round.down}, {QStringLiteral("ms"), round.tookMs}};
}

LineRound roundFrom(const QJsonValue& value) {
    return {.at = momentOf(value[u"at"].toInteger()), .refusal = value[u"refusal"].toString(),
            .hint = value[u"hint"].toString(), .up = value[u"up"].toInteger(),
            .down = value[u"down"].toInteger(), .tookMs = value[u"ms"].toInteger()};
}

}  // namespace

domain::LineRules LineBook::rules() const {
    const QJsonObject kept = m_settings.object(rulesName);
    domain::LineRules rules{.dayCapBytes = std::max<qint64>(0, kept[u"dayCapBytes"].toInteger()), .night = {}};
    if (kept[u"night"].isObject()) rules.night = domain::NightWindow{kept[u"night"][u"from"].toInt(), kept[u"night"][u"to"].toInt()};
    return rules;
}

void LineBook::setRules(const domain::LineRules& rules) {
    QJsonObject kept{{QStringLiteral("dayCapBytes"), rules.dayCapBytes}};
    if (rules.night)
        kept.insert(QStringLiteral("night"), QJsonObject{{QStringLiteral("from"), rules.night->from}, {QStringLiteral("to"), rules.night->to}});
    m_settings.setObject(rulesName, kept);
}

LineRecord LineBook::record() const {
    const QJsonObject kept = m_settings.object(recordName);
    LineRecord record{.up = speedFrom(kept[u"up"]), .down = speedFrom(kept[u"down"]), .today = {},
                      .hint = kept[u"hint"].toString(), .rounds = {}};
    const QJsonValue today = kept[u"today"];
    record.today = {.day = QDate::fromString(today[u"day"].toString(), Qt::ISODate), .up = today[u"up"].toInteger(),
                    .down = today[u"down"].toInteger()};
    const QJsonArray rounds = kept[u"rounds"].toArray();
    for (const QJsonValue& round : rounds) record.rounds.push_back(roundFrom(round));
    return record;
}

void LineBook::setRecord(const LineRecord& record) {
    QJsonArray rounds;
    const std::size_t first = record.rounds.size() - std::min(mostRounds, record.rounds.size());
    for (std::size_t at = first; at < record.rounds.size(); ++at) rounds.append(json(record.rounds[at]));
    m_settings.setObject(recordName,
                         {{QStringLiteral("up"), json(record.up)}, {QStringLiteral("down"), json(record.down)},
                          {QStringLiteral("today"), QJsonObject{{QStringLiteral("day"), record.today.day.toString(Qt::ISODate)},
                                                                {QStringLiteral("up"), record.today.up},
                                                                {QStringLiteral("down"), record.today.down}}},
                          {QStringLiteral("hint"), record.hint}, {QStringLiteral("rounds"), rounds}});
}

}  // namespace store
