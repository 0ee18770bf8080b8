// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/mdns.h"

#include "tests/support/fixed_random.h"
#include "tests/support/print.h"

using namespace protocol;

namespace {

const Announcement hub{QStringLiteral("02683"), 8444};
const QByteArray name = "quay-1";

}  // namespace

TEST_CASE("a question for the hub is answered with its port and unit", "[mdns]") {
    const QByteArray question = hubQuestion(4711);
    const auto answer = hubAnnouncement(question, name, hub);
    REQUIRE(answer);
    CHECK(announcedHub(*answer, 4711) == hub);
    CHECK_FALSE(announcedHub(*answer, 4712));     // somebody else's question
    CHECK_FALSE(announcedHub(question, 4711));    // no answer
    CHECK_FALSE(hubAnnouncement(*answer, name, hub));
}

TEST_CASE("questions for other things are not answered, whatever case they are in", "[mdns]") {
    QByteArray other = hubQuestion(1);
    other.replace("_communedesk", "_ipprinters_");
    CHECK_FALSE(hubAnnouncement(other, name, hub));
    QByteArray loud = hubQuestion(1);
    loud.replace("_communedesk", "_CommuneDesk");
    CHECK(hubAnnouncement(loud, name, hub));
    CHECK_FALSE(hubAnnouncement(hubQuestion(1), {}, hub));
    CHECK_FALSE(hubAnnouncement(hubQuestion(1), QByteArray(64, 'x'), hub));
}

TEST_CASE("an answer with pointers instead of whole names is read", "[mdns]") {
    // As other programs pack it: the service stands once, later names point to it (offset 12).
    QByteArray packet = QByteArray::fromHex("126784000001000300000000");
    packet += QByteArray("\x0c_communedesk\x04_tcp\x05local\0", 25) + QByteArray::fromHex("000c0001");
    packet += QByteArray::fromHex("c00c000c00010000000a0009") + QByteArray("\x06quay-1\xc0\x0c", 9);
    const QByteArray instance("\x06quay-1\xc0\x0c", 9);
    packet += instance + QByteArray::fromHex("002100010000000a000f0000000020fc") + instance;
    packet += instance + QByteArray::fromHex("001000010000000a000b") + QByteArray("\x0aunit=02683");
    CHECK(announcedHub(packet, 0x1267) == hub);
}

TEST_CASE("no packet, however wrong, does more than say nothing", "[mdns]") {
    const QByteArray answer = *hubAnnouncement(hubQuestion(7), name, hub);
    for (qsizetype size = 0; size < answer.size(); ++size) CHECK_FALSE(announcedHub(answer.left(size), 7));
    test::FixedRandom random;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray spoilt = i % 2 ? answer : hubQuestion(7);
        for (int changes = 1 + random.number(4); changes > 0; --changes) spoilt[random.number(static_cast<int>(spoilt.size()))] = random.bytes(1).at(0);
        announcedHub(spoilt, 7);
        hubAnnouncement(spoilt, name, hub);
    }
    // Names that point at themselves, or forward.
    QByteArray loop = QByteArray::fromHex("000784000001000100000000c00c000c0001c00c000c00010000000a0000");
    CHECK_FALSE(announcedHub(loop, 7));
    CHECK_FALSE(announcedHub(QByteArray(100'000, 'x'), 7));
}
