// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace simulation {

/// What happens in a world, one line each. Everything further about a step is settled by its dice, so
/// that leaving other steps out changes nothing about it.
struct Step {
    enum class Kind {
        Work,            ///< somebody takes in a case or does what may be done to one
        Exchange,        ///< a round begins
        LineDown,        ///< for a while nothing of this computer gets through
        PowerCut,        ///< at one of the next writes of this computer
        Kill,            ///< the program of this computer is killed; the disk goes on
        DiskFull,        ///< for a while
        ClockJump,       ///< up to fifty years, either way
        KeepCopy,        ///< an image of this computer's disk is put away
        PutBackCopy,     ///< … and replaces the disk
        Clone,           ///< … or goes into a further computer
        ServerPowerCut,
        ServerBackup,
        ServerRestore,   ///< of some earlier backup; what came since is lost
        Revoke,          ///< this computer is shut out
        Transfer,        ///< some case goes to another unit
        StickWrite,      ///< this computer writes what waits to a stick
        StickCarry,      ///< somebody brings a stick to the district
        StickRead,       ///< this computer reads a stick
        StickLost,
        OfficeBackup,    ///< this computer makes a backup; the newest is kept
        BitFlip,         ///< one bit in a file of this computer is another one, while it is off or on
        ServerBitFlip,   ///< … in what the server keeps of an event or a paper; found in a day or two, if there is a backup
        OldProgram,      ///< this computer's program is an older one from now on: it does not know some kinds of events
        Upgrade,         ///< … and now it is the newest
        OldServer,       ///< the same of the server
        ServerUpgrade,
        FutureThing,     ///< this computer's program is of years ahead, and writes what no other knows
        ThinLine,        ///< this office spares its line from now on: a day's allowance, a night for scans
    };
    qint64 atMs = 0;     ///< since the beginning
    Kind kind = Kind::Work;
    int who = 0;         ///< which computer; nothing for what is the server's
    quint64 dice = 0;
};
QByteArray nameOf(Step::Kind kind);

/// How bad the lines are, per thousand messages.
struct Weather {
    int lost = 0, answerLost = 0, twice = 0, late = 0, cutShort = 0, portal = 0, garbled = 0;
    int slowestMs = 500;
    friend bool operator==(const Weather&, const Weather&) = default;
};

/// A world before it begins.
struct Script {
    quint64 seed = 0;
    std::vector<int> desks;      ///< which of the made offices takes part: see Offices
    Weather weather;
    std::vector<Step> steps;     ///< in the order of time
};

/// Every seed leaves out some kinds of trouble and has much of others.
Script scriptOf(quint64 seed);

/// As kept with the regressions: lines of words.
QByteArray written(const Script& script);
/// Nothing when a line cannot be read.
std::optional<Script> read(const QByteArray& text);

}  // namespace simulation
