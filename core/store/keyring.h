// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/domain/id.h"
#include "core/domain/realm.h"
#include "core/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace store {

/// Who can open the store: `keys.json`, beside it. The random key of the database is wrapped once
/// per user, so users share a file and a new password re-encrypts nothing. Each wrapping is bound to
/// its user: in the entry of another it opens nothing. Written to a new file, flushed and renamed: a
/// power cut leaves the old one. Lines that cannot be read are kept as they are.
class Keyring {
public:
    /// StoreMissing, StoreDamaged (also when only the keys are gone), FileUnreadable.
    static domain::Result<Keyring> load(const QString& dir);
    static Keyring empty(const QString& dir, domain::Realm realm = domain::Realm::Real) {
        return Keyring(dir, realm);
    }
    /// Part of what each wrapping is bound to: written otherwise into the file, nothing opens.
    domain::Realm realm() const { return m_realm; }

    QStringList logins() const;
    /// WrongPassword (also for an unknown login, after the same work).
    domain::Result<crypto::Secret> unlock(const QString& login, const QString& password) const;
    domain::Result<domain::Done> add(domain::UserId user, const QString& login,
                                     const crypto::Secret& databaseKey, const QString& password,
                                     crypto::PasswordCost cost = {});
    domain::Result<domain::Done> changePassword(const QString& login,
                                                const crypto::Secret& databaseKey,
                                                const QString& password,
                                                crypto::PasswordCost cost = {});
    domain::Result<domain::Done> remove(const QString& login);
    std::optional<domain::UserId> userOf(const QString& login) const;

    /// The key once more, under a code on paper (see recovery.h). The code before opens nothing more.
    domain::Result<domain::Done> setRecovery(const crypto::Secret& databaseKey, const QString& code,
                                             crypto::PasswordCost cost);
    bool hasRecovery() const { return !m_recovery.isEmpty(); }
    domain::Result<crypto::Secret> recover(const QString& code) const;  ///< RecoveryCodeWrong

private:
    Keyring(QString dir, domain::Realm realm) : m_dir(std::move(dir)), m_realm(realm) {}
    QByteArray ownerOf(const domain::UserId& user, const QString& login) const;
    QByteArray recoveryOwner() const;
    domain::Result<domain::Done> save() const;
    struct Entry {
        domain::UserId user;
        QString login;
        crypto::WrappedKey key;
    };
    std::vector<Entry>::iterator entryOf(const QString& login);

    QString m_dir;
    domain::Realm m_realm;
    std::vector<Entry> m_entries;
    QJsonArray m_unread;      ///< lines this program cannot read
    QJsonObject m_recovery;
};

/// At least 8 characters, not the login. WeakPassword otherwise.
domain::Result<domain::Done> checkPassword(const QString& login, const QString& password);

}  // namespace store
