// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_wiring.h"

#include "app/desktop/case_page/asking.h"
#include "app/desktop/case_page/case_drafts.h"
#include "app/desktop/case_page/case_facts.h"
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/crossings.h"
#include "app/desktop/case_page/crossings_panel.h"
#include "app/desktop/case_page/pins_panel.h"
#include "app/desktop/case_page/talk_view.h"
#include "app/desktop/case_page/undo_acts.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/waiting_scans.h"
#include "app/desktop/printing/slip_printing.h"
#include "app/desktop/review/scan_view.h"
#include "app/desktop/review/scan_wiring.h"
#include "app/desktop/session/attachments.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/office/slip_context.h"
#include "app/text/refusal_text.h"
#include "core/store/case_commands.h"

#include <algorithm>

namespace app {
namespace {

/// One act on the case of the page, with its way back where it has one. True when it is through.
bool run(CasePage& page, Session& session, const AskedAct& asked) {
    const auto before = store::caseFile(session.store(), page.view()->id);
    if (!before) {
        Q_EMIT session.refused(before.error());
        return false;
    }
    const auto after = session.run([&](store::Store& store) { return store::act(store, before->id, asked.decide); });
    if (after) offerUndo(session, *before);
    if (after && asked.slip) showSlip(&page, session, *after, *asked.slip, asked.subject);
    return after.has_value();
}

/// Asks with `question` and runs what was answered.
template <class Question>
void perform(CasePage& page, Session& session, const Question& question) {
    const auto file = store::caseFile(session.store(), page.view()->id);
    if (!file) return Q_EMIT session.refused(file.error());
    if (const auto asked = question(*file)) run(page, session, *asked);
}

bool remark(CasePage& page, Session& session, const QString& target, const QString& text) {
    return run(page, session, {.decide = [&session, target, text](const domain::CaseFile& now) {
                                   return domain::remark(session.user(), now, {.target = target, .text = text});
                               },
                               .slip = std::nullopt});
}

void askAct(CasePage& page, Session& session, domain::Act act) {
    // Asking again while remarks are open is thought over first, on the page.
    if (act == domain::Act::RequestReview && page.pins().open() > 0) return page.pins().warn();
    perform(page, session, [&](const domain::CaseFile& file) { return askAct(act, file, session, &page); });
}

void wirePins(CasePage& page, Session& session) {
    PinsPanel& pins = page.pins();
    connectGuarded(&pins, &PinsPanel::showRequested, &session, [&page](const QString& target) { page.jumpTo(target); });
    connectGuarded(&pins, &PinsPanel::correctRequested, &session, [&page, &session](const PinLine& pin) {
        page.jumpTo(pin.target);
        perform(page, session, [&](const domain::CaseFile& file) { return askCorrection(file, session, &page, &pin); });
    });
    connectGuarded(&pins, &PinsPanel::answered, &session,
                   [&page, &session](const QString& target, const QString& text) {
                       if (remark(page, session, target, text)) page.pins().clearTyped(target);
                   });
    connectGuarded(&pins, &PinsPanel::askAllTheSame, &session, [&page, &session] {
        perform(page, session, [&](const domain::CaseFile& file) {
            return askReview(file, session, &page, domain::openPins(file));
        });
    });
    new CaseDrafts(page.talk(), remarkDraft, session);
    new CaseDrafts(pins, answerDraft, session);
    connectGuarded(&page.talk(), &TalkView::written, &session, [&page, &session](const QString& text) {
        if (remark(page, session, {}, text)) page.talk().clearTyped();
    });
}

void wireCrossings(CasePage& page, Session& session) {
    connectGuarded(&page.crossings(), &CrossingsPanel::settled, &session, [&page, &session](const Crossing& crossing, domain::Keep keep) {
        const auto after = session.run([&](store::Store& store) {
            return store::actTogether(store, page.view()->id, settling(crossing, keep, session));
        });
        if (after) Q_EMIT session.notice(CaseActs::tr("Settled. Both steps stay in the history."));
    });
}

/// A scan that does not belong here, say of another citizen: it no longer counts and is not shown.
void takeOut(CasePage& page, Session& session, const domain::Attachment& file) {
    const auto present = store::caseFile(session.store(), page.view()->id);
    if (!present) return Q_EMIT session.refused(present.error());
    const auto make = [&session, blob = file.blob](const QString& reason) -> store::Decide {
        return [&session, blob, reason](const domain::CaseFile& now) {
            return domain::withdrawDocument(session.user(), now, blob, reason);
        };
    };
    const auto asked =
        ask({.title = CaseActs::tr("Take “%1” out of the case").arg(file.fileName),
             .explanation = CaseActs::tr("The file no longer counts and is not shown any more. That it was there, and this reason, stay in the history."),
             .canned = {CaseActs::tr("Scanned for another case by mistake"),
                        CaseActs::tr("Cannot be read; scanned again")},
             .confirm = CaseActs::tr("Take it out"), .initial = {}, .mayBeEmpty = false,
             .check = {}},
            make, *present, &page);
    if (asked) run(page, session, *asked);
}

void attachAll(CasePage& page, Session& session, const QStringList& paths, Doubtful doubtful) {
    const auto present = store::caseFile(session.store(), page.view()->id);
    if (!present) return Q_EMIT session.refused(present.error());
    Taking taking = takeFiles(session.store(), paths, present->attachments, doubtful);
    for (const domain::Attachment& attachment : taking.taken) {
        const bool attached = run(page, session, {.decide = [&session, attachment](const domain::CaseFile& now) {
                                                      return domain::attach(session.user(), now, attachment);
                                                  },
                                                  .slip = std::nullopt});
        // A file that no case names stays where it lies.
        if (!attached) std::erase_if(taking.kept, [&](const KeptFile& one) { return one.blob == attachment.blob; });
    }
    page.files().showRefusal(taking.said.join(QLatin1Char('\n')));
    page.files().hold(taking.held);
    Q_EMIT page.files().filesKept(taking.kept);
}

}  // namespace

std::function<bool(domain::CaseId)> wire(CasePage& page, Session& session, SyncRunner& sync,
                                           const Navigator& navigator) {
    const auto show = [&page, &session](domain::CaseId id) {
        const auto file = store::caseFile(session.store(), id);
        if (!file) {
            Q_EMIT session.refused(file.error());
            return false;
        }
        std::vector<std::pair<QString, QString>> papers;
        for (const domain::PaperLine& line : file->papers) papers.emplace_back(line.paperId, line.title);
        page.files().setPapers(papers, false);
        const std::vector<domain::Act> acts = domain::possibleActs(session.user(), *file);
        page.files().waiting().setOffered(std::find(acts.begin(), acts.end(), domain::Act::Attach) != acts.end());
        page.show(caseView(*file, session.store().log().eventsOf(id), session));
        return true;
    };
    connectGuarded(&session, &Session::changed, &session, [&page, show] {
        if (page.view() && page.isVisible()) show(page.view()->id);   // out of sight it is read when it is opened
    });
    connectGuarded(&page, &CasePage::actRequested, &session,
                   [&page, &session](domain::Act act) { askAct(page, session, act); });
    wirePins(page, session);
    wireCrossings(page, session);
    wireScans(page.scans(), session, sync);
    connectGuarded(&page, &CasePage::slipRequested, &session, [&page, &session](const QString& slip) {
        const auto file = store::caseFile(session.store(), page.view()->id);
        const auto kind = slipKind(slip);
        if (file && kind) showSlip(&page, session, *file, *kind);
    });
    connectGuarded(&page.files(), &FilesView::filesOffered, &session,
                   [&page, &session](const QStringList& paths) { attachAll(page, session, paths, Doubtful::Hold); });
    connectGuarded(&page.files(), &FilesView::heldAccepted, &session,
                   [&page, &session](const QStringList& paths) { attachAll(page, session, paths, Doubtful::Take); });
    page.files().setContent(contentOf(session));
    connectGuarded(&page.files(), &FilesView::openRequested, &session,
                   [&page, &session](const domain::Attachment& file) {
                       const auto opened = openAttachment(session.store(), file);
                       page.files().showRefusal(opened ? QString() : describe(opened.error()));
                   });
    connectGuarded(&page.files(), &FilesView::removalRequested, &session,
                   [&page, &session](const domain::Attachment& file) {
                       takeOut(page, session, file);
                   });
    connectGuarded(&page, &CasePage::backRequested, &session, navigator.leaveCase);
    return show;
}

}  // namespace app
