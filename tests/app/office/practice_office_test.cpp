// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/practice_office.h"

#include "app/office/practice_script.h"
#include "core/store/case_commands.h"
#include "core/store/keyring.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <map>

using domain::CaseState;
using domain::Refusal;

namespace {

struct Practice {
    QTemporaryDir home;
    QString dir = app::practiceFolder(home.filePath(QStringLiteral("office")));
    test::FakeClock clock;
    test::FixedRandom random{7};

    void make(const QDateTime& now) {
        crypto::initialise();
        clock.set(now);
        const auto made = app::makePracticeOffice(dir, now, random);
        if (!made) FAIL("refused: " << static_cast<int>(made.error().refusal) << ' '
                                    << made.error().subject.toStdString() << ' ' << made.error().detail.toStdString());
    }
    std::unique_ptr<store::Store> open(const QString& login = app::practiceLogin) {
        auto opened = store::Store::open(dir, login, app::practicePassword, clock, random);
        return opened ? std::move(*opened) : nullptr;
    }
};

std::vector<store::CaseRow> casesOf(store::Store& store) {
    return store.cases().page({}, store::CaseOrder::OldestFirst, {}, 500).rows;
}

const QDateTime wednesday = domain::officeMoment(QDate(2026, 6, 17), QTime(10, 15));

}  // namespace

TEST_CASE("the practice office has work of every kind, with dates around today") {
    Practice practice;
    practice.make(wednesday);
    const auto store = practice.open();
    REQUIRE(store);
    CHECK(store->settings().realm() == domain::Realm::Practice);
    std::map<CaseState, int> states;
    int overdue = 0, sentBack = 0, reappointed = 0, dueLater = 0;
    for (const store::CaseRow& row : casesOf(*store)) {
        const auto file = store::caseFile(*store, row.id).value();
        ++states[file.state];
        const bool open = file.deadline && (file.state == CaseState::Processing || file.state == CaseState::Received);
        overdue += open && file.deadline->dueAt < wednesday;
        dueLater += open && file.deadline->dueAt > wednesday;
        reappointed += file.reappointed.has_value();
        sentBack += !file.reviews.empty();
    }
    CHECK(casesOf(*store).size() == 26);
    CHECK(states[CaseState::Received] >= 4);
    CHECK(states[CaseState::Processing] >= 6);
    CHECK(states.size() >= 6);
    CHECK(overdue >= 2);
    CHECK(dueLater >= 6);
    CHECK(reappointed == 1);
    CHECK(sentBack >= 1);
    CHECK(store->drafts().of(store->signedIn().id).size() == 2);
}

TEST_CASE("nobody from elsewhere works in the practice office") {
    Practice practice;
    practice.make(wednesday);
    CHECK(store::Keyring::load(practice.dir)->logins() == QStringList({QStringLiteral("lan"), QStringLiteral("hoa")}));
    CHECK(practice.open(QStringLiteral("hoa")));
    CHECK_FALSE(practice.open(QStringLiteral("binh")));
}

TEST_CASE("the practice office can be made on any day and at any hour") {
    // A Sunday, before the office opens, in the middle of Tet, the last night of the year.
    for (const QDateTime& now : {domain::officeMoment(QDate(2026, 6, 21), QTime(16, 0)),
                                 domain::officeMoment(QDate(2026, 6, 22), QTime(6, 30)),
                                 domain::officeMoment(QDate(2026, 2, 18), QTime(10, 0)),
                                 domain::officeMoment(QDate(2026, 12, 31), QTime(23, 59))}) {
        Practice practice;
        practice.make(now);
        const auto store = practice.open();
        REQUIRE(store);
        for (const store::CaseRow& row : casesOf(*store)) {
            const auto file = store::caseFile(*store, row.id).value();
            CHECK(file.received.receivedAt <= now);
            CHECK(file.lastAt <= now);
        }
    }
}

TEST_CASE("practice begun anew forgets what was practised and nothing else") {
    Practice practice;
    practice.make(wednesday);
    const QString neighbour = practice.home.filePath(QStringLiteral("office"));
    REQUIRE(QDir().mkpath(neighbour));
    {
        const auto store = practice.open();
        store->settings().setValue(QStringLiteral("trace"), QStringLiteral("x"));
        CHECK(app::beginPracticeAnew(practice.dir, wednesday, practice.random).error().refusal == Refusal::StoreLocked);
    }
    REQUIRE(app::beginPracticeAnew(practice.dir, wednesday, practice.random));
    const auto store = practice.open();
    REQUIRE(store);
    CHECK(store->settings().value(QStringLiteral("trace")).isEmpty());
    CHECK(casesOf(*store).size() == 26);
    CHECK(QDir(practice.home.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot) ==
          QStringList({QStringLiteral("office"), QStringLiteral("office-practice")}));
}

TEST_CASE("a real office is never thrown away for practice") {
    crypto::initialise();
    test::TempStore office;
    office.close();
    CHECK(app::beginPracticeAnew(office.dir(), wednesday, office.random).error().refusal == Refusal::RealBackup);
    CHECK(app::makePracticeOffice(office.dir(), wednesday, office.random).error().refusal == Refusal::StoreExists);
    CHECK(QFile::exists(office.dir() + QStringLiteral("/store.db")));
    CHECK_FALSE(app::isPracticeOffice(office.dir()));
}

TEST_CASE("an interrupted beginning of practice leaves nothing that is in the way") {
    Practice practice;
    REQUIRE(QDir().mkpath(practice.dir + QStringLiteral(".new")));
    QFile half(practice.dir + QStringLiteral(".new/keys.json"));
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.close();
    practice.make(wednesday);
    CHECK(practice.open());
    CHECK_FALSE(QDir(practice.dir + QStringLiteral(".new")).exists());
}
