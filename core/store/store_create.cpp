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
        settings.settleRealm(wanted.realm);
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

/// The files of a store in the order they are moved: with the keys it is there.
QStringList filesInOrder() {
    QStringList names;
    for (const QString& name : {scansFile, storeFile})
        // A journal that could not be emptied goes before its file.
        names << name + QStringLiteral("-wal") << name;
    return names << keysFile;
}

/// Where a store is made before it is moved to its folder. Held by one program at a time; whatever
/// an interrupted set-up left of it is gone afterwards.
class Workshop {
public:
    static domain::Result<Workshop> in(const QString& dir) {
        const QString part = QDir::cleanPath(dir) + QStringLiteral(".part");
        if (!QDir().mkpath(part)) return cannotWrite(part);
        auto lock = lockOf(part);
        if (!lock) return lock.error();
        Workshop workshop(dir, part, *std::move(lock));
        workshop.takeBack();
        return workshop;
    }
    Workshop(Workshop&&) = default;
    ~Workshop() {
        if (!m_lock) return;
        takeBack();
        m_lock->unlock();
        QDir().rmdir(m_part);  // stays when it holds what is not ours
    }
    const QString& part() const { return m_part; }

    domain::Result<domain::Done> moveOut() {
        if (!QDir().mkpath(m_dir)) return cannotWrite(m_dir);
        for (const QString& name : filesInOrder())
            if (QFile::exists(store::in(m_part, name)) &&
                !QFile::rename(store::in(m_part, name), store::in(m_dir, name))) {
                takeBack();
                return cannotWrite(store::in(m_dir, name));
            }
        return domain::Done{};
    }

private:
    Workshop(QString dir, QString part, std::unique_ptr<QLockFile> lock)
        : m_dir(std::move(dir)), m_part(std::move(part)), m_lock(std::move(lock)) {}

    /// Moving stopped half-way: the keys, moved last, are still here, and what is missing here is there.
    void takeBack() {
        if (QFile::exists(store::in(m_part, keysFile)) &&
            !QFile::exists(store::in(m_dir, keysFile)))
            for (const QString& name : filesInOrder())
                if (!QFile::exists(store::in(m_part, name)))
                    QFile::remove(store::in(m_dir, name));
        for (const QString& name : filesInOrder()) QFile::remove(store::in(m_part, name));
        for (const QString& name : {scansFile, storeFile})
            QFile::remove(store::in(m_part, name + QStringLiteral("-shm")));
    }

    QString m_dir, m_part;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace

domain::Result<std::unique_ptr<Store>> Store::create(const NewStore& wanted,
                                                     const domain::Clock& clock,
                                                     domain::Random& random) {
    if (const auto checked = checkWanted(wanted); !checked) return checked.error();
    auto workshop = Workshop::in(wanted.dir);
    if (!workshop) return workshop.error();
    for (const QString& name : filesInOrder())
        if (QFile::exists(in(wanted.dir, name)))
            return domain::Error{domain::Refusal::StoreExists, wanted.dir, {}};
    try {
        const domain::User user = firstUser(wanted, random);
        crypto::Secret key = crypto::Secret::from(random.bytes(32));
        const sqlite::Opening opening{.key = key.copy()};
        std::unique_ptr<Store> store(new Store);
        store->m_parts.reset(new Parts{.dir = workshop->part(),
                                       .lock = nullptr,
                                       .clock = clock,
                                       .random = random,
                                       .key = std::move(key),
                                       .database = {in(workshop->part(), storeFile), opening},
                                       .user = user,
                                       .sidecar = Sidecar(workshop->part()),
                                       .marked = {},
                                       .troubles = {},
                                       .upgrade = {}});
        prepareNew(*store);
        writeFirstFacts(*store, wanted, user);
        const auto added = Keyring::empty(workshop->part(), wanted.realm)
                               .add(user.id, user.login, store->databaseKey(), wanted.password,
                                    wanted.cost);
        if (!added) return added.error();
    } catch (const sqlite::Failure& failure) {
        return refusalOf(failure, wanted.dir);
    }
    if (const auto moved = workshop->moveOut(); !moved) return moved.error();
    return open(wanted.dir, wanted.login, wanted.password, clock, random);
}

}  // namespace store
