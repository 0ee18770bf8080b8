// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_facts.h"

#include "app/desktop/case_page/case_names.h"
#include "app/desktop/case_page/crossings.h"
#include "app/desktop/case_page/pin_lines.h"
#include "app/desktop/form/answer_text.h"
#include "app/desktop/form/labels.h"
#include "app/desktop/session/session.h"
#include "app/office/slip_context.h"
#include "core/calendar/deadline.h"
#include "core/domain/case_fields.h"
#include "core/domain/case_rules.h"
#include "core/packs/slip.h"
#include "core/text/fold.h"
#include "core/text/numbers.h"
#include "sync/client/store_side.h"
#include "sync/client/whereabouts.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

using domain::Act;
using domain::CaseFile;

struct CaseFacts {
    Q_DECLARE_TR_FUNCTIONS(CaseFacts)
};

/// What an officer pinned here and nobody has settled.
QString remarkOn(const CaseFile& file, const QString& target) {
    QStringList found;
    for (const domain::Pin& pin : file.pins)
        if (pin.isOpen() && pin.remark.target == target) found += pin.remark.text;
    return found.join(QLatin1Char('\n'));
}

void add(std::vector<Fact>& facts, const CaseFile& file, const QString& label, const QString& value,
         const QString& field) {
    const QString target = QStringLiteral("field:") + field;
    const QString remark = remarkOn(file, target);
    if (!value.isEmpty() || !remark.isEmpty()) facts.push_back({label, value, target, remark});
}

/// Copied from what the applicant said and shown above already, with no remark of its own.
bool isTold(const std::vector<Fact>& facts, const CaseFile& file, const packs::Field& field) {
    if (field.prefill.isEmpty() || !remarkOn(file, QStringLiteral("field:") + field.id).isEmpty()) return false;
    const QString answer = text::fold(answerText(field, file.answers.value(field.id))).remove(QLatin1Char(' '));
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
        return text::fold(fact.value).remove(QLatin1Char(' ')) == answer;
    });
}

std::vector<Fact> factsOf(const CaseFile& file, const packs::Pack* pack) {
    std::vector<Fact> facts;
    const domain::Person& person = file.applicant.person;
    add(facts, file, CaseFacts::tr("Summary"), file.summary, QStringLiteral("summary"));
    add(facts, file, CaseFacts::tr("Handed in by"), person.name, QStringLiteral("person.name"));
    if (file.applicant.owner)
        add(facts, file, CaseFacts::tr("Case holder"), file.applicant.owner->name, QStringLiteral("owner.name"));
    add(facts, file, CaseFacts::tr("Personal number"), person.personalNumber, QStringLiteral("person.personalNumber"));
    add(facts, file, CaseFacts::tr("Date of birth"), person.born ? person.born->toString() : QString(), QStringLiteral("person.born"));
    add(facts, file, CaseFacts::tr("Address"), person.address, QStringLiteral("person.address"));
    add(facts, file, CaseFacts::tr("Phone"), text::printedPhone(person.phone), QStringLiteral("person.phone"));
    add(facts, file, CaseFacts::tr("Received"), momentText(file.received.receivedAt), QStringLiteral("received"));
    if (pack)
        for (const packs::Section& section : pack->form.sections)
            for (const packs::Field& field : section.fields)
                if (file.answers.contains(field.id) && !isTold(facts, file, field))
                    add(facts, file, labelAlone(pack->form.sections, field.id), answerText(field, file.answers.value(field.id)), field.id);
    if (file.result)
        add(facts, file, CaseFacts::tr("Result"), QStringLiteral("%1 %2").arg(file.result->title, file.result->number), QStringLiteral("result"));
    return facts;
}

std::vector<PaperFact> papersOf(const CaseFile& file) {
    const auto source = [](domain::PaperSource from) {
        switch (from) {
        case domain::PaperSource::Paper: return CaseFacts::tr("Paper");
        case domain::PaperSource::Database: return CaseFacts::tr("Database");
        case domain::PaperSource::PortalVault: return CaseFacts::tr("Portal vault");
        case domain::PaperSource::Reused: return CaseFacts::tr("Earlier case");
        }
        Q_UNREACHABLE();
    };
    std::vector<PaperFact> papers;
    for (const domain::PaperLine& line : file.papers) {
        QStringList counts;
        if (line.originals > 0) counts += CaseFacts::tr("%n original(s)", nullptr, line.originals);
        if (line.certifiedCopies > 0) counts += CaseFacts::tr("%n certified copy(ies)", nullptr, line.certifiedCopies);
        if (line.photocopies > 0) counts += CaseFacts::tr("%n photocopy(ies)", nullptr, line.photocopies);
        papers.push_back({line.title, counts.join(QStringLiteral(", ")), source(line.source), line.missing,
                          QStringLiteral("paper:") + line.paperId});
    }
    return papers;
}

QString bannerOf(const CaseFile& file) {
    if (file.needsNewerProgram)
        return CaseFacts::tr("A newer version of this program has written to this case. It can be read; install the newer version to work on it.");
    if (file.held > 0)
        return CaseFacts::tr("The district keeps an entry of this case back for checking. It is not lost; the district's officer settles it.");
    return {};
}

std::vector<std::pair<QString, QString>> labelledSlips(const CaseFile& file, Session& session) {
    std::vector<std::pair<QString, QString>> labelled;
    if (!domain::may(session.user(), Act::Print)) return labelled;
    for (const packs::SlipKind kind : slipsOf(file)) {
        const QString name = packs::slipName(kind);
        labelled.emplace_back(name, slipText(name));
    }
    return labelled;
}

/// The time for the papers that were asked for is over.
bool isSupplementTimeOver(const CaseFile& file, const QDateTime& now) {
    return !file.supplements.empty() && now > file.supplements.back().request.closesAt;
}

/// Buttons of the page, the likeliest first; acts with a place of their own are left out.
std::vector<Act> actsOf(const CaseFile& file, Session& session) {
    constexpr Act order[] = {Act::AcceptSupplement, Act::ReturnResult, Act::Forward,
                             Act::IssueResult, Act::RequestReview, Act::RequestSupplement,
                             Act::TakePayment, Act::Correct, Act::AwaitPayment,
                             Act::Reappoint, Act::Refuse, Act::CloseUnsupplemented, Act::Withdraw,
                             Act::Stop};
    const std::vector<Act> possible = domain::possibleActs(session.user(), file);
    std::vector<Act> shown;
    for (const Act act : order)
        if (std::find(possible.begin(), possible.end(), act) != possible.end()) shown.push_back(act);
    if (!isSupplementTimeOver(file, session.now())) std::erase(shown, Act::CloseUnsupplemented);
    if (domain::owed(file) == 0) std::erase(shown, Act::TakePayment);
    return shown;
}

Where placeOf(store::Whereabouts place) {
    switch (place) {
    case store::Whereabouts::ThisComputer: return Where::ThisComputer;
    case store::Whereabouts::WithCourier: return Where::WithCourier;
    case store::Whereabouts::District: return Where::District;
    }
    Q_UNREACHABLE();
}

}  // namespace

CaseView caseView(const CaseFile& file, const std::vector<domain::PlacedEvent>& events, Session& session) {
    const CaseNames names(file, events, session);
    const auto may = [&](Act act) {
        const std::vector<Act> possible = domain::possibleActs(session.user(), file);
        return std::find(possible.begin(), possible.end(), act) != possible.end();
    };
    CaseView view{.id = file.id, .code = file.code(), .title = file.process().title,
                  .holder = file.applicant.holder().name, .state = stateText(file.state), .due = {},
                  .dueWords = {}, .pressing = false, .step = {}, .where = Where::ThisComputer,
                  .whereText = {}, .banner = bannerOf(file), .crossings = crossingsOf(file, events, names, session), .facts = factsOf(file, names.pack()),
                  .papers = papersOf(file), .attachments = file.attachments, .timeline = {},
                  .pins = pinLines(file, names, may(Act::Correct)), .timesSentBack = domain::timesSentBack(file),
                  .talk = talkOf(file, names), .mayAnswer = may(Act::Remark) && !session.isDistrict(), .mayRemark = may(Act::Remark), .mayAttach = may(Act::Attach),
                  .mayTakeOut = may(Act::WithdrawDocument),
                  .acts = actsOf(file, session), .slips = labelledSlips(file, session)};
    if (const auto step = domain::stepOf(file.process(), file.step)) view.step = step->name;
    if (file.deadline) {
        view.due = momentText(file.deadline->dueAt);
        const auto urgency = calendar::urgency(session.now(), file.lateAfter, session.calendar());
        const bool running = domain::isClockRunning(file.state);
        view.pressing = running && urgency != calendar::Urgency::None;
        if (running && urgency == calendar::Urgency::Overdue) view.dueWords = CaseFacts::tr("(overdue)");
        if (running && urgency == calendar::Urgency::DueToday) view.dueWords = CaseFacts::tr("(today)");
        if (running && urgency == calendar::Urgency::Near) view.dueWords = CaseFacts::tr("(soon)");
    }
    const client::Where where = client::whereIs(events, session.store().settings().device().device,
                                                client::custodiesOf(session.store()));
    view.where = placeOf(where.place);
    view.whereText = app::whereText(view.where, where.receipt);
    const EventNames said = names.forEvents();
    for (const domain::PlacedEvent& placed : events) view.timeline.push_back(describe(placed.event, said));
    return view;
}

}  // namespace app
