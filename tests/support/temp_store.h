// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/crypto/secret.h"
#include "core/store/store.h"
#include "tests/support/a_case.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixed_random.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace test {

/// The unit of `aReceipt()` and the one above it.
inline domain::Unit aCommune() {
    return {.code = QStringLiteral("02683"),
            .parent = QStringLiteral("48"),
            .name = QStringLiteral("Xã Khâm Đức"),
            .levelLabel = QStringLiteral("Xã"),
            .identifier = QStringLiteral("H17.94.12"),
            .address = QStringLiteral("Thôn 1, xã Khâm Đức"),
            .phone = QStringLiteral("02353888999"),
            .place = QStringLiteral("Khâm Đức")};
}
inline domain::Unit aProvince() {
    return {.code = QStringLiteral("48"),
            .parent = {},
            .name = QStringLiteral("Thành phố Đà Nẵng"),
            .levelLabel = QStringLiteral("Thành phố"),
            .identifier = QStringLiteral("H17"),
            .address = {},
            .phone = {},
            .place = QStringLiteral("Đà Nẵng")};
}

inline const QString password = QStringLiteral("mat khau 2026");

/// A user "lan" with every role of a commune, and the least work for a password.
inline store::NewStore aNewStore(const QString& dir) {
    using domain::Role;
    return {.dir = dir,
            .unit = aCommune(),
            .otherUnits = {aProvince()},
            .deviceName = QStringLiteral("Quầy 1"),
            .login = QStringLiteral("lan"),
            .name = QStringLiteral("Nguyễn Thị Lan"),
            .title = QStringLiteral("Công chức"),
            .roles = {Role::Reception, Role::Officer, Role::Signatory, Role::Records},
            .password = password,
            .codeBlock = {1, 9999},
            .cost = crypto::cheapestCost()};
}

/// A real store in a folder that goes away with it. `reopen()` closes it and opens it again.
class TempStore {
public:
    explicit TempStore(quint64 seed = 1) : random(seed) {
        crypto::initialise();
        take(store::Store::create(aNewStore(dir()), clock, random));
    }
    /// Settle what is wanted first; its `dir` is replaced.
    explicit TempStore(store::NewStore wanted, quint64 seed = 1) : random(seed) {
        crypto::initialise();
        wanted.dir = dir();
        take(store::Store::create(wanted, clock, random));
    }

    QString dir() const { return m_dir.path() + QStringLiteral("/store"); }
    /// For other files of a test; goes away too.
    QString path(const QString& name) const { return m_dir.path() + u'/' + name; }
    store::Store& operator*() { return *m_store; }
    store::Store* operator->() { return m_store.get(); }
    void close() { m_store.reset(); }
    void reopen() {
        close();
        take(store::Store::open(dir(), QStringLiteral("lan"), password, clock, random));
    }

private:
    void take(domain::Result<std::unique_ptr<store::Store>> opened) {
        if (!opened)
            throw std::runtime_error("the store was refused: " +
                                     std::to_string(static_cast<int>(opened.error().refusal)) + ' ' +
                                     opened.error().detail.toStdString());
        m_store = *std::move(opened);
    }
    QTemporaryDir m_dir;

public:
    FakeClock clock;
    FixedRandom random;

private:
    std::unique_ptr<store::Store> m_store;
};

}  // namespace test
