// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/unit.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace packs {

// How single values look on paper, in Vietnamese (resources/slips/README.md).

QString dateText(QDate date);                                    ///< "05/08/2026"
QJsonValue momentValue(const std::optional<QDateTime>& moment);  ///< object, or false
QJsonObject personObject(const domain::Person& person);
QJsonObject signatureObject(const domain::Signature& signature);
QJsonObject unitObject(const domain::Unit& unit);
QJsonObject paperObject(int number, const domain::PaperLine& paper, const QString& reason = {});
QString channelText(domain::Channel channel);
QString resultChannelText(const QString& code);
QString stateText(domain::CaseState state);

}  // namespace packs
