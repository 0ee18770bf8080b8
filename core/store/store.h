// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/password.h"
#include "core/crypto/secret.h"
#include "core/domain/clock.h"
#include "core/domain/random.h"
#include "core/domain/result.h"
#include "core/domain/role.h"
#include "core/sqlite/upgrade.h"
#include "core/store/blobs.h"
#include "core/store/case_table.h"
#include "core/store/drafts.h"
#include "core/store/event_log.h"
#include "core/store/keyring.h"
#include "core/store/outbox.h"
#include "core/store/search_index.h"
#include "core/store/settings_table.h"
#include "core/store/trays.h"

#include <QString>

#include <memory>

namespace store {

/// What a new store begins with.
struct NewStore {
    QString dir;
    domain::Unit unit;
    std::vector<domain::Unit> otherUnits;   ///< at least the unit above
    QString deviceName;
    QString login, name, title;             ///< the first user: Administrator
    std::vector<domain::Role> roles;        ///< further roles of that user
    QString password;
    domain::CodeBlock codeBlock;
    crypto::PasswordCost cost;
    domain::Realm realm = domain::Realm::Real;   ///< for ever
};

/// Something wrong with the files that does not stop the work: a warning that stays on the screen.
struct Trouble {
    enum class Kind {
        ScansLost,    ///< scanned papers were missing or damaged; an empty file of them began
        LogDamaged,   ///< the newest entries are not what they were: restore a backup, call for help
    };
    Kind kind;
    QString detail;   ///< ScansLost: the file that was set aside, if any; else for a technician
    QDateTime since;
    friend bool operator==(const Trouble&, const Trouble&) = default;
};

/// One office's data: `store.db`, `scans.db`, `keys.json`, `epoch.json` in a folder. Used by the
/// thread that opened it. Hands out tables and `write`; it does not grow with the program.
class Store {
public:
    /// Made beside the folder (`<dir>.part`) and moved into it when it is whole: an interrupted set-up
    /// leaves nothing that is in the way. StoreExists, WeakPassword, FieldEmpty, DiskFull, NotWritable.
    static domain::Result<std::unique_ptr<Store>> create(const NewStore& wanted,
                                                         const domain::Clock& clock,
                                                         domain::Random& random);
    /// StoreMissing, WrongPassword, UserUnknown, StoreLocked, StoreDamaged, StoreTooNew, DiskFull,
    /// NotWritable. What an older program wrote is brought up to date, after a copy of it was made; what
    /// a newer one wrote is refused, with its number in the detail. A file that is older than `epoch.json` says (a restored copy) opens with a new
    /// epoch. What is wrong and does not stop the work is among the troubles.
    static domain::Result<std::unique_ptr<Store>> open(const QString& dir, const QString& login,
                                                       const QString& password,
                                                       const domain::Clock& clock,
                                                       domain::Random& random);
    ~Store();

    EventLog& log();
    CaseTable& cases();
    SearchIndex& search();
    Blobs& blobs();
    Drafts& drafts();
    Outbox& outbox();
    Trays& trays();
    Settings& settings();
    UserTable& users();
    const domain::User& signedIn() const;
    const QString& dir() const;
    const domain::Clock& clock() const;
    domain::Random& random() const;
    const crypto::Secret& databaseKey() const;
    const std::vector<Trouble>& troubles() const;
    /// What this opening brought up to date: to be told once.
    const std::optional<sqlite::Upgrade>& upgrade() const;
    /// Lost scans have been dealt with and are no longer told. RoleMayNot.
    domain::Result<domain::Done> settleTroubles();
    sqlite::Database& database();

    template <class Work>
    auto write(Work&& work) {
        auto outcome = database().write(std::forward<Work>(work));
        if (outcome) flushed();
        return outcome;
    }

private:
    Store();
    domain::Result<domain::Done> begin(const domain::UserId& id, const QString& login);
    void flushed();   ///< writes the high-water mark beside the file
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace store
