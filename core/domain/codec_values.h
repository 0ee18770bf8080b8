// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codec_people.h"

/// Private to the codec: the tables of limits, processes, papers and fees.
namespace domain::codec {

template <class F>
void fieldsOf(Of<TimeLimit>, const F& field) {
    using T = TimeLimit;
    field(1, "unit", &T::unit);
    field(2, "amount", &T::amount);
    field(3, "sameDayUntil", &T::sameDayUntil);
}
template <class F>
void fieldsOf(Of<Deadline>, const F& field) {
    using T = Deadline;
    field(1, "countedFrom", &T::countedFrom);
    field(2, "limit", &T::limit);
    field(3, "calendarVersion", &T::calendarVersion);
    field(4, "dueAt", &T::dueAt);
    field(5, "text", &T::text);
}
template <class F>
void fieldsOf(Of<Step>, const F& field) {
    using T = Step;
    field(1, "id", &T::id);
    field(2, "name", &T::name);
    field(3, "role", &T::role);
    field(4, "limit", &T::limit);
}
template <class F>
void fieldsOf(Of<Process>, const F& field) {
    using T = Process;
    field(1, "procedure", &T::procedure);
    field(2, "packVersion", &T::packVersion);
    field(3, "title", &T::title);
    field(4, "sector", &T::sector);
    field(5, "steps", &T::steps);
    field(6, "maxSupplements", &T::maxSupplements);
    field(7, "supplementClock", &T::supplementClock);
    field(8, "supplementDays", &T::supplementDays);
    field(9, "quick", &T::quick);
}
template <class F>
void fieldsOf(Of<PaperLine>, const F& field) {
    using T = PaperLine;
    field(1, "paperId", &T::paperId);
    field(2, "title", &T::title);
    field(3, "originals", &T::originals);
    field(4, "certifiedCopies", &T::certifiedCopies);
    field(5, "photocopies", &T::photocopies);
    field(6, "source", &T::source);
    field(7, "presentOnly", &T::presentOnly);
    field(8, "missing", &T::missing);
    field(9, "mismatch", &T::mismatch);
    field(10, "note", &T::note);
}
template <class F>
void fieldsOf(Of<Attachment>, const F& field) {
    using T = Attachment;
    field(1, "blob", &T::blob);
    field(2, "paperId", &T::paperId);
    field(3, "fileName", &T::fileName);
    field(4, "mediaType", &T::mediaType);
    field(5, "size", &T::size);
    field(6, "pages", &T::pages);
}
template <class F>
void fieldsOf(Of<FeeLine>, const F& field) {
    using T = FeeLine;
    field(1, "name", &T::name);
    field(2, "amount", &T::amount);
    field(3, "quantity", &T::quantity);
    field(4, "exempt", &T::exempt);
    field(5, "exemptReason", &T::exemptReason);
}
template <class F>
void fieldsOf(Of<SupplementItem>, const F& field) {
    using T = SupplementItem;
    field(1, "paperId", &T::paperId);
    field(2, "title", &T::title);
    field(3, "originals", &T::originals);
    field(4, "certifiedCopies", &T::certifiedCopies);
    field(5, "photocopies", &T::photocopies);
    field(6, "reason", &T::reason);
}
template <class F>
void fieldsOf(Of<PinnedRemark>, const F& field) {
    using T = PinnedRemark;
    field(1, "target", &T::target);
    field(2, "text", &T::text);
}

}  // namespace domain::codec
