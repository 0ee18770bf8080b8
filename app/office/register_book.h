// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/store/store.h"

#include <QDate>
#include <QJsonObject>

#include <vector>

namespace app {

/// The cases this office took in from one day to another, both included, oldest first: the lines of
/// its register (sổ theo dõi hồ sơ). At most 20,000.
std::vector<domain::CaseFile> casesBetween(store::Store& store, QDate from, QDate to);
/// The data of the printed register for them.
QJsonObject registerBook(store::Store& store, const std::vector<domain::CaseFile>& cases,
                         const QString& title);

}  // namespace app
