// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace sqlite {

/// What only a technician can mend. `what()` names the statement's first words and the engine's
/// message, never a bound value.
/// Full: disk, quota or size limit. NotADatabase: another kind of file, or the wrong key.
/// CannotOpen: no such file or folder, or no right to it.
class Failure : public std::runtime_error {
public:
    enum class Kind {
        Full, Busy, Corrupt, NotADatabase, CannotOpen, ReadOnly, TooNew, Constraint, Other
    };
    Failure(Kind kind, const QString& what)
        : std::runtime_error(what.toStdString()), m_kind(kind) {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

}  // namespace sqlite
