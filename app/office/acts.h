// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/case_file.h"
#include "core/packs/pack.h"

#include <QStringList>

#include <optional>

namespace app {

/// What an act needs beyond what somebody typed. Nothing is decided here: that is core/domain's.

/// When the next person has to be done with a step that is handed on now; nothing without a limit.
std::optional<QDateTime> stepDueAt(const domain::CaseFile& file, const QString& step,
                                   const QDateTime& now, const calendar::Calendar& calendar);

// Wherever a `pack` is asked for, it is null when it is gone.

/// One paper to ask for, in as many originals and copies as the procedure wants.
domain::SupplementItem itemFor(const domain::PaperLine& line, const packs::Pack* pack,
                               domain::Channel channel, const QString& reason);
/// The papers asked for: by id out of the checklist, and one more in free words.
std::vector<domain::SupplementItem> supplementItems(const domain::CaseFile& file,
                                                    const packs::Pack* pack,
                                                    const QStringList& paperIds,
                                                    const QString& other, const QString& reason);
/// The checklist when everything that was asked for has come.
std::vector<domain::PaperLine> completedPapers(const domain::CaseFile& file,
                                               const packs::Pack* pack);
/// The limit after the papers came at `now`.
domain::Deadline limitAfterSupplement(const domain::CaseFile& file, const packs::Pack* pack,
                                      const QDateTime& now, const calendar::Calendar& calendar);

/// The title of a kind of result; the procedure's own when the pack does not know the kind.
QString resultTitle(const domain::CaseFile& file, const packs::Pack* pack, const QString& kind);

}  // namespace app
