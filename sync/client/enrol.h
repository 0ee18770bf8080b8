// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/protocol/link.h"

#include <functional>

namespace client {

/// What a technician types to bind this PC to a unit.
struct EnrolWish {
    QString url;               ///< "https://host:port"
    QString code;              ///< "ABCD-EFGH-…", see protocol::parseEnrolmentCode
    QString deviceName;        ///< "Quầy 1"
};

/// Greets the server, makes sure that it is the one the code names and that the line's TLS key is
/// the one it signed for, and registers this PC's key; then keeps the server's identity, the unit,
/// the units around it and this desk's block of case serials. Repeating it after a cut is safe. An
/// enrolled PC may be enrolled again with the same server, which may have forgotten it when it was
/// put back from a backup; address, TLS key and block are then those of now.
///
/// `link` must accept an unknown TLS key for now (HttpsLink::forEnrolment) and live until `done` is
/// called, once, on the store's thread. EnrolCodeInvalid, ServerKeyChanged (another server, or a
/// box in between), LinkNotDistrict, LinkUnreachable, LinkStalled, AlreadyEnrolled (with another
/// server, or this one knows us still), OutOfScope (this PC has cases of another unit; the subject
/// is the name of the unit the code is for, the detail "enrolment"), ServerBusy, ServerRejected, ServerTooOld,
/// PracticeServer, RealServer (this office is real, the server for practice, or the reverse: the code
/// has not been sent).
void enrol(protocol::Link& link, store::Store& store, const EnrolWish& wish,
           std::function<void(domain::Result<domain::Done>)> done);

}  // namespace client
