// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "core/store/store_files.h"
#include "core/store/store_parts.h"

#include <QDir>
#include <QFile>

namespace store {
namespace {

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
    for (const QString& name : {storeFile, scansFile, keysFile})
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

/// Nothing was there before: what a refusal leaves behind is ours to take away.
domain::Error undone(const QString& dir, const domain::Error& why) {
    for (const QString& name : {storeFile, scansFile, keysFile, markFile})
        for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
            QFile::remove(in(dir, name + end));
    return why;
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
                                       .database = {in(wanted.dir, storeFile), opening},
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
            return undone(wanted.dir, added.error());
        }
        store->flushed();
        return store;
    } catch (const sqlite::Failure& failure) {
        return undone(wanted.dir, refusalOf(failure, wanted.dir));
    }
}

}  // namespace store
