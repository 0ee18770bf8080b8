// SPDX-License-Identifier: GPL-3.0-or-later
// What answers where the district should be, and is not, or not as it was.
#include "tests/e2e/an_office.h"
#include "tests/support/print.h"
#include "tests/sync/server/a_wire_device.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>

using domain::Refusal;
using test::ADistrict;
using test::AnOffice;

namespace {

const auto khamDuc = QStringLiteral("02683"), commune = QStringLiteral("commune");

/// The page a hotel or a phone company puts before the district.
class Portal : public QTcpServer {
public:
    Portal() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                heard += socket->readAll();
                if (!heard.contains("\r\n\r\n")) return;
                const QByteArray page = "<!doctype html><title>WiFi</title><p>Xin mời đăng nhập</p>";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(page.size()) + "\r\n\r\n" + page);
                socket->disconnectFromHost();
            });
        });
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
    QByteArray heard;
};

server::Response ask(protocol::Link& link, const server::Request& request) {
    QEventLoop loop;
    std::optional<domain::Result<protocol::WireResponse>> outcome;
    link.send(request, [&](const domain::Result<protocol::WireResponse>& result) {
        outcome = result;
        loop.quit();
    });
    if (!outcome) loop.exec();
    REQUIRE(outcome->has_value());
    return **outcome;
}

}  // namespace

TEST_CASE("a page of a hotel is not taken for the district") {
    ADistrict district;
    Portal portal;
    AnOffice office(test::aNewStore({}), 1);
    CHECK(office.enrol(portal.url(), district->enrolCode(khamDuc, commune)) == Refusal::LinkNotDistrict);
    CHECK(!office.store().settings().server());
    REQUIRE(!office.enrol(district->url(), district->enrolCode(khamDuc, commune)));
    const domain::CaseFile file = office.receive(1);
    const qint64 before = office.waiting();
    portal.heard.clear();
    client::HttpsLink line(portal.url(), {});
    const client::Report report = office.exchangeOver(line);
    REQUIRE(report.refusal);
    // What answers without the district's TLS key is not even asked twice.
    CHECK(report.refusal->refusal == Refusal::ServerKeyChanged);
    CHECK(office.waiting() == before);
    // It was asked who it is and told nothing of the case.
    CHECK(portal.heard.startsWith("GET /v1/ping"));
    CHECK(!portal.heard.contains("/v1/push"));
    CHECK(!portal.heard.contains(file.applicant.person.name.toUtf8()));
    office.exchangeAll();
    CHECK(office.waiting() == 0);
}

TEST_CASE("a server with another TLS key gets nothing until the right one is back") {
    ADistrict district, stranger;
    AnOffice office(test::aNewStore({}), 1);
    REQUIRE(!office.enrol(district->url(), district->enrolCode(khamDuc, commune)));
    office.receive(1);
    office.exchangeAll();
    CHECK(district->stop() == 0);
    district->start({QStringLiteral("--cert"), stranger.path("data/tls.crt"), QStringLiteral("--key"), stranger.path("data/tls.key")});
    office.receive(2);
    const client::Report report = office.exchange();
    REQUIRE(report.refusal);
    CHECK(report.refusal->refusal == Refusal::ServerKeyChanged);
    CHECK(office.waiting() > 0);
    CHECK(district->command({QStringLiteral("status"), QStringLiteral("--json")}).json().value(QStringLiteral("cases")).toInt() == 1);
    CHECK(district->stop() == 0);
    district->start();
    office.exchangeAll();
    CHECK(office.waiting() == 0);
}

TEST_CASE("another district with a code of its own is not the one the code names") {
    ADistrict district, stranger;
    AnOffice office(test::aNewStore({}), 1);
    CHECK(office.enrol(stranger->url(), district->enrolCode(khamDuc, commune)) == Refusal::ServerKeyChanged);
    CHECK(!office.store().settings().server());
}

TEST_CASE("a computer of one commune is refused the cases of another") {
    ADistrict district;
    AnOffice office(test::aNewStore({}), 1);
    REQUIRE(!office.enrol(district->url(), district->enrolCode(khamDuc, commune)));
    office.receive(1);
    office.exchangeAll();
    const auto line = client::HttpsLink::forEnrolment(district->url());
    test::AWireDevice nosy([&](const server::Request& request) { return ask(*line, request); }, 7, QStringLiteral("02686"));
    const auto code = protocol::parseEnrolmentCode(district->enrolCode(QStringLiteral("02686"), commune));
    REQUIRE(code);
    REQUIRE(nosy.enrol(code->secret).status == 200);
    REQUIRE(nosy.openSession().status == 200);
    const server::Response refused = nosy.pull({{khamDuc, {}, 0}});
    CHECK(refused.status == 403);
    CHECK(test::problemOf(refused).code == protocol::problem::outOfScope);
    CHECK(nosy.pullUnit(QStringLiteral("02686")).rows.empty());
    // Nor does it get anything into the other commune's cases.
    nosy.record(office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.front().id,
                domain::Remarked{{{}, QStringLiteral("không phải việc của tôi")}}, {.unit = khamDuc});
    const auto answer = test::pushAnswer(nosy.pushAll());
    REQUIRE(answer.verdicts.size() == 1);
    CHECK(answer.verdicts.front().kind == test::Verdict::Held);
    CHECK(office.exchange().receivedRows == 0);
}
