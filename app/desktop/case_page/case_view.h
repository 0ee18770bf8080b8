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
    QString target;           ///< "paper:birth-notice": a remark can be pinned to it
    friend bool operator==(const PaperFact&, const PaperFact&) = default;
};

/// A remark of the authority above on one spot of the case, and what became of it.
struct PinLine {
    QString target;           ///< where to jump: "field:…", "page:…", "paper:…"; empty: the whole case
    QString place;            ///< the same in words: "Address", "page 2 of to-khai.pdf"
    QString text;
    QString by;               ///< who pinned it, and when
    bool open = true;
    QString outcome;          ///< how it was settled, by whom and when
    bool correctable = false; ///< by whoever looks at it now
    int round = 0;
    friend bool operator==(const PinLine&, const PinLine&) = default;
};

/// One thing said between counter and authority above.
struct TalkLine {
    QDateTime at;
    QString who;
    QString about;            ///< what it stands on; may be empty
    QString text;
    bool fromAbove = false;
    friend bool operator==(const TalkLine&, const TalkLine&) = default;
};

/// Two people did the same thing: what stands, and beside it what does not count.
struct Crossing {
    struct Side {
        QString who;
        QString at;
        QString what;
        QString words;
        friend bool operator==(const Side&, const Side&) = default;
    };
    QString key;              ///< see settling()
    QString title;
    Side standing, other;
    bool mine = false;        ///< for whoever looks at it to settle
    QString whyNot;           ///< why the other cannot count now; empty: it can
    friend bool operator==(const Crossing&, const Crossing&) = default;
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
    QString banner;           ///< a held event, a newer program: what to do
    std::vector<Crossing> crossings;
    std::vector<Fact> facts;
    std::vector<PaperFact> papers;
    std::vector<domain::Attachment> attachments;
    std::vector<EventLine> timeline;
    std::vector<PinLine> pins;      ///< the newest round first
    int timesSentBack = 0;
    std::vector<TalkLine> talk;     ///< the newest last
    bool mayAnswer = false;         ///< what the authority above remarked: the office does, nobody above it
    bool mayRemark = false;
    bool mayAttach = false;
    bool mayTakeOut = false;
    std::vector<domain::Act> acts;
    std::vector<std::pair<QString, QString>> slips;   ///< id, label
    friend bool operator==(const CaseView&, const CaseView&) = default;
};

}  // namespace app
