// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// What an office wants of a thin or dear line. Pure: the moment is handed in, nothing is remembered.
namespace domain {

/// Minutes since midnight by the office's wall clock; may go over midnight. The same minute twice is the
/// whole day.
struct NightWindow {
    int from = 22 * 60;
    int to = 5 * 60;
    friend bool operator==(const NightWindow&, const NightWindow&) = default;
};
bool within(const NightWindow& window, QTime time);

struct LineRules {
    qint64 dayCapBytes = 0;              ///< both directions together, on one office day; 0: none
    std::optional<NightWindow> night;    ///< scans go only in it
    friend bool operator==(const LineRules&, const LineRules&) = default;
};

/// Bytes that went on one office day.
struct DayTally {
    QDate day;
    qint64 up = 0, down = 0;
    friend bool operator==(const DayTally&, const DayTally&) = default;
};
/// Another day, later or earlier, begins at nothing: a clock that jumps blocks nobody.
DayTally counted(const DayTally& tally, QDate today, qint64 up, qint64 down);
qint64 spentOn(const DayTally& tally, QDate today);

/// A paper small enough to be seen at once is a preview; the rest are scans.
inline constexpr qint64 previewBytes = 40 * 1024;

/// What waits by these rules, and until when. Texts and decisions never do.
struct PaperHold {
    enum class Why {
        Nothing,
        Night,           ///< scans only: previews go
        Cap,             ///< scans and previews
    };
    Why why = Why::Nothing;
    QDateTime until{};   ///< not valid when nothing waits
    bool scans() const { return why != Why::Nothing; }
    bool previews() const { return why == Why::Cap; }
    friend bool operator==(const PaperHold&, const PaperHold&) = default;
};
PaperHold holdAt(const LineRules& rules, const DayTally& tally, const QDateTime& now);

/// The moment by the district's signed word where this PC's clock contradicts it by more than ten minutes:
/// a battery that died must not shut the night window for ever. `serverTime` was said when the PC's clock
/// showed `saidAt`.
QDateTime trustedNow(const QDateTime& now, const std::optional<QDateTime>& serverTime,
                     const std::optional<QDateTime>& saidAt);

/// How fast one direction was, measured over exchanges; older ones count less and less.
struct LineSpeed {
    qint64 bytes = 0, ms = 0;
    friend bool operator==(const LineSpeed&, const LineSpeed&) = default;
};
/// An exchange that is too small to tell a speed leaves it as it was.
LineSpeed measured(const LineSpeed& speed, qint64 bytes, qint64 tookMs);
/// Nothing before enough has gone to say it.
std::optional<qint64> bytesPerSecond(const LineSpeed& speed);
/// From so little that it should be called rough.
bool isRough(const LineSpeed& speed);
/// How long so many bytes take, in seconds, rounded up; nothing while no speed is known.
std::optional<qint64> secondsFor(qint64 bytes, const LineSpeed& speed);

}  // namespace domain
