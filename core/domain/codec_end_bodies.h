// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codec_values.h"

/// Private to the codec: the tables of remarks, payments, prints and of how a case ends.
namespace domain::codec {

template <class F>
void fieldsOf(Of<Remarked>, const F& field) {
    using T = Remarked;
    field(1, "remark", &T::remark);
}
template <class F>
void fieldsOf(Of<PaymentAwaited>, const F& field) {
    using T = PaymentAwaited;
    field(1, "fees", &T::fees);
    field(2, "note", &T::note);
}
template <class F>
void fieldsOf(Of<FeePaid>, const F& field) {
    using T = FeePaid;
    field(1, "amount", &T::amount);
    field(2, "method", &T::method);
    field(3, "receiptNumber", &T::receiptNumber);
}
template <class F>
void fieldsOf(Of<ResultIssued>, const F& field) {
    using T = ResultIssued;
    field(1, "kind", &T::kind);
    field(2, "title", &T::title);
    field(3, "number", &T::number);
    field(4, "date", &T::date);
    field(5, "signer", &T::signer);
    field(6, "blob", &T::blob);
}
template <class F>
void fieldsOf(Of<SettlementRefused>, const F& field) {
    using T = SettlementRefused;
    field(1, "reason", &T::reason);
    field(2, "number", &T::number);
}
template <class F>
void fieldsOf(Of<ResultReturned>, const F& field) {
    using T = ResultReturned;
    field(1, "at", &T::at);
    field(2, "receiver", &T::receiver);
    field(3, "channel", &T::channel);
}
template <class F>
void fieldsOf(Of<CaseWithdrawn>, const F& field) {
    using T = CaseWithdrawn;
    field(1, "reason", &T::reason);
}
template <class F>
void fieldsOf(Of<CaseStopped>, const F& field) {
    using T = CaseStopped;
    field(1, "reason", &T::reason);
}
template <class F>
void fieldsOf(Of<SlipPrinted>, const F& field) {
    using T = SlipPrinted;
    field(1, "slip", &T::slip);
    field(2, "subject", &T::subject);
}
template <class F>
void fieldsOf(Of<ConflictSettled>, const F& field) {
    using T = ConflictSettled;
    field(1, "conflict", &T::conflict);
    field(2, "keep", &T::keep);
}

}  // namespace domain::codec
