// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace server {

/// Trouble with a database that is not a file. `what()` is for the log and the technician: the first
/// words of a statement and the database's code, never a value, an address' password or a person.
/// Unreachable: away, or does not let us in; the next try may succeed. BadAddress: `--database`
/// cannot be meant. Busy: somebody else's turn took too long. Full: its disk.
/// TooNew: a later version of this program wrote it. InUse: servers of an earlier one work on it.
/// Unfit: not a database that keeps what it confirms, or another server's. Strayed: it is in another
/// life than this server speaks for.
class DatabaseFailure : public std::runtime_error {
public:
    enum class Kind {
        Unreachable, BadAddress, Busy, Full, TooNew, InUse, Unfit, Strayed, Other
    };
    DatabaseFailure(Kind kind, const QString& what)
        : std::runtime_error(what.toStdString()), m_kind(kind) {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

}  // namespace server
