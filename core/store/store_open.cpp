// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"
#include "core/store/new_life.h"
#include "core/store/schema.h"
#include "core/store/store_files.h"
#include "core/store/store_parts.h"
#include "core/store/values.h"

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
    const auto rebuilt = rebuild(store, {}, Compare::No);
    if (!rebuilt) return rebuilt.error();
    return domain::Done{};
}

constexpr int checkedAtStart = 64;
const auto troubleSetting = QStringLiteral("scans_lost");

/// Told at every start until somebody has dealt with it.
void keep(Settings& settings, const Trouble& trouble) {
    settings.setObject(troubleSetting,
                       {{QStringLiteral("file"), trouble.detail},
                        {QStringLiteral("since"), trouble.since.toMSecsSinceEpoch()}});
}

std::vector<Trouble> troublesOf(Store& store) {
    std::vector<Trouble> troubles;
    const QJsonObject kept = store.settings().object(troubleSetting);
    if (!kept.isEmpty())
        troubles.push_back({.kind = Trouble::Kind::ScansLost,
                            .detail = kept[u"file"].toString(),
                            .since = momentOf(kept[u"since"].toInteger())});
    // A power cut hurts what was written last. Asking about every page would take minutes where there
    // are a million cases; verify() does.
    const QStringList problems = store.log().verifyEnd(checkedAtStart);
    if (!problems.isEmpty())
        troubles.push_back({.kind = Trouble::Kind::LogDamaged,
                            .detail = problems.first(),
                            .since = store.clock().now()});
    return troubles;
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
    const auto userId = keys->userOf(login);
    Q_ASSERT(userId);  // it has just unlocked
    try {
        const sqlite::Opening opening{.key = key->copy(),
                                      .mode = sqlite::Opening::Mode::OpenExisting};
        std::unique_ptr<Store> store(new Store);
        store->m_parts.reset(new Parts{.dir = dir,
                                       .lock = std::move(*lock),
                                       .clock = clock,
                                       .random = random,
                                       .key = std::move(*key),
                                       .database = {in(dir, storeFile), opening},
                                       .user = unknownYet(*userId),
                                       .sidecar = Sidecar(dir),
                                       .marked = {},
                                       .troubles = {},
                                       .upgrade = {}});
        if (const auto begun = store->begin(*userId, login.toLower()); !begun) return begun.error();
        // Keys of one office beside the data of another.
        if (store->settings().realm() != keys->realm())
            return domain::Error{domain::Refusal::StoreDamaged, keysFile, {}};
        return store;
    } catch (const sqlite::Failure& failure) {
        return refusalOf(failure, dir);
    }
}

domain::Result<domain::Done> Store::begin(const domain::UserId& id, const QString& login) {
    const Prepared prepared = prepare(*this);
    m_parts->upgrade = prepared.upgrade;
    if (prepared.lost) keep(settings(), *prepared.lost);
    const auto user = users().find(id);
    if (!user || !user->active || user->login != login)
        return domain::Error{domain::Refusal::UserUnknown, login, {}};
    m_parts->user = *user;
    const auto marked = m_parts->sidecar.read();
    if (marked && isRestoredCopy(*this, m_parts->highWater(), *marked))
        beginNewLife(*this, *marked);
    if (const auto healed = healPictures(*this); !healed) return healed.error();
    blobs().dropUnnamed();
    m_parts->troubles = troublesOf(*this);
    flushed();
    return domain::Done{};
}

domain::Result<domain::Done> Store::settleTroubles() {
    if (!domain::may(signedIn(), domain::Act::ManageOffice)) return domain::Refusal::RoleMayNot;
    settings().setObject(troubleSetting, {});
    m_parts->troubles = troublesOf(*this);
    return domain::Done{};
}

}  // namespace store
