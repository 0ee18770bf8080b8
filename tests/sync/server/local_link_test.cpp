// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/local_link.h"

#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace {

struct Line {
    using Answer = domain::Result<protocol::WireResponse>;
    std::optional<Answer> exchange(const protocol::WireRequest& sent) {
        std::optional<Answer> answer;
        link.send(sent, [&](Answer result) { answer = result; });
        CHECK_FALSE(answer);  // never from inside send()
        QElapsedTimer timer;
        timer.start();
        while (!answer && timer.elapsed() < 5000) QCoreApplication::processEvents();
        return answer;
    }
    test::LocalServer server;
    test::LocalLink link{server};
    test::AWireDevice pc{server, 1};
};

}  // namespace

TEST_CASE_METHOD(Line, "the line of tests carries, cuts, delays and repeats") {
    protocol::WireRequest ping;
    ping.method = "GET";
    ping.path = protocol::pingPath(QByteArray(16, 'n'));
    const auto good = exchange(ping);
    REQUIRE(good);
    REQUIRE(*good);
    CHECK((*good)->status == 200);
    CHECK((*good)->tlsKeyHash == server.identity().tlsKeyHash);

    link.cut = true;
    CHECK(exchange(ping)->error().refusal == domain::Refusal::LinkUnreachable);
    CHECK(link.seen.size() == 1);
    link.cut = false;
    link.delay = std::chrono::milliseconds(30);
    CHECK(exchange(ping)->has_value());
    link.delay = {};
    link.forged = protocol::WireResponse{200, {}, "<html>Wi-Fi</html>", {}};
    CHECK((*exchange(ping))->body == "<html>Wi-Fi</html>");
    CHECK(link.seen.size() == 2);

    pc.join(server);
    pc.work(test::anId<domain::CaseId>(1), 1);
    const auto push = [&] {
        return pc.request("POST", protocol::pushPath,
                          protocol::encode(protocol::PushRequest{{pc.segment(1, 1)}}));
    };
    link.loseAnswers = true;
    CHECK(exchange(push())->error().refusal == domain::Refusal::LinkStalled);
    CHECK(server.storage().figures().events == 1);
    link.loseAnswers = false;
    link.duplicate = true;
    const auto again = exchange(push());
    CHECK((*again)->status == 200);
    CHECK(test::pushAnswer(**again).verdicts[0].kind == test::Verdict::Duplicate);
}

TEST_CASE_METHOD(Line, "a cancelled exchange never answers") {
    protocol::WireRequest ping;
    ping.method = "GET";
    ping.path = protocol::pingPath(QByteArray(16, 'n'));
    bool answered = false;
    link.send(ping, [&](domain::Result<protocol::WireResponse>) { answered = true; });
    link.cancel();
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
    CHECK(link.seen.empty());
}
