// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyring.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <stdexcept>

namespace store {
namespace {

constexpr qint64 maxFileBytes = 1024 * 1024;
// A file from elsewhere must not make this PC work for hours or run out of memory.
constexpr qint64 maxPasses = 64;
constexpr qint64 maxMemory = 1024ll * 1024 * 1024;
constexpr int formatVersion = 1;

QString fileIn(const QString& dir) { return QDir(dir).filePath(QStringLiteral("keys.json")); }

QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

std::optional<crypto::WrappedKey> readKey(const QJsonObject& entry) {
    const auto bytes = [&](QStringView name) {
        return QByteArray::fromBase64(entry[name].toString().toLatin1());
    };
    const qint64 passes = entry[u"passes"].toInteger();
    const qint64 memory = entry[u"memory"].toInteger();
    if (passes < 1 || passes > maxPasses || memory < 1 || memory > maxMemory) return std::nullopt;
    crypto::WrappedKey key{.salt = bytes(u"salt"),
                           .nonce = bytes(u"nonce"),
                           .box = bytes(u"box"),
                           .cost = {.passes = static_cast<unsigned long long>(passes),
                                    .memoryBytes = static_cast<std::size_t>(memory)}};
    if (key.salt.size() != 16 || key.nonce.size() != 24 || key.box.isEmpty()) return std::nullopt;
    return key;
}

}  // namespace

domain::Result<Keyring> Keyring::load(const QString& dir) {
    const domain::Error damaged{domain::Refusal::StoreDamaged, QStringLiteral("keys.json"), {}};
    QFile file(fileIn(dir));
    if (!file.exists()) return domain::Error{domain::Refusal::StoreMissing, dir, {}};
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxFileBytes) return damaged;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    if (root[u"version"].toInt() > formatVersion)
        return domain::Error{domain::Refusal::StoreTooNew, QStringLiteral("keys.json"), {}};
    Keyring ring(dir);
    for (const QJsonValue& value : root[u"users"].toArray()) {
        const QJsonObject entry = value.toObject();
        const auto user = domain::UserId::parse(entry[u"user"].toString());
        auto key = readKey(entry);
        // One damaged line must not lock out the others.
        if (user && key)
            ring.m_entries.push_back({*user, entry[u"login"].toString(), std::move(*key)});
    }
    if (ring.m_entries.empty()) return damaged;
    return ring;
}

QStringList Keyring::logins() const {
    QStringList logins;
    for (const Entry& entry : m_entries) logins.append(entry.login);
    return logins;
}

domain::Result<crypto::Secret> Keyring::unlock(const QString& login,
                                               const QString& password) const {
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& each) {
        return each.login == login.toLower();
    });
    if (entry != m_entries.end()) {
        if (auto key = crypto::unwrap(entry->key, password)) return std::move(*key);
    } else if (!m_entries.empty()) {
        // The same work for a login nobody has, so that time does not tell which logins exist.
        crypto::WrappedKey nobody = m_entries.front().key;
        nobody.box.fill('\0');
        (void)crypto::unwrap(nobody, password);
    }
    return domain::Refusal::WrongPassword;
}

domain::Result<domain::Done> Keyring::add(domain::UserId user, const QString& login,
                                          const crypto::Secret& databaseKey,
                                          const QString& password, crypto::PasswordCost cost) {
    const QString name = login.toLower();
    if (name.isEmpty()) return domain::Error{domain::Refusal::FieldEmpty, QStringLiteral("login"), {}};
    if (const auto checked = checkPassword(name, password); !checked) return checked.error();
    if (logins().contains(name)) return domain::Error{domain::Refusal::UserExists, name, {}};
    m_entries.push_back({user, name, crypto::wrap(databaseKey, password, cost)});
    const auto saved = save();
    if (!saved) m_entries.pop_back();
    return saved;
}

domain::Result<domain::Done> Keyring::changePassword(const QString& login,
                                                     const crypto::Secret& databaseKey,
                                                     const QString& password,
                                                     crypto::PasswordCost cost) {
    const QString name = login.toLower();
    if (const auto checked = checkPassword(name, password); !checked) return checked.error();
    for (Entry& entry : m_entries) {
        if (entry.login != name) continue;
        const auto previous = std::exchange(entry.key, crypto::wrap(databaseKey, password, cost));
        const auto saved = save();
        if (!saved) entry.key = previous;
        return saved;
    }
    return domain::Error{domain::Refusal::UserUnknown, name, {}};
}

domain::Result<domain::Done> Keyring::remove(const QString& login) {
    const QString name = login.toLower();
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& each) { return each.login == name; });
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

domain::Result<domain::Done> Keyring::save() const {
    QJsonArray users;
    for (const Entry& entry : m_entries)
        users.append(QJsonObject{
            {QStringLiteral("user"), entry.user.toString()},
            {QStringLiteral("login"), entry.login},
            {QStringLiteral("salt"), base64(entry.key.salt)},
            {QStringLiteral("nonce"), base64(entry.key.nonce)},
            {QStringLiteral("box"), base64(entry.key.box)},
            {QStringLiteral("passes"), static_cast<qint64>(entry.key.cost.passes)},
            {QStringLiteral("memory"), static_cast<qint64>(entry.key.cost.memoryBytes)}});
    const QJsonObject root{{QStringLiteral("version"), formatVersion},
                           {QStringLiteral("users"), users}};
    QSaveFile file(fileIn(m_dir));
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("keys.json cannot be written: " + file.errorString().toStdString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray bytes = QJsonDocument(root).toJson();
    if (file.write(bytes) != bytes.size() || !file.commit())
        return domain::Error{domain::Refusal::DiskFull, QStringLiteral("keys.json"), {}};
    return domain::Done{};
}

domain::Result<domain::Done> checkPassword(const QString& login, const QString& password) {
    if (password.size() < 8 || password.compare(login, Qt::CaseInsensitive) == 0)
        return domain::Refusal::WeakPassword;
    return domain::Done{};
}

}  // namespace store
