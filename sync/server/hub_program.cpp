// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/hub_program.h"

#include "core/sqlite/failure.h"
#include "sync/hub/hub.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/server/admin_output.h"
#include "sync/server/http/announcer.h"
#include "sync/server/http/certificate.h"
#include "sync/server/http/listener.h"
#include "sync/server/log.h"

#include <QFile>
#include <QLockFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThreadPool>

#include <cstdio>
#include <future>

namespace server {
namespace {

std::optional<protocol::HubPapers> papersIn(const QString& folder) {
    constexpr qint64 most = 64 * 1024;
    QFile file(folder + QStringLiteral("/hub.papers"));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    auto papers = protocol::decode<protocol::HubPapers>(file.read(most));
    if (!papers || !hub::Hub::areGood(*papers)) return std::nullopt;
    return papers;
}

protocol::WireResponse failed(const sqlite::Failure& failure) {
    const bool isFull = failure.kind() == sqlite::Failure::Kind::Full;
    return {isFull ? 507 : 503, {}, protocol::encode(protocol::Problem{isFull ? protocol::problem::storageFull : protocol::problem::busy, 0, 5}), {}};
}

/// One thread has the box; an office's PCs wait for each other for milliseconds.
class Host {
public:
    Host(const protocol::HubPapers& papers, const QString& folder, const QByteArray& tlsKeyHash, const domain::Clock& clock, domain::Random& random, Log& log)
        : m_log(log) {
        m_thread.setMaxThreadCount(1);
        m_thread.setExpiryTimeout(-1);
        // Not waitForDone(): it lets go of the thread, and the box is of the thread that opened it.
        std::promise<void> opened;
        m_thread.start([&] {
            try {
                m_box.emplace(folder + QStringLiteral("/box.sqlite"), random);
                m_hub.emplace(papers, *m_box, tlsKeyHash, clock, [folder] { return QStorageInfo(folder).bytesAvailable(); });
                opened.set_value();
            } catch (...) {
                opened.set_exception(std::current_exception());
            }
        });
        opened.get_future().get();
    }
    ~Host() {
        m_thread.start([this] {
            m_hub.reset();
            m_box.reset();
        });
        m_thread.waitForDone();
    }
    void handle(Request request, Listener::Done done) {
        m_thread.start([this, request = std::move(request), done = std::move(done)] {
            try {
                done(request.truncated ? protocol::WireResponse{400, {}, {}, {}} : m_hub->answer(request));
            } catch (const sqlite::Failure& failure) {
                m_log.line(Log::Level::Error, QString::fromUtf8(failure.what()));
                done(failed(failure));
            } catch (const std::exception& failure) {
                m_log.line(Log::Level::Error, QString::fromUtf8(failure.what()));
                done({500, {}, protocol::encode(protocol::Problem{protocol::problem::internal, 0, 0}), {}});
            }
        });
    }

private:
    Log& m_log;
    QThreadPool m_thread;
    std::optional<hub::Box> m_box;
    std::optional<hub::Hub> m_hub;
};

}  // namespace

Exit serveHub(const Typed& typed, const domain::Clock& clock, domain::Random& random) {
    const QString folder = QString::fromStdString(typed.data);
    const auto where = placeIn(QString::fromStdString(typed.listen));
    if (!where) {
        std::fprintf(stderr, "--listen wants ADDRESS:PORT\n");
        return Exit::Usage;
    }
    const auto papers = papersIn(folder);
    if (!papers) {
        std::fprintf(stderr, "no papers of a hub in this folder: make this computer the hub in the program's settings, or with\n"
                             "communedesk-cli hub host\n");
        return Exit::Refused;
    }
    QLockFile lock(folder + QStringLiteral("/server.lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock()) {
        std::fprintf(stderr, "another hub works on this folder\n");
        return Exit::InUse;
    }
    const Certificate certificate = ownCertificate(folder);
    Log log(clock, QString::fromStdString(typed.log));
    Host host(*papers, folder, certificate.keyHash, clock, random, log);
    Listener listener({.host = where->host, .port = where->port, .certificateFile = certificate.certificateFile, .keyFile = certificate.keyFile, .maxConnections = 200},
                      [&](Request request, Listener::Done done) { host.handle(std::move(request), std::move(done)); });
    const Announcer announcer(QSysInfo::machineHostName().toUtf8().left(40) + "-communedesk", {papers->charter.host.unit, listener.port()});
    if (!announcer.isListening()) log.line(Log::Level::Warning, QStringLiteral("nobody finds this hub by itself: the port of mDNS is taken"));
    printLine(QStringLiteral("listening %1:%2").arg(where->host).arg(listener.port()));
    log.line(Log::Level::Info, QStringLiteral("hub started"));
    listener.waitForSignal();
    listener.stop();
    log.line(Log::Level::Info, QStringLiteral("hub stopped"));
    return Exit::Good;
}

}  // namespace server
