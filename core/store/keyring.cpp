// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"

#include "core/store/store_files.h"
#include "core/store/values.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace store {
namespace {

constexpr qint64 maxFileBytes = 1024 * 1024;
constexpr int formatVersion = 1;

QByteArray inRealm(domain::Realm realm, const QByteArray& owner) {
    return realm == domain::Realm::Practice ? QByteArrayLiteral("practice office ") + owner : owner;
}

/// Numbers out of range become ones that no key may have.
std::optional<crypto::WrappedKey> readKey(const QJsonObject& entry) {
    const crypto::WrappedKey key{
        .salt = fromBase64(entry[u"salt"]),
        .nonce = fromBase64(entry[u"nonce"]),
        .box = fromBase64(entry[u"box"]),
        .cost = {.passes = static_cast<unsigned long long>(entry[u"passes"].toInteger()),
                 .memoryBytes = static_cast<std::size_t>(entry[u"memory"].toInteger())}};
    return crypto::isPlausible(key) ? std::optional(key) : std::nullopt;
}

QJsonObject written(const crypto::WrappedKey& key) {
    return {{QStringLiteral("salt"), base64(key.salt)},
            {QStringLiteral("nonce"), base64(key.nonce)},
            {QStringLiteral("box"), base64(key.box)},
            {QStringLiteral("passes"), static_cast<qint64>(key.cost.passes)},
            {QStringLiteral("memory"), static_cast<qint64>(key.cost.memoryBytes)}};
}

}  // namespace

QByteArray Keyring::ownerOf(const domain::UserId& user, const QString& login) const {
    return inRealm(m_realm, user.bytes() + login.toUtf8());
}

// No user: nobody's id and login together are as short.
QByteArray Keyring::recoveryOwner() const {
    return inRealm(m_realm, QByteArrayLiteral("recovery"));
}

domain::Result<Keyring> Keyring::load(const QString& dir) {
    const domain::Error damaged{domain::Refusal::StoreDamaged, keysFile, {}};
    QFile file(in(dir, keysFile));
    // Data without its keys is not a place to set up an office.
    if (!file.exists())
        return QFile::exists(in(dir, storeFile))
                   ? damaged
                   : domain::Error{domain::Refusal::StoreMissing, dir, {}};
    if (!file.open(QIODevice::ReadOnly))
        return domain::Error{domain::Refusal::FileUnreadable, file.fileName(), file.errorString()};
    if (file.size() > maxFileBytes) return damaged;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    if (root[u"version"].toInt() > formatVersion)
        return tooNew(dir);
    Keyring ring(dir, root[u"practice"].toBool() ? domain::Realm::Practice : domain::Realm::Real);
    ring.m_recovery = root[u"recovery"].toObject();
    for (const QJsonValue& value : root[u"users"].toArray()) {
        const QJsonObject entry = value.toObject();
        const auto user = domain::UserId::parse(entry[u"user"].toString());
        auto key = readKey(entry);
        // One damaged line must not lock out the others.
        if (user && key)
            ring.m_entries.push_back({*user, entry[u"login"].toString(), std::move(*key)});
        else
            ring.m_unread.append(value);
    }
    if (ring.m_entries.empty()) return damaged;
    return ring;
}

std::vector<Keyring::Entry>::iterator Keyring::entryOf(const QString& login) {
    return std::find_if(m_entries.begin(), m_entries.end(),
                        [&](const Entry& each) { return each.login == login; });
}

QStringList Keyring::logins() const {
    QStringList logins;
    for (const Entry& entry : m_entries) logins.append(entry.login);
    return logins;
}

domain::Result<crypto::Secret> Keyring::unlock(const QString& login,
                                               const QString& password) const {
    const QString name = login.toLower();
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& each) { return each.login == name; });
    if (entry != m_entries.end()) {
        if (auto key = crypto::unwrap(entry->key, password, ownerOf(entry->user, name)))
            return std::move(*key);
    } else if (!m_entries.empty()) {
        // The same work for a login nobody has, so that time does not tell which logins exist.
        (void)crypto::unwrap(m_entries.front().key, password, {});
    }
    return domain::Refusal::WrongPassword;
}

domain::Result<domain::Done> Keyring::add(domain::UserId user, const QString& login,
                                          const crypto::Secret& databaseKey,
                                          const QString& password, crypto::PasswordCost cost) {
    const QString name = login.toLower();
    if (name.isEmpty()) return domain::Error{domain::Refusal::FieldEmpty, QStringLiteral("login"), {}};
    if (const auto checked = checkPassword(name, password); !checked) return checked.error();
    if (entryOf(name) != m_entries.end())
        return domain::Error{domain::Refusal::UserExists, name, {}};
    const Keyring before = *this;
    m_entries.push_back(
        {user, name, crypto::wrap(databaseKey, password, ownerOf(user, name), cost)});
    // A line of the same name that could not be read has its successor now.
    for (qsizetype at = m_unread.size(); at-- > 0;)
        if (m_unread[at].toObject()[u"login"].toString() == name) m_unread.removeAt(at);
    const auto saved = save();
    if (!saved) *this = before;
    return saved;
}

domain::Result<domain::Done> Keyring::changePassword(const QString& login,
                                                     const crypto::Secret& databaseKey,
                                                     const QString& password,
                                                     crypto::PasswordCost cost) {
    const QString name = login.toLower();
    if (const auto checked = checkPassword(name, password); !checked) return checked.error();
    const auto entry = entryOf(name);
    if (entry == m_entries.end()) return domain::Error{domain::Refusal::UserUnknown, name, {}};
    const auto previous = std::exchange(
        entry->key, crypto::wrap(databaseKey, password, ownerOf(entry->user, name), cost));
    const auto saved = save();
    if (!saved) entry->key = previous;
    return saved;
}

domain::Result<domain::Done> Keyring::remove(const QString& login) {
    const QString name = login.toLower();
    const auto entry = entryOf(name);
    if (entry == m_entries.end()) return domain::Error{domain::Refusal::UserUnknown, name, {}};
    // Without any entry nobody could ever open the store again.
    if (m_entries.size() == 1) return domain::Error{domain::Refusal::RoleMayNot, name, {}};
    const auto before = m_entries;
    m_entries.erase(entry);
    const auto saved = save();
    if (!saved) m_entries = before;
    return saved;
}

std::optional<domain::UserId> Keyring::userOf(const QString& login) const {
    for (const Entry& entry : m_entries)
        if (entry.login == login.toLower()) return entry.user;
    return std::nullopt;
}

domain::Result<domain::Done> Keyring::setRecovery(const crypto::Secret& databaseKey,
                                                  const QString& code, crypto::PasswordCost cost) {
    const QJsonObject before = std::exchange(
        m_recovery, written(crypto::wrap(databaseKey, code, recoveryOwner(), cost)));
    const auto saved = save();
    if (!saved) m_recovery = before;
    return saved;
}

domain::Result<crypto::Secret> Keyring::recover(const QString& code) const {
    if (const auto kept = readKey(m_recovery))
        if (auto key = crypto::unwrap(*kept, code, recoveryOwner())) return std::move(*key);
    return domain::Refusal::RecoveryCodeWrong;
}

domain::Result<domain::Done> Keyring::save() const {
    QJsonArray users;
    for (const Entry& entry : m_entries) {
        QJsonObject line = written(entry.key);
        line.insert(QStringLiteral("user"), entry.user.toString());
        line.insert(QStringLiteral("login"), entry.login);
        users.append(line);
    }
    for (const QJsonValue& line : m_unread) users.append(line);
    QJsonObject root{{QStringLiteral("version"), formatVersion}, {QStringLiteral("users"), users}};
    if (m_realm == domain::Realm::Practice) root.insert(QStringLiteral("practice"), true);
    if (hasRecovery()) root.insert(QStringLiteral("recovery"), m_recovery);
    QSaveFile file(in(m_dir, keysFile));
    if (!file.open(QIODevice::WriteOnly)) return cannotWrite(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray bytes = QJsonDocument(root).toJson();
    if (file.write(bytes) != bytes.size() || !file.commit()) return cannotWrite(file);
    return domain::Done{};
}

domain::Result<domain::Done> checkPassword(const QString& login, const QString& password) {
    if (password.size() < 8 || password.compare(login, Qt::CaseInsensitive) == 0)
        return domain::Refusal::WeakPassword;
    return domain::Done{};
}

}  // namespace store
