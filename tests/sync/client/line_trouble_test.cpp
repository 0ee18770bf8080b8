// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/line_hint.h"
#include "core/store/line_book.h"
#include "sync/client/https_link.h"
#include "sync/client/sync_driver.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"
#include "tests/sync/client/tls_server.h"

#include <QEventLoop>
#include <QTimer>

using namespace client;
using namespace std::chrono_literals;
using domain::Refusal;

namespace {

const QByteArray page = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 20\r\n\r\n<html>Wi-Fi</html>\r\n";
const QByteArray elsewhere = "HTTP/1.1 302 Found\r\nlocation: http://login.wifi/\r\ncontent-length: 0\r\n\r\n";

/// What a whole round of an enrolled office meets, and what is kept of it.
struct Met {
    QString refusal, hint;
};
Met meet(const QString& url, const QByteArray& pin, std::chrono::milliseconds stall = 5s) {
    test::TempStore store;
    store->settings().setServer({.url = url, .serverKey = QByteArray(32, 'k'), .tlsKeyHash = pin, .name = QStringLiteral("Huyện"),
                                 .role = QStringLiteral("commune"), .serverEpoch = {}});
    HttpsLink link(url, pin, stall);
    SyncDriver driver(*store, link, QStringLiteral("communedesk 0.1.0"));
    QEventLoop loop;
    bool over = false;
    driver.run({}, [&](const Report&) {
        over = true;
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!over) loop.exec();
    CHECK(over);
    const Met met{store->outbox().lastExchange().problem, store::LineBook(store->settings()).record().hint};
    driver.cancel();
    return met;
}

/// The system's proxy, for as long as a test needs one.
class SystemProxy {
public:
    explicit SystemProxy(const QByteArray& url) {
        for (const char* name : names) {
            m_before.push_back(qgetenv(name));
            url.isEmpty() ? qunsetenv(name) : qputenv(name, url);
        }
    }
    ~SystemProxy() {
        std::size_t at = 0;
        for (const char* name : names) {
            m_before[at].isEmpty() ? qunsetenv(name) : qputenv(name, m_before[at]);
            ++at;
        }
    }

private:
    static constexpr const char* names[] = {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
    std::vector<QByteArray> m_before;
};

const QByteArray aPin(32, 'p');

}  // namespace

TEST_CASE("a page where the district should be is a sign-in page", "[https][line]") {
    const auto portal = test::TlsServer::plain();
    for (const QByteArray& answer : {page, elsewhere, QByteArray("HTTP/1.1 511 Sign In\r\ncontent-length: 0\r\n\r\n")}) {
        portal->answer = answer;
        const Met met = meet(portal->url(), {});   // a tunnel on this PC: no TLS
        CHECK(met.refusal == QStringLiteral("link-not-district"));
        CHECK(met.hint == domain::hint::portal);
    }
    // Rubbish is not called a page.
    portal->answer = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n\x01\x02\x03";
    CHECK(meet(portal->url(), {}).hint.isEmpty());
}

TEST_CASE("a page from behind the district's own key is the district's mistake, not a sign-in page", "[https][line]") {
    test::TlsServer server;
    server.answer = page;
    const Met met = meet(server.url(), server.keyHash);
    CHECK(met.refusal == QStringLiteral("link-not-district"));
    CHECK(met.hint == domain::hint::wrongPage);
}

TEST_CASE("a proxy that looks into the traffic is known by its key, and hears nothing", "[https][line]") {
    test::TlsServer inspecting;
    const Met met = meet(inspecting.url(), aPin);
    CHECK(met.refusal == QStringLiteral("server-key-changed"));
    CHECK(inspecting.heard.isEmpty());
}

TEST_CASE("a sign-in page that speaks no TLS where TLS is due is told from a dead line", "[https][line]") {
    QTcpServer rough;   // answers whatever it hears with a page, as portals do
    QObject::connect(&rough, &QTcpServer::newConnection, [&rough] {
        QTcpSocket* const socket = rough.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write(page);
            socket->disconnectFromHost();
        });
    });
    REQUIRE(rough.listen(QHostAddress::LocalHost));
    const Met met = meet(QStringLiteral("https://127.0.0.1:%1").arg(rough.serverPort()), aPin);
    CHECK(met.refusal == QStringLiteral("link-unreachable"));
    CHECK(met.hint == domain::hint::noTls);
}

TEST_CASE("a server that is switched off and a name that is not found are told apart", "[https][line]") {
    const SystemProxy none({});
    QString gone;
    {
        test::TlsServer server;
        gone = server.url();
    }
    CHECK(meet(gone, aPin).hint == domain::hint::nobodyThere);
    const Met unnamed = meet(QStringLiteral("https://district.invalid:8443"), aPin);
    CHECK(unnamed.refusal == QStringLiteral("link-unreachable"));
    CHECK(unnamed.hint == domain::hint::noName);
}

TEST_CASE("the system's proxy is used, and one that demands a password is named as such", "[https][line]") {
    const auto proxy = test::TlsServer::plain();
    const SystemProxy system(proxy->url().toUtf8());
    proxy->answer = "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm=\"office\"\r\ncontent-length: 0\r\n\r\n";
    const Met met = meet(QStringLiteral("https://district.example:8443"), aPin);
    CHECK(proxy->heard.startsWith("CONNECT district.example:8443"));
    CHECK_FALSE(proxy->heard.toLower().contains("cd-"));
    CHECK(met.refusal == QStringLiteral("link-unreachable"));
    CHECK(met.hint == domain::hint::proxyPassword);
}

TEST_CASE("a proxy that is not there is named as such", "[https][line]") {
    QByteArray gone;
    {
        const auto proxy = test::TlsServer::plain();
        gone = proxy->url().toUtf8();
    }
    const SystemProxy system(gone);
    CHECK(meet(QStringLiteral("https://district.example:8443"), aPin).hint == domain::hint::proxyDown);
}

TEST_CASE("a line that only stalls has no hint, and one that works again forgets it", "[https][line]") {
    test::TlsServer server;
    server.onRequest = [](QTcpSocket&) {};
    const Met met = meet(server.url(), server.keyHash, 300ms);
    CHECK(met.refusal == QStringLiteral("link-stalled"));
    CHECK(met.hint.isEmpty());
}
