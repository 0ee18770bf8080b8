// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/practice_office.h"

#include "app/office/acts.h"
#include "app/office/office.h"
#include "app/office/practice_script.h"
#include "core/calendar/deadline.h"
#include "core/store/case_commands.h"
#include "core/store/draft_commands.h"
#include "core/store/user_commands.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace app {
namespace {

using domain::CaseFile;
using domain::EventBody;
using domain::Result;
using Step = PracticeScript::Step;

// What is typed opens made-up data only: it need not be slow to guess.
constexpr crypto::PasswordCost practiceCost{.passes = 1, .memoryBytes = 8192 * 1024};

/// Stands where the story is.
class StoryClock final : public domain::Clock {
public:
    QDateTime now() const override { return at; }
    QDateTime at;
};

/// The first step that belongs to the role; procedures name their steps differently.
QString stepOf(const CaseFile& file, domain::Role role) {
    const auto& steps = file.process().steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const domain::Step& one) { return one.role == role; });
    return found == steps.end() ? QString() : found->id;
}

/// Makes the office and lets its people do what the script says, each signed in as himself.
class Story {
public:
    Story(QString dir, const QDateTime& now, domain::Random& random)
        : m_script(PracticeScript::shipped()), m_dir(std::move(dir)), m_now(now), m_random(random) {}

    Result<domain::Done> tell();

private:
    Result<domain::Done> found();
    Result<domain::Done> signIn(const QString& login);
    Result<domain::Done> happen(const Step& step);
    Result<domain::Done> receive(const Step& step);
    Result<EventBody> decide(const Step& step, const CaseFile& file);
    Result<domain::Done> leaveDrafts();
    Result<domain::Done> sendAway();
    QDate dayOf(int fromToday) const;
    QDateTime momentOf(int day);
    const packs::Pack* packOf(const CaseFile& file) const {
        return m_office->catalogue.find(file.process().procedure, file.process().packVersion).get();
    }

    PracticeScript m_script;
    QString m_dir;
    QDateTime m_now;
    domain::Random& m_random;
    StoryClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::optional<Office> m_office;
    QDate m_today;                    ///< the newest day on which the office has worked
    int m_ofDay = 0;                  ///< how much has happened on the day of the story
    std::map<int, domain::CaseId> m_cases;
};

Result<domain::Done> Story::found() {
    const auto& lan = m_script.staff().front();
    m_clock.at = m_now.addDays(-60);
    auto made = store::Store::create(
        {.dir = m_dir, .unit = m_script.commune(), .otherUnits = {m_script.province()},
         .deviceName = QStringLiteral("Quầy luyện tập"), .login = lan.login, .name = lan.name, .title = lan.title,
         .roles = lan.roles, .password = practicePassword, .codeBlock = {1, 9999}, .cost = practiceCost,
         .realm = domain::Realm::Practice},
        m_clock, m_random);
    if (!made) return made.error();
    m_store = std::move(*made);
    m_office.emplace(loadOffice(*m_store));
    for (const auto& worker : m_script.staff()) {
        if (worker.login == lan.login) continue;
        auto user = store::addUser(*m_store, {.login = worker.login, .name = worker.name, .title = worker.title,
                                              .roles = worker.roles, .password = practicePassword,
                                              .cost = practiceCost});
        if (!user) return user.error();
        if (user->unit == worker.unit) continue;
        user->unit = worker.unit;     // one of the authority above, whose word came over the line
        m_store->database().writeAlways([&] { m_store->users().save(*user); });
    }
    // Before the office opened, today is not one of the days it has worked.
    const QDate today = domain::officeDate(m_now);
    const auto opened = domain::officeMoment(today, QTime(9, 30));
    const auto& calendar = m_office->calendar;
    m_today = calendar.isWorkingDay(today) && m_now >= opened ? today : calendar.previousWorkingDay(today);
    return domain::Done{};
}

QDate Story::dayOf(int fromToday) const {
    QDate day = m_today;
    for (; fromToday < 0; ++fromToday) day = m_office->calendar.previousWorkingDay(day);
    for (; fromToday > 0; --fromToday) day = m_office->calendar.nextWorkingDay(day);
    return day;
}

/// One thing after another from half past seven; within two hours, whatever time it is today.
QDateTime Story::momentOf(int day) {
    const QDate date = dayOf(day);
    if (domain::officeDate(m_clock.at) != date) m_ofDay = 0;
    return domain::officeMoment(date, QTime(7, 32).addSecs(60 * 5 * m_ofDay++));
}

Result<domain::Done> Story::signIn(const QString& login) {
    if (m_store && m_store->signedIn().login == login) return domain::Done{};
    m_store.reset();
    auto opened = store::Store::open(m_dir, login, practicePassword, m_clock, m_random);
    if (!opened) return opened.error();
    m_store = std::move(*opened);
    return domain::Done{};
}

Result<domain::Done> Story::receive(const Step& step) {
    const auto pack = m_office->catalogue.find(m_script.procedureOf(step.caseNumber));
    if (!pack) return domain::Error{domain::Refusal::PackUnknown, m_script.procedureOf(step.caseNumber), {}};
    const QDate day = domain::officeDate(m_clock.at);
    const Reception reception = m_script.reception(step.caseNumber, *pack, day);
    const auto mistakes = mistakesIn(reception, *pack, day);
    if (!mistakes.empty())
        return domain::Error{mistakes.front().error.refusal, mistakes.front().field, pack->process.procedure};
    const auto file = store::receiveCase(
        *m_store, {.proposal = proposalOf(reception, *pack, {.unit = m_script.commune().code, .now = m_clock.at,
                                                             .calendar = m_office->calendar}),
                   .attachments = {}, .draft = {}, .dateConfirmed = true});
    if (!file) return file.error();
    m_cases.emplace(step.caseNumber, file->id);
    return domain::Done{};
}

Result<EventBody> Story::decide(const Step& step, const CaseFile& file) {
    const domain::User& user = m_store->signedIn();
    const auto text = [&](const char* key) { return step.with[QLatin1String(key)].toString(); };
    const packs::Pack* pack = packOf(file);
    const auto& calendar = m_office->calendar;
    if (step.act == u"settle" || step.act == u"sign") {
        const QString to = stepOf(file, step.act == u"sign" ? domain::Role::Signatory : domain::Role::Officer);
        return domain::forward(user, file, to, {}, {}, stepDueAt(file, to, m_clock.at, calendar));
    }
    if (step.act == u"issue") {
        const QString kind = pack->results.front().code;
        return domain::issueResult(user, file, {.kind = kind, .title = resultTitle(file, pack, kind),
                                                .number = text("number"), .date = domain::officeDate(m_clock.at),
                                                .signer = user.name, .blob = {}});
    }
    if (step.act == u"return")
        return domain::returnResult(user, file, {.at = m_clock.at, .receiver = file.applicant.person.name,
                                                 .channel = QStringLiteral("counter")});
    if (step.act == u"ask") {
        const QString paper = file.papers.empty() ? QString() : file.papers.front().paperId;
        return domain::requestSupplement(
            user, file, supplementItems(file, pack, {paper}, {}, text("reason")), text("reason"),
            calendar::supplementCloses(m_clock.at, file.process().supplementDays, calendar), {});
    }
    if (step.act == u"bring")
        return domain::acceptSupplement(user, file, completedPapers(file, pack), m_clock.at,
                                        limitAfterSupplement(file, pack, m_clock.at, calendar), {});
    if (step.act == u"reappoint")
        return domain::reappoint(user, file, text("number"), text("reason"),
                                 calendar.closing(dayOf(step.with[u"newDay"].toInt())));
    if (step.act == u"review")
        return domain::requestReview(user, file, m_script.province().code, text("text"), {});
    if (step.act == u"send-back")
        return domain::review(user, file, {.decision = domain::ReviewDecided::Decision::SentBack, .reasonCode = {},
                                           .text = text("text"), .remarks = {}});
    if (step.act == u"withdraw") return domain::withdraw(user, file, text("reason"));
    throw std::runtime_error("the practice script names an unknown act");
}

Result<domain::Done> Story::happen(const Step& step) {
    if (const auto in = signIn(step.by); !in) return in;
    m_clock.at = momentOf(step.day);
    if (step.act == u"receive") return receive(step);
    const auto done = store::act(*m_store, m_cases.at(step.caseNumber),
                                 [&](const CaseFile& file) { return decide(step, file); });
    if (!done) return done.error();
    return domain::Done{};
}

Result<domain::Done> Story::leaveDrafts() {
    if (const auto in = signIn(practiceLogin); !in) return in;
    for (const auto& draft : m_script.drafts(m_office->catalogue, m_today)) {
        m_clock.at = momentOf(0);
        const auto kept = store::saveDraft(
            *m_store, {.id = domain::DraftId::fromRandom(m_random.bytes(16)), .user = m_store->signedIn().id,
                       .kind = QStringLiteral("intake"), .about = draft.procedure, .firstWords = draft.name,
                       .changedAt = m_clock.at,
                       .content = {{QStringLiteral("procedure"), draft.procedure},
                                   {QStringLiteral("person"), QJsonObject{{QStringLiteral("name"), draft.name}}},
                                   {QStringLiteral("answers"), draft.answers}}});
        if (!kept) return kept.error();
    }
    return domain::Done{};
}

/// Who came into the story from elsewhere does not work here.
Result<domain::Done> Story::sendAway() {
    for (const auto& worker : m_script.staff()) {
        if (!worker.leaves) continue;
        auto user = m_store->users().findLogin(worker.login);
        if (!user) continue;
        user->active = false;
        if (const auto gone = store::changeUser(*m_store, *user); !gone) return gone.error();
    }
    return domain::Done{};
}

Result<domain::Done> Story::tell() {
    if (const auto begun = found(); !begun) return begun;
    for (const Step& step : m_script.steps())
        if (const auto done = happen(step); !done) return done;
    if (const auto kept = leaveDrafts(); !kept) return kept;
    return sendAway();
}

}  // namespace

QString practiceFolder(const QString& storeDir) { return QDir::cleanPath(storeDir) + QStringLiteral("-practice"); }

bool isPracticeOffice(const QString& dir) {
    const auto keys = store::Keyring::load(dir);
    return keys && keys->realm() == domain::Realm::Practice;
}

Result<domain::Done> makePracticeOffice(const QString& dir, const QDateTime& now, domain::Random& random) {
    if (QFileInfo::exists(dir) && !QDir(dir).isEmpty())
        return domain::Error{domain::Refusal::StoreExists, dir, {}};
    const QString part = QDir::cleanPath(dir) + QStringLiteral(".new");
    QDir(part).removeRecursively();   // of one that was interrupted
    // Its files are closed before they are moved or taken away.
    if (const auto told = Story(part, now, random).tell(); !told) {
        QDir(part).removeRecursively();
        return told;
    }
    QDir().rmdir(dir);
    if (!QDir().rename(part, dir)) return domain::Error{domain::Refusal::NotWritable, dir, {}};
    return domain::Done{};
}

Result<domain::Done> beginPracticeAnew(const QString& dir, const QDateTime& now, domain::Random& random) {
    if (QFileInfo::exists(dir) && !QDir(dir).isEmpty()) {
        if (!isPracticeOffice(dir)) return domain::Error{domain::Refusal::RealBackup, dir, {}};
        StoryClock clock;
        clock.at = now;
        const auto open = store::Store::open(dir, practiceLogin, practicePassword, clock, random);
        if (!open && open.error().refusal == domain::Refusal::StoreLocked) return open.error();
    }
    const QString old = QDir::cleanPath(dir) + QStringLiteral(".old");
    QDir(old).removeRecursively();
    if (QFileInfo::exists(dir) && !QDir().rename(dir, old))
        return domain::Error{domain::Refusal::NotWritable, dir, {}};
    QDir(old).removeRecursively();
    return makePracticeOffice(dir, now, random);
}

}  // namespace app
