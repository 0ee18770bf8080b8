// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/event_text.h"
#include "app/text/status_text.h"
#include "core/domain/document.h"
#include "core/domain/id.h"
#include "core/domain/role.h"

#include <QString>

#include <vector>

namespace app {

/// Label and value, as one line of a summary.
struct Fact {
    QString label;
    QString value;
    QString target;           ///< "field:child.name": a remark can be pinned to it
    QString remark;           ///< what an officer pinned here; empty: nothing
    friend bool operator==(const Fact&, const Fact&) = default;
};

struct PaperFact {
    QString title;
    QString counts;
    QString source;
    bool missing = false;
    friend bool operator==(const PaperFact&, const PaperFact&) = default;
};

/// A case, ready to show.
struct CaseView {
    domain::CaseId id;
    QString code;
    QString title;            ///< procedure
    QString holder;
    QString state;
    QString due;
    QString dueWords;
    bool pressing = false;
    QString step;
    Where where = Where::ThisComputer;
    QString whereText;
    QString banner;           ///< a conflict, a held event, a newer program: what to do
    std::vector<Fact> facts;
    std::vector<PaperFact> papers;
    std::vector<domain::Attachment> attachments;
    std::vector<EventLine> timeline;
    std::vector<domain::Act> acts;
    std::vector<std::pair<QString, QString>> slips;   ///< id, label
    friend bool operator==(const CaseView&, const CaseView&) = default;
};

}  // namespace app
