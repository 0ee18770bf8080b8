// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/https_link.h"

#include "core/domain/line_hint.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <utility>

namespace client {
namespace {

using domain::Error;
using domain::Refusal;

bool isThisComputer(const QString& host) {
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

/// The system's proxy, except towards this very PC.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isThisComputer(query.peerHostName())) return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

/// A body that is sent once. When a connection ends before its answer, Qt sends the request again by itself;
/// the district has perhaps done what it asked, and refuses the same signature a second time. Whether and
/// with what to ask again is the engine's to decide.
class OnceOnly final : public QIODevice {
public:
    explicit OnceOnly(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char* to, qint64 most) override {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - pos());
        if (count > 0) std::memcpy(to, m_bytes.constData() + pos(), static_cast<std::size_t>(count));
        return std::max<qint64>(0, count);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
};

/// SHA-256 of the peer's SubjectPublicKeyInfo; empty when there is none we can read.
QByteArray keyHash(const QNetworkReply& reply) {
    const QByteArray der =
        reply.sslConfiguration().peerCertificate().publicKey().toDer();
    if (der.isEmpty()) return {};
    return QCryptographicHash::hash(der, QCryptographicHash::Sha256);
}

/// No answer, or one that was cut off: what HTTP itself said is an answer, also a refusing one.
bool brokeOff(const QNetworkReply& reply) {
    const QNetworkReply::NetworkError error = reply.error();
    return (error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied) ||
           error == QNetworkReply::ContentReSendError || error == QNetworkReply::ProtocolFailure ||
           !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

/// Why nothing came back, as far as Qt can tell.
QString hintOf(const QNetworkReply& reply) {
    const QNetworkReply::NetworkError error = reply.error();
    static const std::pair<QNetworkReply::NetworkError, const QString*> known[] = {
        {QNetworkReply::HostNotFoundError, &domain::hint::noName},
        {QNetworkReply::ConnectionRefusedError, &domain::hint::nobodyThere},
        {QNetworkReply::SslHandshakeFailedError, &domain::hint::noTls},
        {QNetworkReply::ProxyAuthenticationRequiredError, &domain::hint::proxyPassword},
        {QNetworkReply::ProxyConnectionRefusedError, &domain::hint::proxyDown},
        {QNetworkReply::ProxyConnectionClosedError, &domain::hint::proxyDown},
        {QNetworkReply::ProxyNotFoundError, &domain::hint::proxyDown},
        {QNetworkReply::ProxyTimeoutError, &domain::hint::proxyDown},
        {QNetworkReply::UnknownProxyError, &domain::hint::proxyDown}};
    for (const auto& [code, hint] : known)
        if (code == error) return *hint;
    // A proxy on the way to TLS that is not there is an unknown error to Qt.
    const bool proxied = !isThisComputer(reply.url().host()) &&
                         QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(reply.url())).value(0).type() != QNetworkProxy::NoProxy;
    return proxied && error == QNetworkReply::UnknownNetworkError ? domain::hint::proxyDown : QString();
}

QNetworkRequest prepared(const QUrl& url, const protocol::WireRequest& wanted) {
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    for (const auto part : {QNetworkRequest::CookieLoadControlAttribute,
                            QNetworkRequest::CookieSaveControlAttribute,
                            QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(part, QNetworkRequest::Manual);
    request.setRawHeader("accept-encoding", "identity");
    request.setRawHeader("user-agent", "communedesk");
    if (!wanted.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArrayLiteral("application/octet-stream"));
    for (auto header = wanted.headers.begin(); header != wanted.headers.end(); ++header)
        request.setRawHeader(header.key(), header.value());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    return request;
}

}  // namespace

struct HttpsLink::Parts : QObject {
    QUrl base;
    QByteArray pin;
    bool enrolling = false;
    std::chrono::milliseconds stall{0};
    std::unique_ptr<QNetworkAccessManager> manager;
    QPointer<QNetworkReply> reply;
    QTimer watchdog;
    Done done;
    Moved moved;
    QByteArray body;
    std::optional<Error> verdict;              ///< why we broke it off ourselves
    qint64 sent = 0;

    bool usable() const {
        if (base.host().isEmpty()) return false;
        if (base.scheme() == QLatin1String("https")) return enrolling || !pin.isEmpty();
        return base.scheme() == QLatin1String("http") && isThisComputer(base.host());
    }
    void start(const protocol::WireRequest& wanted);
    void greetPeer();
    void read();
    void finish();
    void breakOff(Refusal why);
    void refuseLater(Refusal why);
    void drop();
};

void HttpsLink::Parts::start(const protocol::WireRequest& wanted) {
    if (!manager) {
        manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxyFactory(new SystemProxies);  // the manager owns it
        manager->setAutoDeleteReplies(false);
    }
    body.clear();
    verdict.reset();
    sent = 0;
    const QUrl url(base.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::StripTrailingSlash) +
                   wanted.path);
    const QNetworkRequest request = prepared(url, wanted);
    auto sheet = std::make_unique<OnceOnly>(wanted.body);
    reply = manager->sendCustomRequest(request, wanted.method, wanted.body.isEmpty() ? nullptr : sheet.get());
    sheet.release()->setParent(reply);
    reply->setReadBufferSize(1024 * 1024);
    connect(reply, &QNetworkReply::encrypted, this, [this] { greetPeer(); });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        // The pin stands above every authority: names, dates and chains say nothing against it.
        greetPeer();
        if (!verdict && reply) reply->ignoreSslErrors(errors);
    });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 now, qint64) {
        sent = now;
        watchdog.start();
        if (moved) moved(sent, body.size());
    });
    connect(reply, &QNetworkReply::readyRead, this, [this] { read(); });
    connect(reply, &QNetworkReply::finished, this, [this] { finish(); });
    watchdog.start(stall);
}

/// Runs after the handshake and before the request leaves.
void HttpsLink::Parts::greetPeer() {
    if (!reply || verdict) return;
    watchdog.start();
    const QByteArray hash = keyHash(*reply);
    if (enrolling && pin.isEmpty() && !hash.isEmpty()) pin = hash;
    if (hash.isEmpty() || hash != pin) breakOff(Refusal::ServerKeyChanged);
}

void HttpsLink::Parts::read() {
    if (!reply || verdict) return;
    watchdog.start();
    body += reply->readAll();
    if (body.size() > maxResponseBytes) return breakOff(Refusal::LinkNotDistrict);
    if (moved) moved(sent, body.size());
}

void HttpsLink::Parts::breakOff(Refusal why) {
    if (verdict || !reply) return;
    verdict = Error{why, base.host(), {}};
    // Emits finished(), now or from the event loop.
    reply->abort();
}

void HttpsLink::Parts::finish() {
    if (!reply) return;
    read();
    watchdog.stop();
    QNetworkReply* const ended = std::exchange(reply, nullptr);
    ended->disconnect(this);
    ended->deleteLater();
    const bool tls = base.scheme() == QLatin1String("https");
    const QByteArray hash = tls ? keyHash(*ended) : QByteArray();
    if (!verdict && brokeOff(*ended)) verdict = Error{Refusal::LinkUnreachable, base.host(), hintOf(*ended)};
    if (!verdict && tls && hash != pin) verdict = Error{Refusal::ServerKeyChanged, base.host(), {}};
    const Done tell = std::exchange(done, nullptr);
    moved = nullptr;
    if (verdict) {
        drop();
        if (tell) tell(*verdict);
        return;
    }
    protocol::WireResponse response;
    response.status = ended->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const QNetworkReply::RawHeaderPair& header : ended->rawHeaderPairs())
        response.headers.insert(header.first.toLower(), header.second);
    response.body = std::exchange(body, {});
    response.tlsKeyHash = hash;
    if (tell) tell(std::move(response));
}

void HttpsLink::Parts::refuseLater(Refusal why) {
    QTimer::singleShot(0, this, [this, why] {
        const Done tell = std::exchange(done, nullptr);
        if (tell) tell(Error{why, base.host(), {}});
    });
}

/// A manager that has failed is not asked again: half-open connections stay in its pool.
void HttpsLink::Parts::drop() {
    if (manager) manager.release()->deleteLater();
}

HttpsLink::HttpsLink(const QString& url, const QByteArray& pin, std::chrono::milliseconds stall)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->base = QUrl(url, QUrl::StrictMode);
    m_parts->pin = pin;
    m_parts->stall = stall;
    m_parts->watchdog.setSingleShot(true);
    Parts* const parts = m_parts.get();
    QObject::connect(&parts->watchdog, &QTimer::timeout, parts,
                     [parts] { parts->breakOff(Refusal::LinkStalled); });
}

std::unique_ptr<HttpsLink> HttpsLink::forEnrolment(const QString& url,
                                                   std::chrono::milliseconds stall) {
    auto link = std::make_unique<HttpsLink>(url, QByteArray(), stall);
    link->m_parts->enrolling = true;
    return link;
}

HttpsLink::~HttpsLink() { cancel(); }

void HttpsLink::send(const protocol::WireRequest& request, Done done, Moved moved) {
    Q_ASSERT(!m_parts->done);
    m_parts->done = std::move(done);
    m_parts->moved = std::move(moved);
    if (!m_parts->usable()) return m_parts->refuseLater(Refusal::LinkUnreachable);
    m_parts->start(request);
}

void HttpsLink::cancel() {
    m_parts->done = nullptr;
    m_parts->moved = nullptr;
    m_parts->watchdog.stop();
    if (!m_parts->reply) return;
    QNetworkReply* const ended = std::exchange(m_parts->reply, nullptr);
    ended->disconnect(m_parts.get());
    ended->abort();
    ended->deleteLater();
    m_parts->drop();
}

void HttpsLink::forgetConnections() {
    if (!m_parts->reply) m_parts->drop();
}

}  // namespace client
