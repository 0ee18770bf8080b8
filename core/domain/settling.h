// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/result.h"
#include "core/domain/role.h"

namespace domain {

using Keep = ConflictSettled::Keep;

/// The office settles what the office lost, the authority above what that lost.
bool maySettle(const User& actor, const CaseFile& file, const Conflict& conflict);

/// What somebody says about a step that lost, having seen it beside the one that stands.
struct Settling {
    Origin conflict;
    EventBody lost;      ///< what the step would have been
    Keep keep = Keep::Standing;
    QString words;       ///< for Noted: what the lost step said, as a remark
};
/// The events it takes, in their order, by somebody who may. Lost: the step is taken once more where the case stands now, with the refusals of that act.
/// WrongState when nobody has lost such a step, or it is settled.
Result<std::vector<EventBody>> settle(const User& actor, const CaseFile& file, const Settling& settling,
                                      const QDateTime& now);

}  // namespace domain
