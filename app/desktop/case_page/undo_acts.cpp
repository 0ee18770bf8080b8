// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/undo_acts.h"

#include "app/desktop/session/session.h"
#include "core/domain/case_fields.h"
#include "core/domain/case_rules.h"
#include "core/domain/match.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

using namespace domain;

struct Undo {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

/// What is said, and the way back; empty when there is none.
struct WayBack {
    QString sentence;
    store::Decide decide;
};

std::optional<Event> newestOf(Session& session, CaseId id) {
    const DeviceId own = session.store().settings().device().device;
    std::optional<Event> newest;
    for (const PlacedEvent& placed : session.store().log().eventsOf(id)) {
        const Envelope& envelope = placed.event.envelope;
        if (envelope.origin.device == own && (!newest || newest->envelope.lamport < envelope.lamport)) newest = placed.event;
    }
    return newest;
}

WayBack wayBack(const Event& event, const CaseFile& before, Session& session) {
    const User user = session.user();
    const auto none = [] { return WayBack{}; };
    const auto back = match{
        [&](const Remarked& e) {
            return WayBack{e.remark.target.isEmpty() ? Undo::tr("The remark is written.") : Undo::tr("The remark is settled with your answer."),
                           [user, origin = event.envelope.origin](const CaseFile& now) {
                               return takeBack(user, now, origin, Undo::tr("Taken back"));
                           }};
        },
        [&](const DocumentWithdrawn& e) {
            const auto scan = std::find_if(before.attachments.begin(), before.attachments.end(),
                                           [&](const Attachment& one) { return one.blob == e.blob; });
            if (scan == before.attachments.end()) return WayBack{};
            return WayBack{Undo::tr("“%1” is taken out of the case.").arg(scan->fileName),
                           [user, scan = *scan](const CaseFile& now) { return attach(user, now, scan); }};
        },
        [&](const DocumentAttached& e) {
            return WayBack{Undo::tr("“%1” is attached.").arg(e.attachment.fileName),
                           [user, blob = e.attachment.blob](const CaseFile& now) {
                               return withdrawDocument(user, now, blob, Undo::tr("Attached by mistake"));
                           }};
        },
        [&](const DescriptionCorrected& e) {
            return WayBack{Undo::tr("The correction is written."),
                           [user, e](const CaseFile& now) -> domain::Result<EventBody> {
                               // A colleague corrected it meanwhile: that is not ours to take back.
                               if (domain::descriptionOf(now, e.field) != e.after)
                                   return domain::Error{domain::Refusal::WrongState, {}, {}};
                               return correct(user, now, e.field, e.before, Undo::tr("The correction is taken back"));
                           }};
        },
        // Steps: the next person may have begun, a slip may be in the citizen's hand, the law counts days.
        [&](const CaseReceived&) { return none(); }, [&](const StepForwarded&) { return none(); },
        [&](const SupplementRequested&) { return none(); }, [&](const SupplementReceived&) { return none(); },
        [&](const CaseClosedUnsupplemented&) { return none(); }, [&](const Reappointed&) { return none(); },
        [&](const ReviewRequested&) { return none(); }, [&](const ReviewDecided&) { return none(); },
        [&](const PaymentAwaited&) { return none(); }, [&](const FeePaid&) { return none(); },
        [&](const ResultIssued&) { return none(); }, [&](const SettlementRefused&) { return none(); },
        [&](const ResultReturned&) { return none(); }, [&](const CaseWithdrawn&) { return none(); },
        [&](const CaseStopped&) { return none(); }, [&](const SlipPrinted&) { return none(); },
        [&](const ConflictSettled&) { return none(); },
        [&](const UnknownEvent&) { return none(); },
    };
    return std::visit(back, event.body);
}

}  // namespace

void offerUndo(Session& session, const CaseFile& before) {
    const auto event = newestOf(session, before.id);
    if (!event) return;
    const WayBack way = wayBack(*event, before, session);
    if (!way.decide) return;
    Q_EMIT session.undoable(QStringLiteral("%1  ·  %2").arg(way.sentence, before.code()), [&session, id = before.id, decide = way.decide] {
        const auto after = session.run([&](store::Store& store) { return store::act(store, id, decide); });
        if (after) Q_EMIT session.notice(Undo::tr("Undone. That it was done and undone stays in the history."));
    });
}

}  // namespace app
