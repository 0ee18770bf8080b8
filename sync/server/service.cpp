// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/service.h"

#include "sync/server/answer_parts.h"
#include "sync/server/group_writer.h"
#include "sync/server/other_servers.h"
#include "sync/server/waiting_room.h"
#include "sync/server/worker_pool.h"

#include <QFileInfo>

#include <filesystem>
#include <limits>
#include <mutex>
#include <stdexcept>

namespace server {
namespace {

using std::chrono::steady_clock;

/// What one answering thread has for itself.
struct Workplace {
    Workplace(Stores opened, Premises& premises, Sessions& remembered)
        : stores(std::move(opened)),
          desk{premises, *stores.journal, *stores.papers,
               stores.sessions ? *stores.sessions : remembered, {}} {}

    Stores stores;
    Desk desk;
};

QString nameOf(const ServiceSettings& settings, Storage& storage) {
    if (settings.name.toUtf8().size() > protocol::maxNameBytes)
        throw std::runtime_error("the name is longer than 400 bytes");
    if (!settings.name.isEmpty()) return settings.name;
    const domain::UnitTree tree(storage.units());
    for (const domain::Unit& unit : tree.units())
        if (unit.parent.isEmpty()) return unit.name;
    return QStringLiteral("CommuneDesk");
}

Identity settleIdentity(const ServiceSettings& settings, const HighWaterFile& highWater,
                        domain::Random& random) {
    const auto storage = openJournal(settings.place);
    ServerKey key = loadServerKey(*storage, settings.place, settings.realm);
    QByteArray epoch;
    storage->group([&] { epoch = settleEpoch(*storage, highWater.read(), random); });
    highWater.write({epoch, storage->lastEvent()});
    return {std::move(key.key), epoch, settings.tlsKeyHash, nameOf(settings, *storage), key.realm};
}

}  // namespace

QString journalPath(const QString& folder) { return folder + QStringLiteral("/journal.sqlite"); }
QString blobsPath(const QString& folder) { return folder + QStringLiteral("/blobs.sqlite"); }

struct Service::Parts {
    Parts(const ServiceSettings& given, const domain::Clock& clock, domain::Random& random,
          Log& journal)
        : settings(given),
          log(journal),
          highWater(given.highWaterFile.isEmpty() ? given.place.folder + QStringLiteral("/high-water")
                                                  : given.highWaterFile),
          identity(settleIdentity(given, highWater, random)),
          sessions(given.limits.sessions, given.limits.sessionsPerDevice),
          failedEnrolments(given.limits.failedEnrolmentsPerMinute),
          premises{identity, settings.limits, clock, random, failedEnrolments,
                   [this](const auto& work) { events.run(work); },
                   [this](const auto& work) { papers.run(work); },
                   [this] { return freeBytes(); }},
          room(static_cast<std::size_t>(given.limits.parkedPulls),
               [this](WaitingRoom::Guest guest) { askAgain(std::move(guest)); }),
          events([this] { return openJournal(settings.place); },
                 static_cast<std::size_t>(given.limits.waitingWrites),
                 [this](Storage& storage) { afterCommit(storage); }),
          papers([this] { return openPapers(settings.place); },
                 static_cast<std::size_t>(given.limits.waitingWrites)),
          workers(static_cast<std::size_t>(given.workers),
                  static_cast<std::size_t>(given.limits.waitingRequests),
                  [this] {
                      return std::make_unique<Workplace>(
                          openStores(settings.place, settings.limits.sessionsPerDevice), premises, sessions);
                  },
                  std::chrono::seconds(given.limits.longestWaitS)),
          others(openLookout(settings.place), identity.epoch,
                 [this](qint64 newest) { seen(newest); },
                 [this](const std::exception& failure) { note(failure); }) {}
    ~Parts() {
        others.stop();
        room.close();
        workers.stop();
    }

    qint64 freeBytes() const {
        // How full a database is, it says itself.
        if (settings.place.isShared()) return std::numeric_limits<qint64>::max();
        std::error_code error;
        const auto space =
            std::filesystem::space(QFileInfo(settings.place.folder).filesystemFilePath(), error);
        return error ? 0 : static_cast<qint64>(space.available);
    }

    void afterCommit(Storage& storage) {
        seen(storage.lastEvent());
    }
    /// The mark only rises: two threads may bring their news in either order.
    void seen(qint64 newest) {
        const std::lock_guard lock(markMutex);
        if (newest <= lastSeen) return;
        lastSeen = newest;
        highWater.write({identity.epoch, newest});
        room.news();
    }
    void note(const std::exception& failure) {
        log.line(Log::Level::Error, QStringLiteral("failure"),
                 {{QStringLiteral("detail"), QString::fromUtf8(failure.what())}});
    }

    void report(const Request& request, const Response& response,
                steady_clock::time_point began) {
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
            steady_clock::now() - began);
        log.line(response.status >= 500 ? Log::Level::Warning : Log::Level::Info,
                 QStringLiteral("request"),
                 {{QStringLiteral("method"), QString::fromLatin1(request.method.left(8))},
                  {QStringLiteral("path"), request.path.section(u'?', 0, 0).left(100)},
                  {QStringLiteral("status"), response.status},
                  {QStringLiteral("in"), static_cast<qint64>(request.body.size())},
                  {QStringLiteral("out"), static_cast<qint64>(response.body.size())},
                  {QStringLiteral("ms"), static_cast<qint64>(took.count())}});
    }

    Response answered(const std::function<Response()>& work) {
        try {
            return work();
        } catch (const std::exception& failure) {
            note(failure);
            return answerToFailure(failure, settings.limits);
        }
    }

    void take(const Request& request, const Done& done, Desk& desk) {
        const auto began = steady_clock::now();
        std::optional<WaitingPull> waiting;
        Response response = answered([&] {
            others.throwIfStrayed();
            return answer(request, desk, waiting);
        });
        report(request, response, began);
        if (!waiting) return done(std::move(response));
        const auto until = began + std::chrono::seconds(waiting->request.waitSeconds);
        room.admit({*waiting, until, std::move(response), done});
    }

    void askAgain(WaitingRoom::Guest guest) {
        const auto shared = std::make_shared<WaitingRoom::Guest>(std::move(guest));
        const bool posted = workers.post([this, shared](Workplace& place) {
            std::optional<Response> response;
            const Response failed = answered([&] {
                response = answerAgain(shared->pull, place.desk);
                return Response();
            });
            if (failed.status != 0) return shared->done(failed);
            if (response) return shared->done(std::move(*response));
            room.admit(std::move(*shared));
        });
        if (!posted) shared->done(shared->nothingNew);
    }

    const ServiceSettings settings;
    Log& log;
    const HighWaterFile highWater;
    const Identity identity;
    MemorySessions sessions;   ///< where the data have none
    MinuteLimit failedEnrolments;
    Premises premises;
    std::mutex markMutex;
    qint64 lastSeen = 0;
    // From here on threads live: what they use stands above them.
    WaitingRoom room;
    GroupWriter<Storage> events;
    GroupWriter<BlobStorage> papers;
    WorkerPool<Workplace> workers;
    OtherServers others;
};

Service::Service(const ServiceSettings& settings, const domain::Clock& clock,
                 domain::Random& random, Log& log)
    : m_parts(std::make_unique<Parts>(settings, clock, random, log)) {}

Service::~Service() = default;

void Service::releaseWaiting() { m_parts->room.close(); }

void Service::handle(Request request, Done done) {
    // Shared, because a std::function is copied.
    const auto shared = std::make_shared<Request>(std::move(request));
    const bool posted = m_parts->workers.post([parts = m_parts.get(), shared, done](Workplace& at) {
        parts->take(*shared, done, at.desk);
    });
    if (!posted)
        done(refuse(503, protocol::problem::busy, m_parts->settings.limits.retryAfterS));
}

}  // namespace server
