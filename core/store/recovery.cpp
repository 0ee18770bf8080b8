// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"

#include "core/store/keyring.h"
#include "core/store/store.h"
#include "core/store/store_files.h"

namespace store {
namespace {

// Crockford's 32: without I, L, O and U.
const auto letters = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr int codeLength = 20, groupLength = 5;

/// As it is locked up: without dashes, and what people read for something else put right.
QString plain(const QString& typed) {
    QString code;
    for (const QChar c : typed.toUpper().left(100)) {
        if (c == u'O') code += u'0';
        else if (c == u'I' || c == u'L') code += u'1';
        else if (letters.contains(c)) code += c;
    }
    return code;
}

}  // namespace

domain::Result<QString> makeRecoveryCode(Store& store, crypto::PasswordCost cost) {
    if (!domain::may(store.signedIn(), domain::Act::ManageUsers))
        return domain::Refusal::RoleMayNot;
    QString code;
    for (const char byte : store.random().bytes(codeLength)) {
        if (code.size() % (groupLength + 1) == groupLength) code += u'-';
        code += letters[byte & 31];
    }
    auto keyring = Keyring::load(store.dir());
    if (!keyring) return keyring.error();
    const auto kept = keyring->setRecovery(store.databaseKey(), plain(code), cost);
    if (!kept) return kept.error();
    return code;
}

domain::Result<domain::Done> resetWithRecoveryCode(const QString& dir, const QString& code,
                                                   const QString& login, const QString& wanted,
                                                   crypto::PasswordCost cost) {
    auto keyring = Keyring::load(dir);
    if (!keyring) return keyring.error();
    const auto lock = lockOf(dir);
    if (!lock) return lock.error();
    const auto key = keyring->recover(plain(code));
    if (!key) return key.error();
    try {
        sqlite::Database database(in(dir, storeFile),
                                  {.key = key->copy(),
                                   .mode = sqlite::Opening::Mode::OpenExisting});
        const auto user = UserTable(database).findLogin(login);
        if (!user || !user->active)
            return domain::Error{domain::Refusal::UserUnknown, login, {}};
        return keyring->userOf(user->login)
                   ? keyring->changePassword(user->login, *key, wanted, cost)
                   : keyring->add(user->id, user->login, *key, wanted, cost);
    } catch (const sqlite::Failure& failure) {
        return refusalOf(failure, dir);
    }
}

}  // namespace store
