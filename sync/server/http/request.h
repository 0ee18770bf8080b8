// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/link.h"

namespace server {

/// What came in, without sockets. Header names in lower case.
struct Request : protocol::WireRequest {
    bool truncated = false;   ///< the line broke before the whole body was here
};

/// What goes out.
using Response = protocol::WireResponse;

}  // namespace server
