// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace print {

/// What the shipped face is called inside the program.
inline constexpr char slipFamily[] = "CommuneDesk Slip";

/// The bytes of a TrueType file whose family is "Liberation Serif", with the family called
/// slipFamily. Where another version of the face is installed, Qt may take single styles from that
/// one, and old versions lack Vietnamese letters; a name of our own cannot be confused. Empty when
/// the bytes are no such font.
QByteArray renamedFont(QByteArray font);

}  // namespace print
