// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/filled_store.h"

#include "tests/bench/measure.h"
#include "tests/support/a_device.h"

#include <stdexcept>

namespace bench {
namespace {

constexpr int casesPerExchange = 2'000;

/// What the district's feed gives of one exchange.
class Feed {
public:
    explicit Feed(int eventsPerCase) : m_eventsPerCase(eventsPerCase) {}

    std::vector<store::FeedRow> rows(int cases) {
        std::vector<store::FeedRow> rows;
        for (int i = 0; i < cases; ++i) {
            m_newest = m_invented.id<domain::CaseId>();
            add(rows, m_invented.receipt(++m_serial), {}, 1);
            if (m_eventsPerCase < 3) continue;
            if (m_serial % 100 == 0) goOn(rows);
            else finish(rows);
        }
        return rows;
    }
    const domain::CaseId& newest() const { return m_newest; }

private:
    /// One in a hundred is still at work; the others are what an archive is made of.
    void goOn(std::vector<store::FeedRow>& rows) {
        add(rows,
            domain::StepForwarded{.fromStep = QStringLiteral("reception"),
                                  .toStep = QStringLiteral("settle"),
                                  .toUser = {},
                                  .note = {},
                                  .stepDueAt = std::nullopt},
            {.step = 1, .revision = 1}, 2);
        add(rows, domain::Remarked{{.target = {}, .text = m_invented.remark()}}, {.step = 2, .revision = 2}, 3);
    }
    void finish(std::vector<store::FeedRow>& rows) {
        add(rows,
            domain::ResultIssued{.kind = QStringLiteral("KQ.G15.000031"),
                                 .title = QStringLiteral("Giấy khai sinh"),
                                 .number = QString::number(m_serial),
                                 .date = test::aMoment().date(),
                                 .signer = QStringLiteral("Lê Văn Minh"),
                                 .blob = {}},
            {.step = 1, .revision = 1}, 2);
        add(rows,
            domain::ResultReturned{.at = test::aMoment(), .receiver = QStringLiteral("Trần Thị Hoa"), .channel = QStringLiteral("counter")},
            {.step = 2, .revision = 2}, 3);
    }
    void add(std::vector<store::FeedRow>& rows, const domain::EventBody& body, test::Seen seen,
             qint64 revision) {
        const domain::Event event = m_desk.event(m_newest, test::aSignature(), body, seen);
        rows.push_back({.unit = QStringLiteral("02683"),
                        .pos = ++m_position,
                        .place = {revision, domain::Standing::Confirmed, test::aMoment(1)},
                        .heldReason = {},
                        .envelopeBytes = event.envelopeBytes,
                        .bodyBytes = event.bodyBytes});
    }

    int m_eventsPerCase;
    int m_serial = 0;
    qint64 m_position = 0;
    Invented m_invented{7};
    test::ADevice m_desk{9};
    domain::CaseId m_newest = test::anId<domain::CaseId>(1);
};

}  // namespace

std::vector<domain::CaseId> fill(store::Store& store, int cases, int eventsPerCase, double& seconds) {
    Feed feed(eventsPerCase);
    std::vector<domain::CaseId> some;
    const domain::EpochId epoch = store.settings().device().epoch;
    for (int done = 0; done < cases; done += casesPerExchange) {
        const store::Arrived arrived{.epoch = epoch,
                                     .confirmations = {},
                                     .acknowledged = {},
                                     .rows = feed.rows(std::min(casesPerExchange, cases - done)),
                                     .cursors = {}};
        seconds += milliseconds([&] {
            if (!store::takeOver(store, arrived)) throw std::runtime_error("the store did not take the cases");
        }) / 1000;
        some.push_back(feed.newest());
    }
    return some;
}

FilledStore::FilledStore(int cases, int eventsPerCase) {
    m_some = fill(*m_store, cases, eventsPerCase, m_fillSeconds);
}

store::Intake intakeOf(domain::CaseReceived receipt) {
    receipt.code.clear();
    receipt.receivedAt = test::aMoment();
    receipt.deadline = test::aDeadline();
    return {.proposal = std::move(receipt), .attachments = {}, .draft = {}};
}

}  // namespace bench
