// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QDateTime>

#include <optional>

namespace domain {

/// A step that lost: its author's work is kept and a person settles it.
struct Conflict {
    Origin origin;  ///< the step that was not applied
    QString kind;
    Signature by;
    Signature winner;      ///< whose step stands
    /// Somebody said what becomes of it, or its own author has gone on from where the case stands.
    bool settled = false;
    int step = 0;          ///< the step counter both built on
    std::optional<qint64> revision{};  ///< of the step that lost; absent until confirmed
    UserId author;

    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// Who took a step, for whoever comes second.
struct TakenStep {
    Origin origin;
    Signature by;
    std::optional<qint64> revision;  ///< absent until confirmed
    friend bool operator==(const TakenStep&, const TakenStep&) = default;
};

/// A correction whose author had another earlier value before him than the one it replaced:
/// somebody else corrected the same field meanwhile. It is over once somebody who saw the value
/// that stands corrects the field, or confirms it.
struct Overwrite {
    Origin origin;
    QString field;
    QJsonValue seen;
    QJsonValue replaced;
    Signature by;
    friend bool operator==(const Overwrite&, const Overwrite&) = default;
};

struct Supplement {
    SupplementRequested request;
    QDateTime requestedAt;
    std::optional<QDateTime> receivedAt;
    friend bool operator==(const Supplement&, const Supplement&) = default;
};

struct Review {
    ReviewRequested request;
    Signature askedBy;
    QDateTime askedAt;
    std::optional<ReviewDecided> decision;
    Signature decidedBy;
    std::optional<QDateTime> decidedAt;
    friend bool operator==(const Review&, const Review&) = default;
};

struct DatedRemark {
    PinnedRemark remark;
    Signature by;
    QDateTime at;
    std::optional<Origin> origin{};   ///< absent for those of a decision
    std::optional<UserId> author{};
    friend bool operator==(const DatedRemark&, const DatedRemark&) = default;
};

/// One line of the control sheet: who had it, from when to when.
struct StepVisit {
    QString stepId;
    QString stepName;
    Signature takenBy;
    QDateTime from;
    std::optional<QDateTime> to;
    std::optional<QDateTime> dueAt;
    QString note;
    friend bool operator==(const StepVisit&, const StepVisit&) = default;
};

}  // namespace domain
