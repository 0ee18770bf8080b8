// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/packs/pack.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace packs {

/// Name inside the pack folder → content: "procedure.json", "form.json", "slips/receipt.html".
using PackFiles = QMap<QString, QByteArray>;

/// One thing wrong with a pack: where, to the JSON pointer, and what.
struct LintMessage {
    enum class Severity { Error, Warning } severity = Severity::Error;
    QString file;
    QString pointer;   ///< "/papers/2/neededWhen/field"
    QString message;   ///< English, exact, for the author of the pack
    friend bool operator==(const LintMessage&, const LintMessage&) = default;
};

/// Everything that is wrong, not just the first.
std::vector<LintMessage> lint(const PackFiles& files);
/// The pack, or PackMalformed with the first error's place as subject and its words as detail.
domain::Result<Pack> readPack(const PackFiles& files);
/// The files of a folder (or resource path); bounded: 64 files, 1 MiB each.
domain::Result<PackFiles> readFolder(const QString& path);

}  // namespace packs
