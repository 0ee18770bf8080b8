// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/holder_key.h"
#include "tests/core/store/an_office.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using store::CaseFilter;
using store::CaseOrder;
using test::TempStore;

namespace {

constexpr CaseOrder orders[] = {CaseOrder::DueFirst, CaseOrder::DueLast, CaseOrder::NewestFirst, CaseOrder::OldestFirst,
                                CaseOrder::HolderName, CaseOrder::HolderNameBackwards, CaseOrder::Code,
                                CaseOrder::CodeBackwards, CaseOrder::Procedure, CaseOrder::ProcedureBackwards};

/// The same cases come again with other words: a case keeps its id, its place in every order may change.
class AnArchive {
public:
    explicit AnArchive(quint64 seed) : m_chance(seed) {
        for (int i = 1; i <= 60; ++i) take(i);
    }
    void take(int i) {
        const QStringList names{QStringLiteral("Nguyễn Văn An"), QStringLiteral("Đặng Thị Ánh"), QStringLiteral("Trần Đức"),
                                QStringLiteral("Lê Thị Ấn"), QStringLiteral("Phạm Văn Dũng"), QStringLiteral("Hồ Ân")};
        const QStringList procedures{QStringLiteral("Đăng ký khai tử"), QStringLiteral("Chứng thực chữ ký"),
                                     QStringLiteral("Cấp bản sao trích lục"), QStringLiteral("Xác nhận tình trạng hôn nhân"),
                                     QStringLiteral("Đăng ký khai sinh")};
        domain::CaseReceived receipt = test::aReceipt(1 + m_chance.number(9000));
        const int procedure = m_chance.number(static_cast<int>(procedures.size()));
        receipt.process.procedure = QStringLiteral("1.00%1").arg(procedure);
        receipt.process.title = procedures[procedure];
        receipt.applicant.person.name = names[m_chance.number(static_cast<int>(names.size()))];
        receipt.receivedAt = test::aMoment(24 * m_chance.number(6));
        receipt.deadline->dueAt = test::aMoment(24 * m_chance.number(6));
        if (m_chance.chance(20)) receipt.deadline.reset();
        const auto id = test::anId<domain::CaseId>(i);
        std::vector<store::FeedRow> rows{test::feedRow(m_device.event(id, test::aSignature(), receipt), i)};
        if (m_chance.chance(25))
            rows.push_back(test::feedRow(m_device.event(id, test::aSignature(), domain::CaseWithdrawn{QStringLiteral("đổi ý")},
                                                        {.step = 1, .revision = i}), 1000 + i));
        REQUIRE(store::takeOver(*office, test::arrivedRows(*office, rows)));
    }
    /// Another case, or one that is there ends or gets another holder.
    int change() {
        const int i = 1 + m_chance.number(90);
        const auto id = test::anId<domain::CaseId>(i);
        if (!office->cases().find(id)) {
            take(i);
        } else {
            const auto file = store::caseFile(*office, id);
            const auto body = m_chance.chance(50) ? domain::EventBody(domain::CaseWithdrawn{QStringLiteral("thôi")})
                                                  : domain::EventBody(domain::Remarked{{{}, QStringLiteral("ghi")}});
            const auto event = m_device.event(id, test::aSignature(), body, {.step = file->stepCounter, .revision = file->revision});
            REQUIRE(store::takeOver(*office, test::arrivedRows(*office, {test::feedRow(event, ++m_revision)})));
        }
        return i;
    }
    int number(int below) { return m_chance.number(below); }
    TempStore office;

private:
    test::FixedRandom m_chance;
    test::ADevice m_device{9};
    qint64 m_revision = 5000;
};

bool inOrder(const store::CaseRow& a, const store::CaseRow& b, CaseOrder order) {
    const auto due = [](const store::CaseRow& row) { return row.lateAfter.value_or(QDateTime(QDate(9000, 1, 1), QTime(0, 0))); };
    switch (order) {
    case CaseOrder::DueFirst: return due(a) <= due(b);
    case CaseOrder::DueLast: return due(a) >= due(b);
    case CaseOrder::NewestFirst: return a.receivedAt >= b.receivedAt;
    case CaseOrder::OldestFirst: return a.receivedAt <= b.receivedAt;
    case CaseOrder::HolderName: return store::holderKey(a.holder) <= store::holderKey(b.holder);
    case CaseOrder::HolderNameBackwards: return store::holderKey(a.holder) >= store::holderKey(b.holder);
    case CaseOrder::Code: return a.code <= b.code;
    case CaseOrder::CodeBackwards: return a.code >= b.code;
    case CaseOrder::Procedure: return store::textKey(a.title) <= store::textKey(b.title);
    case CaseOrder::ProcedureBackwards: return store::textKey(a.title) >= store::textKey(b.title);
    }
    Q_UNREACHABLE();
}

}  // namespace

TEST_CASE("in every order the pages together are the whole list, and it is in order") {
    AnArchive archive(11);
    const CaseOrder order = GENERATE(from_range(std::begin(orders), std::end(orders)));
    CAPTURE(static_cast<int>(order));
    CaseFilter filter;
    filter.openOnly = GENERATE(false, true);
    const auto whole = archive.office->cases().page(filter, order, {}, 1000).rows;
    CHECK(whole.size() > 30);
    for (std::size_t i = 1; i < whole.size(); ++i) CHECK(inOrder(whole[i - 1], whole[i], order));
    for (const int limit : {1, 7, 60}) {
        std::vector<store::CaseRow> paged;
        QString cursor;
        do {
            const auto page = archive.office->cases().page(filter, order, cursor, limit);
            paged.insert(paged.end(), page.rows.begin(), page.rows.end());
            cursor = page.next;
        } while (!cursor.isEmpty());
        CHECK(paged == whole);
    }
}

TEST_CASE("procedures are put in order as a Vietnamese list has them") {
    AnArchive archive(12);
    QStringList titles;
    for (const auto& row : archive.office->cases().page({}, CaseOrder::Procedure, {}, 1000).rows)
        if (titles.isEmpty() || titles.back() != row.title) titles += row.title;
    CHECK(titles == QStringList{QStringLiteral("Cấp bản sao trích lục"), QStringLiteral("Chứng thực chữ ký"),
                                QStringLiteral("Đăng ký khai sinh"), QStringLiteral("Đăng ký khai tử"),
                                QStringLiteral("Xác nhận tình trạng hôn nhân")});
}

TEST_CASE("whoever turns pages while cases come and change sees each of the others exactly once") {
    for (int run = 0; run < 300; ++run) {
        static AnArchive archive(77);
        CAPTURE(run);
        const CaseOrder order = orders[archive.number(static_cast<int>(std::size(orders)))];
        CaseFilter filter;
        filter.openOnly = archive.number(2) == 0;
        QSet<domain::CaseId> untouched;
        for (const auto& row : archive.office->cases().page(filter, order, {}, 1000).rows) untouched.insert(row.id);
        QMap<QByteArray, int> seen;
        QString cursor;
        do {
            const auto page = archive.office->cases().page(filter, order, cursor, 1 + archive.number(9));
            for (const auto& row : page.rows) ++seen[row.id.bytes()];
            cursor = page.next;
            if (archive.number(4) == 0) untouched.remove(test::anId<domain::CaseId>(archive.change()));
        } while (!cursor.isEmpty());
        for (const auto& id : untouched) {
            CAPTURE(static_cast<int>(order), id.toString().toStdString());
            CHECK(seen.value(id.bytes()) == 1);
        }
    }
}

TEST_CASE("each view's number is the length of its list") {
    AnArchive archive(13);
    std::vector<CaseFilter> filters(4);
    filters[0].openOnly = true;
    filters[1].openOnly = filters[1].clockRunning = true;
    filters[1].dueBefore = test::aMoment(24 * 3);
    filters[2].openOnly = filters[2].clockRunning = true;
    filters[2].dueFrom = test::aMoment(24 * 3);
    filters[2].dueBefore = test::aMoment(24 * 5);
    filters[3].unsentOnly = true;
    const auto counts = archive.office->cases().countEach(filters);
    REQUIRE(counts.size() == filters.size());
    for (std::size_t at = 0; at < filters.size(); ++at) {
        CAPTURE(at);
        CHECK(counts[at] == static_cast<int>(archive.office->cases().page(filters[at], CaseOrder::Code, {}, 1000).rows.size()));
    }
    CHECK(counts[0] > counts[1]);
    CHECK(counts[1] > 0);
    CHECK(counts[2] > 0);
    CHECK(archive.office->cases().size() == 60);
}

TEST_CASE("a search gives its numbers for a long list as it gives its rows for a short one") {
    AnArchive archive(14);
    const auto found = archive.office->search().cases(QStringLiteral("đặng"), 1000).rows;
    REQUIRE(found.size() > 3);
    const auto numbers = archive.office->search().numbers(QStringLiteral("đặng"), 100'000);
    CHECK(archive.office->cases().numbered(numbers) == found);
    CHECK(archive.office->search().numbers(QStringLiteral("  "), 10).empty());
}
