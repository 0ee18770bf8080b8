// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <functional>
#include <memory>
#include <stdexcept>

namespace test {

/// A key and a certificate of its own making, for as long as the test runs.
struct TlsIdentity {
    QSslKey key;
    QSslCertificate certificate;

    static TlsIdentity make() {
        const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key(EVP_EC_gen("P-256"),
                                                                 &EVP_PKEY_free);
        const std::unique_ptr<X509, void (*)(X509*)> paper(X509_new(), &X509_free);
        X509_set_version(paper.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(paper.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(paper.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(paper.get()), 3600);
        X509_NAME* const name = X509_get_subject_name(paper.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
        X509_set_issuer_name(paper.get(), name);
        X509_set_pubkey(paper.get(), key.get());
        const std::unique_ptr<X509_EXTENSION, void (*)(X509_EXTENSION*)> address(
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1"),
            &X509_EXTENSION_free);
        X509_add_ext(paper.get(), address.get(), -1);
        X509_sign(paper.get(), key.get(), EVP_sha256());
        return {QSslKey(der(i2d_PrivateKey, key.get()), QSsl::Ec, QSsl::Der),
                QSslCertificate(der(i2d_X509, paper.get()), QSsl::Der)};
    }
    /// What a client pins.
    QByteArray keyHash() const {
        return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    }

private:
    template <class Write, class Thing>
    static QByteArray der(Write write, const Thing* thing) {
        unsigned char* bytes = nullptr;
        const int size = write(thing, &bytes);
        const QByteArray copy(reinterpret_cast<const char*>(bytes), size);
        OPENSSL_free(bytes);
        return copy;
    }
};

/// A far end of one test: hears whole requests and says the bytes it is given, or nothing at all.
class TlsServer : public QObject {
public:
    explicit TlsServer(const TlsIdentity& identity = TlsIdentity::make(), quint16 port = 0)
        : keyHash(identity.keyHash()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        listen(std::move(server), port);
    }
    /// Without TLS.
    static std::unique_ptr<TlsServer> plain() {
        return std::unique_ptr<TlsServer>(new TlsServer(std::make_unique<QTcpServer>()));
    }
    QString url() const {
        const QString scheme = m_plain ? QStringLiteral("http") : QStringLiteral("https");
        return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort());
    }

    quint16 port() const { return m_server->serverPort(); }

    const QByteArray keyHash;
    QByteArray answer = QByteArrayLiteral("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
    bool closeAfter = false;
    std::function<void(QTcpSocket&)> onRequest;    ///< instead of `answer`
    QByteArray heard;                              ///< every byte of every request
    int requests = 0, connections = 0;

private:
    explicit TlsServer(std::unique_ptr<QTcpServer> server) : m_plain(true) {
        listen(std::move(server));
    }
    void listen(std::unique_ptr<QTcpServer> server, quint16 port = 0) {
        m_server = std::move(server);
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection()) {
                ++connections;
                auto pending = std::make_shared<QByteArray>();
                connect(socket, &QTcpSocket::readyRead, this,
                        [this, socket, pending] { hear(*socket, *pending); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                hear(*socket, *pending);
            }
        });
        if (!m_server->listen(QHostAddress::LocalHost, port))
            throw std::runtime_error("cannot listen");
    }
    void hear(QTcpSocket& socket, QByteArray& pending) {
        const QByteArray bytes = socket.readAll();
        heard += bytes;
        pending += bytes;
        for (;;) {
            const qsizetype end = pending.indexOf("\r\n\r\n");
            if (end < 0) return;
            const QByteArray head = pending.left(end).toLower();
            const qsizetype at = head.indexOf("content-length:");
            const qsizetype length =
                at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
            if (pending.size() < end + 4 + length) return;
            pending.remove(0, end + 4 + length);
            ++requests;
            if (onRequest)
                onRequest(socket);
            else
                socket.write(answer);
            if (closeAfter) socket.disconnectFromHost();
        }
    }

    std::unique_ptr<QTcpServer> m_server;
    bool m_plain = false;
};

}  // namespace test
