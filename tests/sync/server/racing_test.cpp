// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/service.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

#include <atomic>
#include <future>
#include <thread>

#ifdef __SANITIZE_THREAD__
/// Qt's own library is not built for the sanitizer: it sees that a QVariant is freed in there, but
/// not the reference count that made this right. Our threads use std primitives, which it sees.
extern "C" const char* __tsan_default_suppressions() {
    return "race:QVariant::clear\nrace:QVariant::~QVariant\nrace:QReadWriteLock\n";
}
#endif

namespace {

class SafeRandom final : public domain::Random {
public:
    QByteArray bytes(int count) override {
        const std::lock_guard lock(m_mutex);
        return m_random.bytes(count);
    }

private:
    std::mutex m_mutex;
    test::FixedRandom m_random{3};
};

/// The whole server with its threads, without sockets. The LocalServer prepares its folder and
/// issues codes beside it, as administration commands do.
struct Running {
    server::Response ask(const server::Request& request) {
        std::promise<server::Response> answer;
        service.handle(request, [&](server::Response response) { answer.set_value(response); });
        return answer.get_future().get();
    }
    test::AWireDevice device(int n, const char* unit) {
        return test::AWireDevice([this](const server::Request& r) { return ask(r); }, n,
                                 QLatin1String(unit));
    }
    test::LocalServer office;
    SafeRandom random;
    server::Log log{office.clock, office.path() + QStringLiteral("/log")};
    server::Service service{{.place = office.place(),
                             .highWaterFile = {},
                             .name = {},
                             .tlsKeyHash = QByteArray(32, 't')},
                            office.clock, random, log};
};

}  // namespace

TEST_CASE("desks that race each other get one order without gaps, and readers miss nothing") {
    Running running;
    const auto shared = test::anId<domain::CaseId>(1);
    constexpr int desks = 4, rounds = 25;
    std::vector<test::AWireDevice> devices;
    devices.reserve(desks);
    for (int n = 1; n <= desks; ++n) {
        devices.push_back(running.device(n, "02683"));
        devices.back().join(running.office);
    }
    test::AWireDevice reader = running.device(9, "48");
    reader.join(running.office, server::Office::District);

    std::atomic<int> failures = 0;
    std::atomic<bool> writing = true;
    std::vector<std::thread> threads;
    for (auto& device : devices)
        threads.emplace_back([&] {
            for (int i = 1; i <= rounds; ++i) {
                device.record(shared, domain::Remarked{{{}, QStringLiteral("vòng %1").arg(i)}});
                if (device.push(i, i).status != 200) ++failures;
                if (device.push(i, i).status != 200) ++failures;  // and again
            }
        });
    std::vector<protocol::PullRow> read;
    std::thread reading([&] {
        protocol::PullCursor cursor{QStringLiteral("02683"), reader.serverEpoch, 0};
        for (bool last = false;;) {
            last = !writing;
            const auto answer =
                protocol::decode<protocol::PullAnswer>(reader.pull({cursor}).body).value();
            read.insert(read.end(), answer.rows.begin(), answer.rows.end());
            cursor = answer.cursors.at(0);
            if (last && answer.rows.empty()) return;
        }
    });
    for (auto& thread : threads) thread.join();
    writing = false;
    reading.join();
    CHECK(failures == 0);
    REQUIRE(read.size() == desks * rounds);
    for (size_t i = 0; i < read.size(); ++i) {
        CHECK(read[i].pos == static_cast<qint64>(i) + 1);
        CHECK(read[i].revision == static_cast<qint64>(i) + 1);
    }
}

TEST_CASE("one device on two lines at once is stored once") {
    Running running;
    test::AWireDevice pc = running.device(1, "02683");
    pc.join(running.office);
    pc.work(test::anId<domain::CaseId>(1), 20);
    std::vector<server::Request> requests;
    for (int i = 0; i < 8; ++i)
        requests.push_back(pc.request("POST", protocol::pushPath,
                                      protocol::encode(
                                          protocol::PushRequest{{pc.segment(1, 20)}})));
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (const auto& request : requests)
        threads.emplace_back([&] {
            const int status = running.ask(request).status;
            if (status == 200) ++good;
            else if (status != 401) good = -100;  // an overtaken counter is the only reason
        });
    for (auto& thread : threads) thread.join();
    CHECK(good >= 1);
    CHECK(running.office.storage().figures().events == 20);
    CHECK(running.office.storage().feedHead(QStringLiteral("02683")) == 20);
}

TEST_CASE("a waiting pull is answered by another desk's push, and at the latest at the end") {
    Running running;
    test::AWireDevice writer = running.device(1, "02683"), reader = running.device(2, "02683");
    writer.join(running.office);
    reader.join(running.office);
    writer.work(test::anId<domain::CaseId>(1), 1);
    const auto wait = [&](const protocol::PullCursor& cursor) {
        const auto request = reader.request(
            "POST", protocol::pullPath,
            protocol::encode(protocol::PullRequest{{cursor}, 1 << 20, 50}));
        const auto promise = std::make_shared<std::promise<server::Response>>();
        running.service.handle(request, [promise](server::Response r) { promise->set_value(r); });
        return promise->get_future();
    };
    auto first = wait({QStringLiteral("02683"), reader.serverEpoch, 0});
    CHECK(first.wait_for(std::chrono::milliseconds(300)) == std::future_status::timeout);
    REQUIRE(writer.pushAll().status == 200);
    REQUIRE(first.wait_for(std::chrono::seconds(10)) == std::future_status::ready);
    const auto answer = protocol::decode<protocol::PullAnswer>(first.get().body).value();
    REQUIRE(answer.rows.size() == 1);
    auto second = wait(answer.cursors.at(0));
    running.service.releaseWaiting();
    REQUIRE(second.wait_for(std::chrono::seconds(10)) == std::future_status::ready);
    CHECK(second.get().status == 200);
}

TEST_CASE("the log says what happened and names nobody") {
    Running running;
    test::AWireDevice pc = running.device(1, "02683");
    pc.join(running.office);
    pc.work(test::anId<domain::CaseId>(1), 1);
    REQUIRE(pc.pushAll().status == 200);
    QFile file(running.office.path() + QStringLiteral("/log"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("\"path\":\"/v1/push\""));
    CHECK(text.contains("\"status\":200"));
    CHECK_FALSE(text.contains("Trần"));
    CHECK_FALSE(text.contains(pc.session.toHex()));
}
