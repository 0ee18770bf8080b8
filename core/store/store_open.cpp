// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"
#include "core/store/new_life.h"
#include "core/store/schema.h"
#include "core/store/store_files.h"
#include "core/store/store_parts.h"

#include <QFile>

namespace store {
namespace {

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

domain::Result<std::unique_ptr<Store>> Store::open(const QString& dir, const QString& login,
                                                   const QString& password,
                                                   const domain::Clock& clock,
                                                   domain::Random& random) {
    const auto keys = Keyring::load(dir);
    if (!keys) return keys.error();
    if (!QFile::exists(in(dir, storeFile)))
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
                                       .database = {in(dir, storeFile), opening},
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
