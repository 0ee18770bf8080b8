// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at the same thing, each without a line: nothing is lost, and a person says what counts.
#include "app/desktop/case_page/case_page.h"
#include "app/desktop/case_page/crossings_panel.h"
#include "core/domain/case_rules.h"
#include "core/store/case_commands.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QTest>

namespace {

using app::CrossingsPanel;
using test::ADesk;

/// Two counters of one commune. An's step reaches the district first; Bình's crossed it.
struct Crossed {
    test::LocalServer server;
    ADesk an{named("Trần Văn An"), &server}, binh{named("Lê Thị Bình"), &server};

    static store::NewStore named(const char* name) {
        store::NewStore wanted = test::aNewStore({});
        wanted.name = QString::fromUtf8(name);
        return wanted;
    }
    Crossed() {
        for (ADesk* desk : {&an, &binh}) desk->enrol(QStringLiteral("02683"), server::Office::Commune);
        an.openCase(test::receiveBirth(an));
        meet(an), meet(binh);
        decide(an, [&](const domain::CaseFile& now) {
            return domain::forward(an.session().user(), now, now.process().steps[1].id, {}, QStringLiteral("Đủ giấy tờ"), std::nullopt);
        });
        decide(binh, [&](const domain::CaseFile& now) {
            return domain::requestSupplement(binh.session().user(), now, {{.paperId = {}, .title = QStringLiteral("Giấy chứng sinh"), .originals = 1, .reason = {}}},
                                             QStringLiteral("Thiếu chữ ký"), binh.clock.now().addDays(15), {});
        });
        meet(an), meet(binh), meet(an);
    }
    static void meet(ADesk& desk) { REQUIRE(desk.exchange()); }
    static void decide(ADesk& desk, const store::Decide& decision) {
        REQUIRE(store::act(desk.store(), desk.newestCase().id, decision));
        Q_EMIT desk.session().changed();
    }
    static app::CasePage& open(ADesk& desk) {
        desk.openCase(desk.newestCase());
        test::settle(&desk.page<app::CasePage>("case"));
        return desk.page<app::CasePage>("case");
    }
};

}  // namespace

TEST_CASE("two people at one step stand side by side with what differs, and Enter settles nothing") {
    Crossed crossed;
    for (ADesk* desk : {&crossed.an, &crossed.binh}) {
        app::CasePage& page = Crossed::open(*desk);
        CrossingsPanel& panel = page.crossings();
        REQUIRE(panel.isVisible());
        CHECK(panel.open() == 1);
        const QString words = test::wordsOn(&panel);
        for (const char* word : {"Trần Văn An", "Lê Thị Bình", "Đủ giấy tờ", "Thiếu chữ ký", "Giấy chứng sinh"}) CHECK(words.contains(QString::fromUtf8(word)));
        CHECK(words.contains(CrossingsPanel::tr("Stands now")));
        // Both did it in the same minute of this standing clock: that is no difference.
        CHECK_FALSE(words.contains(CrossingsPanel::tr("When")));
        for (QPushButton* button : panel.findChildren<QPushButton*>()) CHECK_FALSE(button->isDefault());
        QTest::keyClick(&page, Qt::Key_Return);
        CHECK(panel.open() == 1);
        CHECK(desk->store().cases().counts({}, desk->clock.now(), desk->clock.now()).needsDecision == 1);
    }
}

TEST_CASE("somebody who goes on without looking settles nobody else's work") {
    Crossed crossed;
    Crossed::decide(crossed.an, [&](const domain::CaseFile& now) {
        return domain::forward(crossed.an.session().user(), now, now.process().steps[2].id, {}, QStringLiteral("Chuyển tiếp"), std::nullopt);
    });
    CHECK(Crossed::open(crossed.an).crossings().open() == 1);
}

TEST_CASE("each of the three ways out is told to both counters and leaves both steps in the history") {
    struct Way {
        domain::Keep keep;
        const char* button;
        domain::CaseState state;
    };
    const Way way = GENERATE(Way{domain::Keep::Standing, "Keep what stands", domain::CaseState::Processing},
                             Way{domain::Keep::Lost, "Let the other count", domain::CaseState::SupplementRequested},
                             Way{domain::Keep::Noted, "Keep what stands, note the other", domain::CaseState::Processing});
    Crossed crossed;
    app::CasePage& page = Crossed::open(crossed.binh);
    test::click(&page.crossings(), CrossingsPanel::tr(way.button));
    CHECK_FALSE(page.crossings().isVisible());
    Crossed::meet(crossed.binh);
    Crossed::meet(crossed.an);
    const domain::CaseFile here = crossed.binh.newestCase(), there = crossed.an.newestCase();
    CHECK(here.state == way.state);
    CHECK(there.state == way.state);
    CHECK_FALSE(Crossed::open(crossed.an).crossings().isVisible());
    CHECK(crossed.an.store().cases().counts({}, crossed.an.clock.now(), crossed.an.clock.now()).needsDecision == 0);
    const bool noted = way.keep == domain::Keep::Noted;
    CHECK(there.remarks.size() == (noted ? 1u : 0u));
    if (noted) CHECK(there.remarks[0].remark.text.contains(QStringLiteral("Thiếu chữ ký")));
    const QString history = test::wordsOn(&page);
    CHECK(history.contains(QStringLiteral("Thiếu chữ ký")));
    CHECK(history.contains(QStringLiteral("Đủ giấy tờ")));
}

TEST_CASE("what cannot count any more says why and can still be kept as a note") {
    Crossed crossed;
    Crossed::decide(crossed.an, [&](const domain::CaseFile& now) { return domain::withdraw(crossed.an.session().user(), now, QStringLiteral("Theo đơn")); });
    app::CasePage& page = Crossed::open(crossed.an);
    const auto buttons = page.crossings().findChildren<QPushButton*>();
    const auto other = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* one) { return one->text() == CrossingsPanel::tr("Let the other count"); });
    REQUIRE(other != buttons.end());
    CHECK_FALSE((*other)->isEnabled());
    test::click(&page.crossings(), CrossingsPanel::tr("Keep what stands, note the other"));
    CHECK_FALSE(page.crossings().isVisible());
}

TEST_CASE("two corrections of one text are compared by their values") {
    Crossed crossed;
    const auto correct = [](ADesk& desk, const char* after) {
        Crossed::decide(desk, [&](const domain::CaseFile& now) {
            return domain::correct(desk.session().user(), now, QStringLiteral("applicant.person.address"), QString::fromUtf8(after), QStringLiteral("Sửa"));
        });
    };
    test::click(&Crossed::open(crossed.binh).crossings(), CrossingsPanel::tr("Keep what stands"));
    Crossed::meet(crossed.binh), Crossed::meet(crossed.an);
    correct(crossed.an, "Thôn 1");
    correct(crossed.binh, "Thôn 5");
    Crossed::meet(crossed.an), Crossed::meet(crossed.binh), Crossed::meet(crossed.an);
    app::CasePage& page = Crossed::open(crossed.an);
    REQUIRE(page.crossings().open() == 1);
    const QString words = test::wordsOn(&page.crossings());
    CHECK(words.contains(QStringLiteral("Thôn 1")));
    CHECK(words.contains(QStringLiteral("Thôn 5")));
    test::click(&page.crossings(), CrossingsPanel::tr("Let the other count"));
    CHECK_FALSE(page.crossings().isVisible());
    CHECK(crossed.an.newestCase().applicant.person.address == QStringLiteral("Thôn 1"));
}
