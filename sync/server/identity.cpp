// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/identity.h"

#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "sync/server/service.h"
#include "sync/server/storage/failure.h"

#include <QFile>

#include <stdexcept>

namespace server {
namespace {

constexpr int seedBytes = 32;
constexpr int epochBytes = 16;
const auto formerEpochs = QStringLiteral("former-epochs");
const QByteArray practiceWord = QByteArrayLiteral("practice ");

QString keyPath(const QString& folder) { return folder + QStringLiteral("/signing.key"); }

}  // namespace

bool hasServerKey(const QString& folder) { return QFile::exists(keyPath(folder)); }

ServerKey loadServerKey(const QString& folder, domain::Realm whenNew) {
    QFile file(keyPath(folder));
    if (!file.exists()) {
        const QByteArray seed =
            (whenNew == domain::Realm::Practice ? practiceWord : QByteArray()) +
            crypto::randomBytes(seedBytes).toHex();
        const bool made =
            file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                      QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
            file.write(seed) == seed.size() && file.flush();
        if (!made) throw std::runtime_error("the signing key could not be written");
        file.close();
    }
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("signing.key cannot be read");
    QByteArray text = file.read(1024).trimmed();
    const bool practice = text.startsWith(practiceWord);
    if (practice) text.remove(0, practiceWord.size());
    const QByteArray seed = QByteArray::fromHex(text);
    // Never made anew in place of a damaged one: every enrolled office trusts this key.
    if (seed.size() != seedBytes) throw std::runtime_error("signing.key is damaged");
    if (!practice) return {crypto::signingKeyFromSeed(seed), domain::Realm::Real};
    return {crypto::signingKeyFromSeed(crypto::hash(QByteArrayLiteral("CDPRACTICE-KEY1") + seed)),
            domain::Realm::Practice};
}

ServerKey loadServerKey(Storage& storage, const Place& place, domain::Realm whenNew) {
    const auto name = QStringLiteral("server-key");
    if (!place.isShared()) return loadServerKey(place.folder, whenNew);
    QByteArray known = storage.meta(name);
    const auto stranger = [] {
        return DatabaseFailure(DatabaseFailure::Kind::Unfit,
                               QStringLiteral("the database belongs to a server with another key: copy signing.key, tls.key "
                                              "and tls.crt from that server's folder into this one's"));
    };
    // No key is made beside one that is settled: it would only have to be taken away again.
    if (!known.isEmpty() && !hasServerKey(place.folder)) throw stranger();
    ServerKey key = loadServerKey(place.folder, whenNew);
    if (known.isEmpty())
        storage.group([&] {
            known = storage.meta(name);
            if (known.isEmpty()) storage.setMeta(name, known = key.key.publicKey);
        });
    if (known != key.key.publicKey) throw stranger();
    return key;
}

bool isForPractice(const QString& folder) {
    if (!hasServerKey(folder) && QFile::exists(journalPath(folder))) return false;
    return loadServerKey(folder, domain::Realm::Practice).realm == domain::Realm::Practice;
}

std::optional<HighWater> HighWaterFile::read() const {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QList<QByteArray> parts = file.read(1024).trimmed().split(' ');
    if (parts.size() != 2) return std::nullopt;
    const QByteArray epoch = QByteArray::fromHex(parts[0]);
    bool isNumber = false;
    const qint64 events = parts[1].toLongLong(&isNumber);
    if (epoch.size() != epochBytes || !isNumber) return std::nullopt;
    return HighWater{epoch, events};
}

void HighWaterFile::write(const HighWater& mark) const {
    QFile file(m_path);
    // One write of a fixed length, so that a reader never sees half of it.
    const QByteArray line = mark.epoch.toHex() + ' ' +
                            QByteArray::number(mark.events).rightJustified(19, '0') + '\n';
    const bool written = file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) &&
                         file.write(line) == line.size();
    if (!written) throw std::runtime_error("the high-water file cannot be written");
}

QByteArray settleEpoch(Storage& storage, const std::optional<HighWater>& highWater,
                       domain::Random& random) {
    QByteArray epoch = storage.meta(QStringLiteral("epoch"));
    const bool isCopy = !storage.meta(QStringLiteral("copy")).isEmpty();
    const QByteArray former = storage.meta(formerEpochs);
    const auto wasOurs = [&](const QByteArray& mark) {
        for (qsizetype at = 0; at < former.size(); at += epochBytes)
            if (former.mid(at, epochBytes) == mark) return true;
        return false;
    };
    const bool turnedBack = highWater && (highWater->epoch == epoch
                                              ? highWater->events > storage.lastEvent()
                                              : !wasOurs(highWater->epoch));
    if (epoch.size() == epochBytes && !isCopy && !turnedBack) return epoch;
    storage.setMeta(formerEpochs, former + epoch);
    epoch = random.bytes(epochBytes);
    storage.setMeta(QStringLiteral("epoch"), epoch);
    storage.setMeta(QStringLiteral("copy"), {});
    return epoch;
}

}  // namespace server
