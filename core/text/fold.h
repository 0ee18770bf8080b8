// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace text {

/// What is stored: NFC, no control characters, spaces single and trimmed.
QString clean(const QString& typed);
/// Text as a clerk types it in a hurry: NFD, marks dropped, đ as d, lower case, punctuation to
/// spaces, spaces single. Same for NFC and NFD, hoà and hòa.
QString fold(const QString& text);
/// fold(), then y→i inside words where both spellings live (Mĩ/Mỹ, kĩ/kỹ, Lí/Lý): for matching
/// only, never for show.
QString foldLoose(const QString& text);
/// Initials of the words: "nguyễn văn an" → "nva".
QString initials(const QString& name);

}  // namespace text
