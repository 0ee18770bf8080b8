// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/role.h"
#include "core/domain/unit.h"
#include "core/store/case_table.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

/// Values as programs read them (stable names, UTC, no translation) and as people do.
namespace cli {

QJsonValue momentJson(const QDateTime& moment);
QJsonValue momentJson(const std::optional<QDateTime>& moment);

QJsonObject userJson(const domain::User& user);
QString userLine(const domain::User& user);
/// WrongUsage for a word that is no role.
std::vector<domain::Role> rolesFrom(const QString& list);

QJsonObject rowJson(const store::CaseRow& row);
QString rowLine(const store::CaseRow& row);

/// Everything that is known of a case, and where it is.
QJsonObject caseJson(store::Store& store, const domain::CaseFile& file);
QStringList caseLines(store::Store& store, const domain::CaseFile& file);
/// One sentence after something was done to it.
QJsonObject afterJson(store::Store& store, const domain::CaseFile& file);

/// Whether it is asked, or was answered, that two computers have this one's name.
QJsonObject identityJson(store::Store& store);

QJsonObject eventJson(const domain::PlacedEvent& placed);
QString eventLine(const domain::Event& event);

}  // namespace cli
