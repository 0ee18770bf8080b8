// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/reception.h"
#include "app/office/acts.h"
#include "core/packs/slip.h"
#include "tests/support/a_device.h"
#include "tests/support/print.h"

#include <algorithm>

using app::Reception;
using domain::CaseReceived;

namespace {

const QString birthNotice = QStringLiteral("birth-notice");

/// A procedure that wants two certified copies of one paper and to see another.
packs::Pack aPack() {
    packs::Pack pack;
    pack.process = test::aProcess();
    pack.requestText = QStringLiteral("Khai sinh");
    packs::PaperRule kept, shown;
    kept.id = birthNotice;
    kept.title = QStringLiteral("Giấy chứng sinh");
    kept.originals = 0;
    kept.certifiedCopies = 2;
    shown.id = QStringLiteral("identity");
    shown.title = QStringLiteral("Căn cước");
    shown.presentOnly = shown.mayComeFromDatabase = true;
    pack.papers = {kept, shown};
    packs::LimitRule limit;
    limit.limit = {domain::TimeLimit::Unit::WorkingDays, 3, {15, 0}};
    limit.text = QStringLiteral("03 ngày làm việc, do phải xác minh");
    pack.limits = {limit};
    return pack;
}

Reception aReception(const packs::Pack& pack, domain::Channel channel = domain::Channel::Counter) {
    Reception reception;
    reception.channel = channel;
    reception.applicant.person = test::aPerson();
    reception.papers = packs::checklist(pack, channel, {}, QDate(2026, 3, 2));
    reception.reason = QStringLiteral("Còn thiếu");
    return reception;
}

CaseReceived proposal(const Reception& reception, const packs::Pack& pack) {
    const calendar::Calendar calendar{calendar::HolidayTable()};
    return app::proposalOf(reception, pack,
                           {QStringLiteral("02683"), test::aMoment(), calendar});
}

}  // namespace

TEST_CASE("the slip asks for as many copies as the procedure wants") {
    const packs::Pack pack = aPack();
    Reception reception = aReception(pack);
    reception.outcome = CaseReceived::Outcome::NeedsSupplement;
    const auto items = proposal(reception, pack).items;
    REQUIRE(items.size() == 2);
    CHECK(items[0].originals == 0);
    CHECK(items[0].certifiedCopies == 2);
    CHECK(items[1].originals == 1);
    // By post the paper that is only shown is asked for as a copy.
    reception = aReception(pack, domain::Channel::Post);
    reception.outcome = CaseReceived::Outcome::NeedsSupplement;
    CHECK(proposal(reception, pack).items[1].certifiedCopies == 1);
}

TEST_CASE("a paper asked for later is asked for in the same number, and comes in it") {
    const packs::Pack pack = aPack();
    domain::CaseFile file{.id = test::anId<domain::CaseId>(1)};
    file.papers = packs::checklist(pack, domain::Channel::Counter, {}, QDate(2026, 3, 2));
    file.papers[0].certifiedCopies = 0;   // it did not come
    const auto items = app::supplementItems(file, &pack, {birthNotice}, {}, QStringLiteral("Mờ"));
    REQUIRE(items.size() == 1);
    CHECK(items[0].certifiedCopies == 2);
    const auto papers = app::completedPapers(file, &pack);
    CHECK(papers[0].certifiedCopies == 2);
    CHECK_FALSE(papers[0].missing);
    // Without the procedure one original is what can be asked for.
    CHECK(app::supplementItems(file, nullptr, {birthNotice}, {}, {})[0].originals == 1);
}

TEST_CASE("only what a database has may be said to come from one") {
    const packs::Pack pack = aPack();
    Reception reception = aReception(pack);
    for (domain::PaperLine& line : reception.papers) {
        line.missing = false;
        line.source = domain::PaperSource::Database;
    }
    const auto mistakes = app::mistakesIn(reception, pack, QDate(2026, 3, 2));
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].field == QStringLiteral("papers"));
    CHECK(mistakes[0].error.subject == QStringLiteral("Giấy chứng sinh"));
}

TEST_CASE("the words of the limit stay with the case, whatever the procedure says later") {
    packs::Pack pack = aPack();
    Reception reception = aReception(pack);
    for (domain::PaperLine& line : reception.papers) line.missing = false;
    const CaseReceived received = proposal(reception, pack);
    pack.limits[0].text = QStringLiteral("01 ngày");
    const auto event = test::ADevice().event(test::anId<domain::CaseId>(1), test::aSignature(), received);
    const auto file = domain::begin(test::local(event));
    REQUIRE(file);
    CHECK(packs::slipData({.file = *file})[QStringLiteral("limitText")] ==
          QStringLiteral("03 ngày làm việc, do phải xác minh"));
}
