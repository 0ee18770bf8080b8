// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/packs/slip.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <vector>

namespace print {

/// The faces shipped with the program (metric-compatible with Times New Roman). Once, after the
/// application object is made. False if they are missing.
bool loadFonts();

enum class Copy { Original, Reprint };

/// The shared template of a slip (":/slips/receipt.html"), or the pack's own.
QString templateFor(packs::SlipKind kind, const packs::Pack* pack);

/// A filled slip laid out on paper: forms 01 to 05 on A5, control sheet and register on A4
/// (landscape for the register). Same input, same pages; a reprint differs only in its mark. What an
/// office for practice prints carries its watermark, whatever template it comes from.
domain::Result<QByteArray> slipPdf(packs::SlipKind kind, const packs::SlipContext& context,
                                   const packs::Pack* pack, Copy copy);
/// The register of a period, a month at most: Qt lays a table out in the square of its rows (500: a
/// second, 2000: ten), so off the GUI thread.
domain::Result<QByteArray> registerPdf(const QJsonObject& registerData);

/// The same pages as pictures, for previews and tests.
domain::Result<std::vector<QImage>> slipImages(packs::SlipKind kind,
                                               const packs::SlipContext& context,
                                               const packs::Pack* pack, Copy copy, int dpi);

/// A QR code (error correction M) with a quiet zone, `modulePixels` to a module.
QImage qrImage(const QString& text, int modulePixels);

}  // namespace print
