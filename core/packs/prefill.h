// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"
#include "core/packs/form.h"

#include <QJsonObject>

namespace packs {

/// The answers a form begins with: its defaults, over them what is known of the applicant. "owner."
/// fills nothing unless the case is somebody else's, so that nobody is declared dead by his own
/// application. Only what fits the kind of the field is filled in.
QJsonObject initialAnswers(const Form& form, const domain::Applicant& applicant);

}  // namespace packs
