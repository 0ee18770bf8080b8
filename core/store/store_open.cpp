// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_commands.h"
#include "core/store/maintenance.h"
#include "core/store/scans_file.h"
#include "core/store/schema.h"
#include "core/store/store_parts.h"
#include "core/store/values.h"

#include <QDir>
#include <QFile>

namespace store {
namespace {

const auto storeName = QStringLiteral("store.db");
const auto scansName = QStringLiteral("scans.db");
const auto pictureSetting = QStringLiteral("picture_version");

QString in(const QString& dir, const QString& name) { return QDir(dir).filePath(name); }

domain::Error refusalOf(const sqlite::Failure& failure, const QString& dir) {
    using Kind = sqlite::Failure::Kind;
    const QString what = QString::fromUtf8(failure.what());
    switch (failure.kind()) {
    case Kind::Full: return {domain::Refusal::DiskFull, dir, {}};
    case Kind::Busy: return {domain::Refusal::StoreLocked, dir, {}};
    case Kind::TooNew: return {domain::Refusal::StoreTooNew, dir, {}};
    case Kind::Corrupt:
    case Kind::NotADatabase:
    case Kind::CannotOpen: return {domain::Refusal::StoreDamaged, dir, what};
    case Kind::ReadOnly:
    case Kind::Constraint:
    case Kind::Other: break;
    }
    throw failure;  // nothing a clerk could mend
}

domain::Result<std::unique_ptr<QLockFile>> lockOf(const QString& dir) {
    auto lock = std::make_unique<QLockFile>(in(dir, QStringLiteral("store.lock")));
    // Never stale by age: a store may stay open for days. A killed owner is noticed by its id.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) return domain::Error{domain::Refusal::StoreLocked, dir, {}};
    return lock;
}

/// Brings both files up to date; each counts its own versions.
void prepare(Store& store, bool isNew) {
    sqlite::Database& database = store.database();
    database.migrate(storeScripts());
    attachScans(database, in(store.dir(), scansName), store.databaseKey(), isNew);
    database.migrate(scansScripts(), QStringLiteral("scans"));
}

domain::Result<domain::Done> checkWanted(const NewStore& wanted) {
    const auto empty = [](const QString& field) {
        return domain::Error{domain::Refusal::FieldEmpty, field, {}};
    };
    if (wanted.dir.isEmpty()) return empty(QStringLiteral("dir"));
    if (wanted.unit.code.isEmpty()) return empty(QStringLiteral("unit"));
    if (wanted.login.trimmed().isEmpty()) return empty(QStringLiteral("login"));
    if (wanted.name.trimmed().isEmpty()) return empty(QStringLiteral("name"));
    if (wanted.codeBlock.first < 1 || wanted.codeBlock.last < wanted.codeBlock.first)
        return domain::Error{domain::Refusal::FieldInvalid, QStringLiteral("codeBlock"), {}};
    for (const QString& name : {storeName, scansName, QStringLiteral("keys.json")})
        if (QFile::exists(in(wanted.dir, name)))
            return domain::Error{domain::Refusal::StoreExists, wanted.dir, {}};
    return checkPassword(wanted.login.toLower(), wanted.password);
}

domain::User firstUser(const NewStore& wanted, domain::Random& random) {
    domain::User user{.id = domain::UserId::fromRandom(random.bytes(16)),
                      .login = wanted.login.toLower(),
                      .name = wanted.name,
                      .title = wanted.title,
                      .unit = wanted.unit.code,
                      .roles = {domain::Role::Administrator},
                      .active = true};
    for (const domain::Role role : wanted.roles)
        if (!domain::has(user, role)) user.roles.push_back(role);
    return user;
}

void writeFirstFacts(Store& store, const NewStore& wanted, const domain::User& user) {
    domain::Random& random = store.random();
    std::vector<domain::Unit> units{wanted.unit};
    units.insert(units.end(), wanted.otherUnits.begin(), wanted.otherUnits.end());
    store.database().writeAlways([&] {
        Settings& settings = store.settings();
        settings.setUnits(domain::UnitTree(std::move(units)));
        settings.setDevice({.device = domain::DeviceId::fromRandom(random.bytes(16)),
                            .epoch = domain::EpochId::fromRandom(random.bytes(16)),
                            .name = wanted.deviceName,
                            .unit = wanted.unit.code,
                            .publicKey = {},
                            .codeBlock = wanted.codeBlock});
        settings.setValue(QStringLiteral("file_id"),
                          QString::fromLatin1(random.bytes(16).toHex()));
        settings.setValue(pictureSetting, QString::number(pictureVersion));
        store.users().save(user);
    });
}

/// A copy that was made before what this PC said later: it must not speak with the same voice.
bool isRestoredCopy(Store& store, const HighWater& now, const HighWater& marked) {
    if (marked.restored || marked.device != now.device || marked.file != now.file) return true;
    if (marked.epoch == now.epoch) return now.seq < marked.seq;
    // The mark may be older than the file, never newer.
    const auto epoch = domain::EpochId::parse(marked.epoch);
    return !epoch || !store.database()
                          .first(QStringLiteral("SELECT no FROM own_epoch WHERE epoch = ?"),
                                 {epoch->bytes()},
                                 [](const sqlite::Row& row) { return row.integer(0); });
}

/// Codes issued after the copy was made are not in it. The mark knows them; where there is none, the
/// rest of the day uses the upper half of what is left of the block.
domain::CodeCounter countersAfterRestore(const Store& store, const DeviceIdentity& device,
                                         domain::CodeCounter kept, const HighWater& marked) {
    const auto later = [](const domain::CodeCounter& a, const domain::CodeCounter& b) {
        if (!a.day.isValid()) return b;
        if (!b.day.isValid()) return a;
        return std::tie(a.day, a.serial) < std::tie(b.day, b.serial) ? b : a;
    };
    const bool known = !marked.restored && marked.device == device.device.toString();
    if (known) return later(kept, marked.codes);
    const QDate today = domain::officeDate(store.clock().now());
    if (kept.day.isValid() && kept.day > today) return kept;
    const int used = kept.day == today ? kept.serial : device.codeBlock.first - 1;
    return {.day = today, .serial = used + (device.codeBlock.last - used) / 2};
}

/// A new epoch without re-issuing: what the server has not stored is the same in every copy of this
/// file and goes under its old name, so that nothing takes effect twice. A real fork is the server's
/// to find; only then does newEpoch() re-issue.
void beginNewLife(Store& store, const HighWater& marked) {
    store.database().writeAlways([&] {
        DeviceIdentity device = store.settings().device();
        device.epoch = domain::EpochId::fromRandom(store.random().bytes(16));
        store.settings().setDevice(device);
        store.settings().setCodeCounter(
            countersAfterRestore(store, device, store.settings().codeCounter(), marked));
    });
}

/// Stands in until the table of users has been read.
domain::User unknownYet(const domain::UserId& id) {
    return {.id = id, .login = {}, .name = {}, .title = {}, .unit = {}, .roles = {}, .active = false};
}

domain::Result<domain::Done> healPictures(Store& store) {
    const QString current = QString::number(pictureVersion);
    if (store.settings().value(pictureSetting) == current) return domain::Done{};
    const auto rebuilt = rebuild(store);
    if (!rebuilt) return rebuilt.error();
    return domain::Done{};
}

}  // namespace

domain::Result<std::unique_ptr<Store>> Store::create(const NewStore& wanted,
                                                     const domain::Clock& clock,
                                                     domain::Random& random) {
    if (const auto checked = checkWanted(wanted); !checked) return checked.error();
    if (!QDir().mkpath(wanted.dir))
        return domain::Error{domain::Refusal::DiskFull, wanted.dir, {}};
    auto lock = lockOf(wanted.dir);
    if (!lock) return lock.error();
    // Nothing was there before: what a refusal leaves behind is ours to take away.
    const auto undo = [&](const domain::Error& why) -> domain::Error {
        for (const QString& name : {storeName, scansName, QStringLiteral("keys.json"),
                                    QStringLiteral("epoch.json")})
            for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
                QFile::remove(in(wanted.dir, name + end));
        return why;
    };
    try {
        crypto::Secret key = crypto::Secret::from(random.bytes(32));
        const sqlite::Opening opening{.key = key.copy()};
        const domain::User user = firstUser(wanted, random);
        std::unique_ptr<Store> store(new Store);
        store->m_parts.reset(new Parts{.dir = wanted.dir,
                                       .lock = std::move(*lock),
                                       .clock = clock,
                                       .random = random,
                                       .key = std::move(key),
                                       .database = {in(wanted.dir, storeName), opening},
                                       .user = user,
                                       .sidecar = Sidecar(wanted.dir),
                                       .marked = {}});
        prepare(*store, true);
        writeFirstFacts(*store, wanted, user);
        Keyring keys = Keyring::empty(wanted.dir);
        const auto added = keys.add(user.id, user.login, store->databaseKey(), wanted.password,
                                    wanted.cost);
        if (!added) {
            store.reset();
            return undo(added.error());
        }
        store->flushed();
        return store;
    } catch (const sqlite::Failure& failure) {
        return undo(refusalOf(failure, wanted.dir));
    }
}

domain::Result<std::unique_ptr<Store>> Store::open(const QString& dir, const QString& login,
                                                   const QString& password,
                                                   const domain::Clock& clock,
                                                   domain::Random& random) {
    const auto keys = Keyring::load(dir);
    if (!keys) return keys.error();
    if (!QFile::exists(in(dir, storeName)))
        return domain::Error{domain::Refusal::StoreMissing, dir, {}};
    auto lock = lockOf(dir);
    if (!lock) return lock.error();
    auto key = keys->unlock(login, password);
    if (!key) return key.error();
    try {
        const sqlite::Opening opening{.key = key->copy(),
                                      .mode = sqlite::Opening::Mode::OpenExisting};
        const auto userId = keys->userOf(login);
        Q_ASSERT(userId);  // it has just unlocked
        std::unique_ptr<Store> store(new Store);
        store->m_parts.reset(new Parts{.dir = dir,
                                       .lock = std::move(*lock),
                                       .clock = clock,
                                       .random = random,
                                       .key = std::move(*key),
                                       .database = {in(dir, storeName), opening},
                                       .user = unknownYet(*userId),
                                       .sidecar = Sidecar(dir),
                                       .marked = {}});
        prepare(*store, false);
        const auto user = store->users().find(*userId);
        if (!user || !user->active)
            return domain::Error{domain::Refusal::UserUnknown, login.toLower(), {}};
        store->m_parts->user = *user;
        const auto marked = store->m_parts->sidecar.read();
        if (marked && isRestoredCopy(*store, store->m_parts->highWater(), *marked))
            beginNewLife(*store, *marked);
        if (const auto healed = healPictures(*store); !healed) return healed.error();
        store->flushed();
        return store;
    } catch (const sqlite::Failure& failure) {
        return refusalOf(failure, dir);
    }
}

}  // namespace store
