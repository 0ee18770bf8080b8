// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"
#include "core/domain/result.h"

#include <QByteArray>

#include <functional>

namespace app {

/// Where a view gets the bytes of a file from, without knowing the store. Throws nothing.
using FileContent = std::function<domain::Result<QByteArray>(const domain::Attachment&)>;

}  // namespace app
