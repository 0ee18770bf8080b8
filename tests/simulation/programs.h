// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace simulation {

class Chance;

/// What a computer's program knows. The one that is built knows all there is; an older one is made of it by hiding kinds
/// of events, and one from years ahead by adding fields to every message.
struct Program {
    QSet<QString> laterKinds;      ///< came after it
    bool addsFields = false;       ///< that nobody else knows
    bool isOld() const { return !laterKinds.isEmpty(); }
    friend bool operator==(const Program&, const Program&) = default;

    static Program old(Chance& dice);
};

/// While it lives, this process is that program.
class AsProgram {
public:
    explicit AsProgram(const Program& program);
    ~AsProgram();
    AsProgram(const AsProgram&) = delete;
    AsProgram& operator=(const AsProgram&) = delete;

private:
    const Program* m_before;
};

}  // namespace simulation
