// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace text {

/// Whether an input method got between a reader that types like a keyboard and the screen: "telex",
/// "vni", or empty when nothing points to it. `fields` are the parts of an ID card's QR. Names of
/// the highlands (Ksor, H'Bing) look like Telex, so one such word proves nothing.
QString mangledBy(const QStringList& fields);

}  // namespace text
