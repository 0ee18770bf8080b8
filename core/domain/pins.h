// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_order.h"

#include <QDateTime>
#include <QJsonValue>

#include <optional>
#include <vector>

namespace domain {

struct CaseFile;

/// What the office did about a pin.
struct Settlement {
    enum class How { Corrected, TakenOut, Replaced, Answered };
    How how = How::Answered;
    Origin origin;
    std::optional<qint64> revision;  ///< absent until confirmed
    Signature by;
    QDateTime at;
    QString answer;                  ///< for Answered
    std::optional<BlobId> scan;      ///< for Replaced: the new one, when it is a scan
    friend bool operator==(const Settlement&, const Settlement&) = default;
};

/// A remark of the authority above that stands on one spot of a case, and what became of it.
/// Targets: "field:child.name", "paper:birth-notice#2", "page:<blob>:<n>". What speaks of the whole case is said
/// in the conversation and pinned to nothing.
struct Pin {
    Origin origin;
    int place = 0;                   ///< which one of its decision
    std::optional<qint64> revision;  ///< absent until confirmed
    PinnedRemark remark;
    Signature by;
    QDateTime at;
    int round = 0;                   ///< how many times the case had been sent back by then
    QJsonValue said;                 ///< the field as it stood then
    QString paperId;                 ///< of the scan, or of the paper itself; may be empty
    std::vector<BlobId> scans;       ///< of that paper as they were then: one that comes back is no new one
    std::vector<Settlement> settlements;

    bool isOpen() const { return settlements.empty(); }
    friend bool operator==(const Pin&, const Pin&) = default;
};

/// The description a target speaks of: "applicant.person.address", "answers.child.name", "summary".
/// Nothing when it is no field, or one that nobody can correct.
std::optional<QString> fieldOfTarget(const CaseFile& file, const QString& target);
/// The target of a remark on that description, the way back.
QString targetOfField(const QString& field);
/// A page of a scan, as a target and back; pages count from 1.
struct PageTarget {
    BlobId blob;
    int page = 1;
    friend bool operator==(const PageTarget&, const PageTarget&) = default;
};
QString targetOf(const PageTarget& page);
std::optional<PageTarget> pageOfTarget(const QString& target);
/// What a remark says that takes back an earlier one of the same person; nothing for any other.
QString takingBack(const Origin& remark);
std::optional<Origin> takenBack(const QString& target);

/// A remark of its own author goes: it is neither said, nor an answer, nor a pin any more. False when
/// there is none, as for the remarks of a decision: those stay.
bool takeBackRemark(CaseFile& file, const Event& event, const Origin& remark);

/// Whoever made this had the other one before him: the server had placed it, or it is his own.
bool hasSeen(const Envelope& envelope, const Origin& origin, const std::optional<qint64>& revision);

/// Keeps the pins of a case as one more event leaves them; for apply(), after it changed the rest. A
/// pin is settled only by somebody who had it before him, so that work that comes late neither
/// settles nor reopens one. It is open again once the answer is taken back, the scan is put back, or
/// the field says again what it said.
void followPins(CaseFile& file, const PlacedEvent& placed);

int openPins(const CaseFile& file);
/// How many times the authority above has sent the case back.
int timesSentBack(const CaseFile& file);

}  // namespace domain
