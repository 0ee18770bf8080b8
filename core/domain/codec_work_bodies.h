// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codec_values.h"

/// Private to the codec: the tables of what happens while a case is taken in and worked on.
namespace domain::codec {

template <class F>
void fieldsOf(Of<CaseReceived>, const F& field) {
    using T = CaseReceived;
    field(1, "code", &T::code);
    field(2, "process", &T::process);
    field(3, "channel", &T::channel);
    field(4, "unit", &T::unit);
    field(5, "applicant", &T::applicant);
    field(6, "summary", &T::summary);
    field(7, "answers", &T::answers);
    field(8, "papers", &T::papers);
    field(9, "copies", &T::copies);
    field(10, "fees", &T::fees);
    field(11, "resultChannel", &T::resultChannel);
    field(12, "receivedAt", &T::receivedAt);
    field(13, "deadline", &T::deadline);
    field(14, "outcome", &T::outcome);
    field(15, "items", &T::items);
    field(16, "reason", &T::reason);
    field(17, "externalRefs", &T::externalRefs);
}
template <class F>
void fieldsOf(Of<DocumentAttached>, const F& field) {
    using T = DocumentAttached;
    field(1, "attachment", &T::attachment);
}
template <class F>
void fieldsOf(Of<DocumentWithdrawn>, const F& field) {
    using T = DocumentWithdrawn;
    field(1, "blob", &T::blob);
    field(2, "reason", &T::reason);
}
template <class F>
void fieldsOf(Of<DescriptionCorrected>, const F& field) {
    using T = DescriptionCorrected;
    field(1, "field", &T::field);
    field(2, "before", &T::before);
    field(3, "after", &T::after);
    field(4, "reason", &T::reason);
}
template <class F>
void fieldsOf(Of<StepForwarded>, const F& field) {
    using T = StepForwarded;
    field(1, "fromStep", &T::fromStep);
    field(2, "toStep", &T::toStep);
    field(3, "toUser", &T::toUser);
    field(4, "note", &T::note);
    field(5, "stepDueAt", &T::stepDueAt);
}
template <class F>
void fieldsOf(Of<SupplementRequested>, const F& field) {
    using T = SupplementRequested;
    field(1, "number", &T::number);
    field(2, "items", &T::items);
    field(3, "reason", &T::reason);
    field(4, "closesAt", &T::closesAt);
    field(5, "overLimitReason", &T::overLimitReason);
}
template <class F>
void fieldsOf(Of<SupplementReceived>, const F& field) {
    using T = SupplementReceived;
    field(1, "papers", &T::papers);
    field(2, "receivedAt", &T::receivedAt);
    field(3, "deadline", &T::deadline);
    field(4, "note", &T::note);
}
template <class F>
void fieldsOf(Of<CaseClosedUnsupplemented>, const F& field) {
    using T = CaseClosedUnsupplemented;
    field(1, "note", &T::note);
}
template <class F>
void fieldsOf(Of<Reappointed>, const F& field) {
    using T = Reappointed;
    field(1, "number", &T::number);
    field(2, "reason", &T::reason);
    field(3, "previous", &T::previous);
    field(4, "newDueAt", &T::newDueAt);
}
template <class F>
void fieldsOf(Of<ReviewRequested>, const F& field) {
    using T = ReviewRequested;
    field(1, "toUnit", &T::toUnit);
    field(2, "content", &T::content);
    field(3, "answerBy", &T::answerBy);
}
template <class F>
void fieldsOf(Of<ReviewDecided>, const F& field) {
    using T = ReviewDecided;
    field(1, "decision", &T::decision);
    field(2, "reasonCode", &T::reasonCode);
    field(3, "text", &T::text);
    field(4, "remarks", &T::remarks);
}

}  // namespace domain::codec
