// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line_rules.h"
#include "core/domain/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

/// Why something is not with the district yet, and what to do about it: values → one sentence.
namespace app {

/// How the exchange stands: it carries everything together, so that its failures are those of each record.
struct LineState {
    bool enrolled = false, busy = false;
    int failures = 0;                              ///< in a row
    std::optional<domain::Refusal> problem{};      ///< of the last round; of one that failed only
    QString hint{};                                ///< core/domain/line_hint.h
    std::optional<QDateTime> tried{}, succeeded{}, next{};
    QDateTime now{};
    domain::PaperHold hold{};
    bool clockDoubtful = false;                    ///< it contradicts the district's signed time
    std::optional<QDateTime> handedOver{};         ///< when a stick last took all that waited
};

/// What the exchange owes to one case.
struct RecordState {
    bool begun = true;                             ///< the entry it begins with is here
    int events = 0;                                ///< ours that the district has not receipted
    int scans = 0, previews = 0;                   ///< files not there as a whole; how many of them are previews
    qint64 scanBytes = 0;                          ///< what is still to go of them
    QStringList notTaken{};                        ///< why entries are held back or late: machine words
    int conflicts = 0;
    std::optional<QDateTime> withCourier{};        ///< since when; nothing: not on a stick
    QString receipt{};
};

/// Of one that a courier has.
QString courierText(const RecordState& record, const LineState& line);

/// Something of it waits only because of a rule: the night, or the day's allowance.
bool heldByRule(const RecordState& record, const LineState& line);
/// Why it is not green and what to do, in one sentence; empty when the district has all of it.
QString whyNotGreen(const RecordState& record, const LineState& line);
/// The same for everything that waits; empty when nothing does. `record` sums up the outbox.
QString whyOutbox(const RecordState& outbox, qint64 eventBytes, const LineState& line);

// The pieces, for the trays of the exchange page.

/// Why nothing goes now; empty while something does or could.
QString lineTrouble(const LineState& line);
QString whyItWaits(const RecordState& record, const LineState& line);
QString whyAttention(const RecordState& record);
/// "2 scans (1,4 MB)".
QString scansText(int scans, qint64 bytes);
/// "Speed measured: 48,0 kB/s up, 96,0 kB/s down"; honest when little or nothing was measured.
QString speedText(const domain::LineSpeed& up, const domain::LineSpeed& down);
/// What waits to be sent, by the order in which it goes, and how long it takes: bytes of texts, previews, scans.
QString lanesText(qint64 texts, qint64 previews, qint64 scans, const domain::LineSpeed& up);
/// Until when scans wait and by which rule, and what to do; empty while they go.
QString holdText(const domain::PaperHold& hold, const QDateTime& now);

}  // namespace app
