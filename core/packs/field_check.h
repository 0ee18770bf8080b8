// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/partial_date.h"
#include "core/domain/result.h"
#include "core/packs/form.h"

#include <QTime>

#include <optional>

namespace packs {

/// Nothing there: no value, only blanks, no rows. A box that is not ticked is an answer.
bool isEmptyAnswer(const QJsonValue& answer);
/// A number, also one that was typed as text.
std::optional<double> numberIn(const QJsonValue& answer);
/// A date as stored or as typed.
std::optional<domain::PartialDate> dateIn(const QJsonValue& answer);
/// "08:15" or "8:15", nothing else.
std::optional<QTime> timeIn(const QString& typed);

/// What is wrong with the answer of one field that is no table. The error's subject is the label.
std::optional<domain::Error> problemOf(const Field& field, const QJsonValue& answer, QDate today);

}  // namespace packs
