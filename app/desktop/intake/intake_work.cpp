// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/intake_work.h"

#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/procedure_search.h"
#include "app/desktop/session/attachments.h"
#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/office/look_alikes.h"
#include "app/office/clock_doubt.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/calendar/deadline.h"
#include "core/packs/prefill.h"
#include "core/store/draft_commands.h"
#include "core/text/id_card.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr int autosaveMs = 1500;   // with the writing itself: at most two seconds behind
constexpr int rulesMs = 150;
constexpr int shortestLookUp = 2;
constexpr int peopleOffered = 5;

QStringList doubtSentences(const std::vector<text::NumberDoubt>& doubts) {
    QStringList sentences;
    for (const text::NumberDoubt doubt : doubts) switch (doubt) {
        case text::NumberDoubt::UnknownProvince:
            sentences += IntakeWork::tr("The first three digits are no province that is known. Compare the number with the card.");
            break;
        case text::NumberDoubt::SexDiffers:
            sentences += IntakeWork::tr("The number says another sex than the form. Compare with the card.");
            break;
        case text::NumberDoubt::BirthYearDiffers:
            sentences += IntakeWork::tr("The number says another year of birth than the form. Compare with the card.");
            break;
        case text::NumberDoubt::OldNineDigits:
            sentences += IntakeWork::tr("This is the nine-digit number of an old card, no longer valid since 2025. It is kept as typed.");
            break;
        }
    return sentences;
}

}  // namespace

IntakeWork::IntakeWork(IntakePage& page, Session& session, const Navigator& navigator)
    : QObject(&page),
      m_page(page),
      m_session(session),
      m_navigator(navigator),
      m_autosave(new QTimer(this)),
      m_rules(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    m_rules->setSingleShot(true);
    session.keeps(this, [this] { keep(); });
    connectPage();
    begin();
}

void IntakeWork::connectPage() {
    connectGuarded(&m_page.picker(), &ProcedurePicker::typed, this, [this](const QString& typed) {
        m_page.picker().show(findProcedures(m_session.catalogue(), typed).entries);
    });
    connectGuarded(&m_page.picker(), &ProcedurePicker::chosen, this,
                   [this](const QString& code) { choose(code); });
    connectGuarded(&m_page, &IntakePage::edited, this, [this] {
        m_typed = true;
        if (!m_autosave->isActive()) m_autosave->start(autosaveMs);
        m_rules->start(rulesMs);
    });
    connectGuarded(m_autosave, &QTimer::timeout, this, [this] { keep(); });
    connectGuarded(m_rules, &QTimer::timeout, this, [this] { refreshRules(); });
    connectGuarded(&m_page.person(), &PersonView::scanned, this,
                   [this](const QString& payload) { readCard(payload); });
    connectGuarded(&m_page.person(), &PersonView::lookedFor, this,
                   [this](const QString& typed) { offerPeople(typed); });
    connectGuarded(&m_page.files(), &FilesView::filesOffered, this,
                   [this](const QStringList& paths) { attach(paths, Doubtful::Hold); });
    connectGuarded(&m_page.files(), &FilesView::heldAccepted, this,
                   [this](const QStringList& paths) { attach(paths, Doubtful::Take); });
    m_page.files().setContent(contentOf(m_session));
    connectGuarded(&m_page.files(), &FilesView::openRequested, this,
                   [this](const domain::Attachment& file) {
                       const auto opened = openAttachment(m_session.store(), file);
                       m_page.files().showRefusal(opened ? QString() : describe(opened.error()));
                   });
    connectGuarded(&m_page.files(), &FilesView::removalRequested, this,
                   [this](const domain::Attachment& file) { m_page.files().remove(file.blob); });
    // Somebody threw the draft away on another page: what it shows goes too.
    connectGuarded(&m_session, &Session::changed, this, [this] {
        if (m_draft && !m_session.store().drafts().find(*m_draft)) begin();
    });
    connectGuarded(&m_page, &IntakePage::twinRequested, this, [this] {
        keep();
        if (m_twin) m_navigator.openCase(*m_twin);
    });
    using Outcome = domain::CaseReceived::Outcome;
    connectGuarded(&m_page, &IntakePage::checkRequested, this, [this] { check(); });
    connectGuarded(&m_page, &IntakePage::receiveRequested, this,
                   [this](bool print) { receive(Outcome::Accepted, print); });
    connectGuarded(&m_page, &IntakePage::supplementRequested, this,
                   [this] { receive(Outcome::NeedsSupplement, true); });
    connectGuarded(&m_page, &IntakePage::refusalRequested, this,
                   [this] { receive(Outcome::Refused, true); });
    connectGuarded(&m_page, &IntakePage::setAsideRequested, this, [this] {
        keep();
        begin();
        Q_EMIT m_session.changed();   // the list of drafts shows it
        Q_EMIT m_session.notice(tr("The draft is kept. It is listed under “Drafts” on the exchange page."));
    });
}

QDate IntakeWork::today() const { return domain::officeDate(m_session.now()); }

void IntakeWork::begin() {
    m_draft.reset();
    m_pack.reset();
    m_carried = {};
    m_page.clear();
    m_typed = false;   // emptying the page is no typing
    m_autosave->stop();
    m_page.picker().show(findProcedures(m_session.catalogue(), {}).entries);
}

void IntakeWork::beginAnew() {
    const bool kept = m_pack && m_typed;
    keep();
    begin();
    if (kept) Q_EMIT m_session.notice(tr("What was being typed is kept. It is listed under “Today”."));
}

void IntakeWork::resume(domain::DraftId id) {
    const auto draft = m_session.store().drafts().find(id);
    if (!draft) return;
    const QJsonObject& content = draft->content;
    const QString version = content.value(QLatin1String("packVersion")).toString();
    const QString code = content.value(QLatin1String("procedure")).toString();
    const auto pack = m_session.catalogue().find(code, version);
    if (!pack) return Q_EMIT m_session.refused({domain::Refusal::PackUnknown, code, {}});
    keep();
    begin();
    begin(pack);
    m_page.person().setTyped(content.value(QLatin1String("person")).toObject());
    refreshRules();             // so that the form knows what came from the person
    m_page.setDraft(content);
    refreshRules();
    m_page.setDraft(content);   // once more: the checklist follows the answers
    m_draft = id;
    m_typed = true;
    m_autosave->stop();
    if (!version.isEmpty() && pack->process.packVersion != version)
        Q_EMIT m_session.notice(tr("The rules of this procedure have changed since the draft was kept. Look at the papers and the fees again."));
}

void IntakeWork::keep() {
    m_autosave->stop();
    if (!m_pack || !m_typed) return;
    if (m_rules->isActive()) refreshRules();   // what follows the last letter belongs to it
    QJsonObject content = m_page.draft();
    content.insert(QStringLiteral("packVersion"), m_pack->process.packVersion);
    const domain::DraftId id =
        m_draft ? *m_draft : domain::DraftId::fromRandom(m_session.store().random().bytes(16));
    const store::Draft draft{.id = id, .user = m_session.user().id,
                             .kind = intakeDraft, .about = m_page.procedure(),
                             .firstWords = m_page.firstWords(), .changedAt = m_session.now(),
                             .content = content};
    const auto kept = store::saveDraft(m_session.store(), draft);
    if (!kept) return Q_EMIT m_session.refused(kept.error());
    m_draft = id;
}

void IntakeWork::start(const QString& procedure, const std::optional<domain::Person>& person) {
    beginAnew();
    choose(procedure);
    if (m_pack && person) m_page.person().fill(*person);
}

void IntakeWork::choose(const QString& code) {
    if (code.isEmpty()) return changeProcedure();
    const auto pack = m_session.catalogue().find(code);
    if (!pack) return;
    const QJsonObject carried = std::exchange(m_carried, {});
    begin(pack);
    if (carried.isEmpty()) return;
    m_page.setCarried(carried);
    refreshRules();
    m_typed = true;
    m_autosave->start(autosaveMs);
}

/// The wrong one was chosen: person and scans go along to the next, the rest stays as a draft.
void IntakeWork::changeProcedure() {
    if (!m_pack || !m_typed) return begin();
    keep();
    const QJsonObject carried = m_page.draft();
    begin();
    m_carried = carried;
    Q_EMIT m_session.changed();   // the list of drafts shows it
    Q_EMIT m_session.notice(tr("The person and the scans go along to the procedure you choose now. Everything typed so far is kept under “Drafts” on the exchange page."));
}

void IntakeWork::begin(packs::Catalogue::Entry pack) {
    m_pack = std::move(pack);
    m_page.setProcedure(entryOf(*m_pack), m_pack->form, m_pack->notes, m_pack->process.quick, today());
    std::vector<FeesView::Asked> fees;
    for (const packs::FeeRule& rule : m_pack->fees) {
        QStringList exemptions;
        for (const packs::Option& option : rule.exemptions) exemptions += option.label;
        fees.push_back({.id = rule.id, .name = rule.name, .byCopy = rule.per == u"copy",
                        .byPage = !rule.byPage.empty() || rule.per == u"page",
                        .exemptions = exemptions, .note = rule.note});
    }
    m_page.fees().show(fees);
    if (m_pack->process.quick) showTaken();
    refreshRules();
    orderTabs(&m_page);
}

std::vector<domain::FeeLine> IntakeWork::feeLines() const {
    return app::feeLines(*m_pack, m_page.form().answers(),
                         reception(domain::CaseReceived::Outcome::Accepted).fees, today());
}

void IntakeWork::refreshRules() {
    if (!m_pack) return;
    m_page.form().prefill(packs::initialAnswers(m_pack->form, m_page.person().applicant()));
    const QJsonObject answers = m_page.form().answers();
    std::vector<ChecklistView::Asked> asked;
    for (const domain::PaperLine& line : packs::checklist(*m_pack, m_page.channel(), answers, today())) {
        const auto rule = std::find_if(m_pack->papers.begin(), m_pack->papers.end(),
                                       [&](const auto& each) { return each.id == line.paperId; });
        asked.push_back({line, rule == m_pack->papers.end() ? QString() : rule->why,
                         rule == m_pack->papers.end() || rule->required});
    }
    m_page.checklist().show(asked);
    std::vector<std::pair<QString, QString>> papers;
    for (const ChecklistView::Asked& one : asked) papers.emplace_back(one.line.paperId, one.line.title);
    m_page.files().setPapers(papers, true);
    m_page.checklist().showScans(m_page.files().files());
    m_page.fees().showLines(feeLines());
    const packs::LimitRule& rule = packs::limitFor(*m_pack, m_page.channel(), answers, today());
    const domain::Deadline due = calendar::deadline(m_session.now(), rule.limit, m_session.calendar());
    QString limit = tr("%1. If received now: due %2").arg(rule.text, momentText(due.dueAt));
    if (const auto doubt = clockDoubt(m_session.store())) limit += QLatin1Char('\n') + describe(*doubt);
    m_page.showLimit(limit);
    refreshDoubts();
    if (m_page.hasErrors()) m_page.dropMended(mistakes(reception(domain::CaseReceived::Outcome::Accepted)));
}

void IntakeWork::refreshDoubts() {
    const domain::Applicant applicant = m_page.person().applicant();
    const domain::Person& person = applicant.person;
    QStringList doubts;
    if (!person.personalNumber.isEmpty()) doubts = doubtSentences(text::doubts(person.personalNumber, person.sex, person.born));
    if (const auto other = sameNumberOtherName(m_session.store(), person))
        doubts += tr("This number was given before by “%1”. One of the two is wrong: compare with the card.").arg(other->name);
    m_page.person().showDoubts(doubts);
    const auto twin = m_pack->process.quick ? std::nullopt : openTwin(m_session.store(), m_pack->process.procedure, applicant);
    m_twin = twin ? std::optional(twin->id) : std::nullopt;
    m_page.showTwin(twin ? tr("%1 has an open case of this procedure already: %2, taken in %3. Go on only if this is another matter.")
                               .arg(twin->holder, twin->code, momentText(twin->receivedAt)) : QString());
}

void IntakeWork::readCard(const QString& payload) {
    const auto person = text::readIdCardQr(payload);
    if (!person) return m_page.person().showScanRefusal(describe(person.error()), payload.left(300));
    m_page.person().fill(*person);
    refreshRules();   // the form takes over what the card says
    m_page.goOn();
}

void IntakeWork::offerPeople(const QString& typed) {
    if (typed.simplified().size() < shortestLookUp) return m_page.person().offerPeople({});
    m_page.person().offerPeople(m_session.store().search().people(typed, peopleOffered));
}

void IntakeWork::attach(const QStringList& paths, Doubtful doubtful) {
    FilesView& files = m_page.files();
    const Taking taking = takeFiles(m_session.store(), paths, files.files(), doubtful);
    for (const domain::Attachment& file : taking.taken) files.add(file);
    files.showRefusal(taking.said.join(QLatin1Char('\n')));
    files.hold(taking.held);
    if (!taking.taken.empty()) Q_EMIT m_page.edited();
    Q_EMIT files.filesKept(taking.kept);
}

}  // namespace app
