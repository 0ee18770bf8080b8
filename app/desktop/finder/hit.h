// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"
#include "core/domain/id.h"

#include <QString>

#include <optional>

namespace app {

/// One thing the search over everything has found, ready to show and to be chosen.
struct Hit {
    enum class Kind {
        Command,      ///< something the program does
        Procedure,
        Person,
        Case,
        Word          ///< a close word, when nothing matched: choosing it searches for it
    };
    Kind kind = Kind::Command;
    QString title;
    QString detail;                        ///< second line
    QString key;                           ///< command id, procedure code or the word
    std::optional<domain::Person> person;  ///< of Kind::Person
    std::optional<domain::CaseId> caseId;  ///< of Kind::Case
};

}  // namespace app
