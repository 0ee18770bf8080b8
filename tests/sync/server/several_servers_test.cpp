// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/service.h"
#include "tests/sync/server/a_program.h"

#include <atomic>
#include <future>
#include <set>
#include <thread>

namespace {

class SafeRandom final : public domain::Random {
public:
    explicit SafeRandom(quint64 seed) : m_random(seed) {}
    QByteArray bytes(int count) override {
        const std::lock_guard lock(m_mutex);
        return m_random.bytes(count);
    }

private:
    std::mutex m_mutex;
    test::FixedRandom m_random;
};

/// One of several servers on the database of `office`, with a folder and threads of its own.
struct Server {
    Server(test::LocalServer& office, int number) : random(static_cast<quint64>(number) + 100), clock(office.clock) {
        QFile::copy(office.path() + QStringLiteral("/signing.key"), folder.filePath(QStringLiteral("signing.key")));
        service = std::make_unique<server::Service>(
            server::ServiceSettings{.place = {folder.path(), office.place().database}, .highWaterFile = {}, .name = {},
                                    .tlsKeyHash = QByteArray(32, 't'), .workers = 4},
            clock, random, log);
    }
    server::Response ask(const server::Request& request) {
        std::promise<server::Response> answer;
        service->handle(request, [&](server::Response response) { answer.set_value(response); });
        return answer.get_future().get();
    }
    QTemporaryDir folder;
    SafeRandom random;
    test::FakeClock& clock;
    server::Log log{clock, folder.filePath(QStringLiteral("log"))};
    std::unique_ptr<server::Service> service;
};

/// Three servers behind one address: each request goes to the next of them.
struct Together {
    server::Response ask(const server::Request& request) { return servers[++turn % servers.size()]->ask(request); }
    test::AWireDevice device(int n, const char* unit) {
        return test::AWireDevice([this](const server::Request& r) { return ask(r); }, n, QLatin1String(unit));
    }
    test::LocalServer office;
    std::vector<std::unique_ptr<Server>> servers = [this] {
        std::vector<std::unique_ptr<Server>> made;
        for (int number = 0; number < 3; ++number) made.push_back(std::make_unique<Server>(office, number));
        return made;
    }();
    std::atomic<std::size_t> turn = 0;
};

}  // namespace

TEST_CASE("eight desks at three servers get one order without gaps, and a reader misses nothing", "[.postgresql]") {
    Together all;
    const auto shared = test::anId<domain::CaseId>(1);
    constexpr int desks = 8, rounds = 20, perPush = 3;
    std::vector<test::AWireDevice> devices;
    devices.reserve(desks);
    for (int n = 1; n <= desks; ++n) {
        devices.push_back(all.device(n, "02683"));
        devices.back().join(all.office);
    }
    test::AWireDevice reader = all.device(9, "48");
    reader.join(all.office, server::Office::District);

    std::atomic<int> failures = 0;
    std::atomic<bool> writing = true;
    std::mutex mutex;
    std::multiset<QString> receipts;
    std::vector<std::thread> threads;
    for (auto& device : devices)
        threads.emplace_back([&] {
            for (int i = 0; i < rounds; ++i) {
                const int first = i * perPush + 1, last = first + perPush - 1;
                for (int event = first; event <= last; ++event)
                    device.record(shared, domain::Remarked{{{}, QStringLiteral("vòng %1").arg(event)}});
                const auto answer = device.push(first, last);
                if (answer.status != 200) {
                    ++failures;
                    continue;
                }
                if (device.push(first, last).status != 200) ++failures;   // and again, at another server
                const std::lock_guard lock(mutex);
                receipts.insert(test::pushAnswer(answer).receipt.number);
            }
        });
    std::vector<protocol::PullRow> read;
    std::thread reading([&] {
        protocol::PullCursor cursor{QStringLiteral("02683"), reader.serverEpoch, 0};
        for (bool last = false;;) {
            last = !writing;
            const auto answer = protocol::decode<protocol::PullAnswer>(reader.pull({cursor}).body);
            if (!answer) {
                ++failures;
                return;
            }
            read.insert(read.end(), answer->rows.begin(), answer->rows.end());
            cursor = answer->cursors.at(0);
            if (last && answer->rows.empty()) return;
        }
    });
    for (auto& thread : threads) thread.join();
    writing = false;
    reading.join();
    CHECK(failures == 0);
    REQUIRE(read.size() == desks * rounds * perPush);
    for (size_t i = 0; i < read.size(); ++i) {
        CHECK(read[i].pos == static_cast<qint64>(i) + 1);
        CHECK(read[i].revision == static_cast<qint64>(i) + 1);
    }
    CHECK(receipts.size() == desks * rounds);
    CHECK(std::set<QString>(receipts.begin(), receipts.end()).size() == receipts.size());
}

TEST_CASE("writers of many units cross each other at several servers and none fails", "[.postgresql]") {
    Together all;
    std::vector<test::AWireDevice> devices;
    constexpr int desks = 6, rounds = 10;
    devices.reserve(desks);
    for (int n = 1; n <= desks; ++n) {
        devices.push_back(all.device(n, "48"));
        devices.back().join(all.office, server::Office::District);
    }
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int n = 0; n < desks; ++n)
        threads.emplace_back([&, n] {
            test::AWireDevice& device = devices[static_cast<size_t>(n)];
            for (int i = 0; i < rounds; ++i) {
                // The same two cases, each time in the other order.
                for (const int which : {(n + i) % 2, (n + i + 1) % 2})
                    device.record(test::anId<domain::CaseId>(which + 1), domain::Remarked{{{}, QStringLiteral("lần")}},
                                  {.unit = which == 0 ? QStringLiteral("02683") : QStringLiteral("02686")});
                if (device.push(2 * i + 1, 2 * i + 2).status != 200) ++failures;
            }
        });
    for (auto& thread : threads) thread.join();
    CHECK(failures == 0);
    CHECK(all.office.storage().feedHead(QStringLiteral("02683")) == desks * rounds);
    CHECK(all.office.storage().feedHead(QStringLiteral("02686")) == desks * rounds);
    CHECK(all.office.storage().lastEvent() == 2 * desks * rounds);
}

TEST_CASE("a session that one server opened is known to the others, and a request counts once", "[.postgresql]") {
    Together all;
    test::AWireDevice pc([&](const server::Request& r) { return all.servers[0]->ask(r); }, 1, QStringLiteral("02683"));
    pc.join(all.office);
    pc.work(test::anId<domain::CaseId>(1), 2);
    const auto request = pc.request("POST", protocol::pushPath, protocol::encode(protocol::PushRequest{{pc.segment(1, 2)}}));
    CHECK(all.servers[1]->ask(request).status == 200);
    CHECK(all.servers[2]->ask(request).status == 401);   // played back
    CHECK(all.office.storage().figures().events == 2);
}

TEST_CASE("who waits at one server hears of what was brought to another", "[.postgresql]") {
    Together all;
    test::AWireDevice writer = all.device(1, "02683"), reader = all.device(2, "02683");
    writer.join(all.office);
    reader.join(all.office);
    writer.work(test::anId<domain::CaseId>(1), 1);
    const auto promise = std::make_shared<std::promise<server::Response>>();
    auto waiting = promise->get_future();
    all.servers[0]->service->handle(
        reader.request("POST", protocol::pullPath,
                       protocol::encode(protocol::PullRequest{{{QStringLiteral("02683"), reader.serverEpoch, 0}}, 1 << 20, 50})),
        [promise](server::Response r) { promise->set_value(r); });
    CHECK(waiting.wait_for(std::chrono::milliseconds(200)) == std::future_status::timeout);
    all.turn = 0;   // the push goes to the second
    REQUIRE(writer.pushAll().status == 200);
    REQUIRE(waiting.wait_for(std::chrono::seconds(10)) == std::future_status::ready);
    CHECK(protocol::decode<protocol::PullAnswer>(waiting.get().body).value().rows.size() == 1);
}

TEST_CASE("a database that restarts under running servers costs only waiting", "[.postgresql]") {
    Together all;
    test::AWireDevice pc = all.device(1, "02683");
    pc.join(all.office);
    pc.work(test::anId<domain::CaseId>(1), 3);
    REQUIRE(pc.push(1, 1).status == 200);
    REQUIRE(pc.push(1, 1).status == 200);   // every server has its lines open
    test::APostgres::instance().kill();
    for (int i = 0; i < 3; ++i) {
        const auto refused = pc.push(2, 2);
        CHECK(refused.status == 503);
        CHECK(test::problemOf(refused).code == protocol::problem::busy);
    }
    test::APostgres::instance().start();
    // Sessions went with the crash of the database; what was receipted did not.
    const auto opened = protocol::decode<protocol::SessionAnswer>(pc.openSession().body);
    REQUIRE(opened);
    CHECK(opened->receipt.storedSeq == 1);
    for (int i = 0; i < 3; ++i) CHECK(pc.push(2, 2).status == 200);
    CHECK(pc.push(3, 3).status == 200);
    CHECK(all.office.storage().figures().events == 3);
}

TEST_CASE("a server whose database was put back refuses until it is started anew", "[.postgresql]") {
    test::LocalServer office;
    Server one(office, 1);
    test::AWireDevice pc([&](const server::Request& r) { return one.ask(r); }, 1, QStringLiteral("02683"));
    pc.join(office);
    pc.work(test::anId<domain::CaseId>(1), 2);
    REQUIRE(pc.pushAll().status == 200);
    office.storage().group([&] { office.storage().setMeta(QStringLiteral("epoch"), QByteArray(16, 'x')); });
    int status = 200;
    for (int attempt = 0; attempt < 50 && status == 200; ++attempt) {
        QThread::msleep(100);
        status = pc.pushAll().status;
    }
    CHECK(status == 503);
}

TEST_CASE("a killed server loses nothing it has acknowledged, and another goes on", "[.postgresql][program]") {
    crypto::initialise();
    const QString database = test::APostgres::instance().newDatabase();
    test::Program first(database), second(database);
    REQUIRE(first.command(test::words("unit add --code 02683 --name KhâmĐức")).exit == 0);
    first.start();
    second.takeKeysFrom(first);
    second.start();
    const auto issued = second.command(test::words("enrol-code --unit 02683 --role commune"));
    REQUIRE(issued.exit == 0);
    auto pc = first.device(1);
    REQUIRE(pc.enrol(protocol::parseEnrolmentCode(QString::fromUtf8(issued.out.trimmed()))->secret).status == 200);
    REQUIRE(pc.openSession().status == 200);
    constexpr int pushes = 60;
    pc.work(test::anId<domain::CaseId>(1), pushes);
    int acknowledged = 0;
    std::thread killer;
    for (int i = 1; i <= pushes; ++i) {
        if (i == 20) killer = std::thread([&] { first.killSoon(15); });
        if (pc.push(i, i).status != 200) break;
        acknowledged = i;
    }
    killer.join();
    first.stop(SIGKILL);
    CHECK(acknowledged >= 19);
    CHECK(acknowledged < pushes);

    // Its requests go to the other one now, in the same session and with the next counter.
    auto again = second.device(1);
    again.log = pc.log;
    again.session = pc.session;
    again.serverEpoch = pc.serverEpoch;
    again.counter = pc.counter;
    CHECK(again.pullUnit(QStringLiteral("02683")).rows.size() >= static_cast<size_t>(acknowledged));
    REQUIRE(again.push(acknowledged + 1, pushes).status == 200);
    const auto rows = again.pullUnit(QStringLiteral("02683")).rows;
    REQUIRE(rows.size() == pushes);
    for (size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].revision == static_cast<qint64>(i) + 1);
    CHECK(second.stop(SIGTERM) == 0);
}
