// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/passwords.h"
#include "app/cli/typed.h"
#include "app/office/office.h"
#include "app/office/provision.h"
#include "core/domain/case_file.h"

#include <functional>
#include <memory>

namespace cli {

/// What stands before or behind every command.
struct Options {
    QString store;
    QString user;
    QString passwordFile;
    Output output = Output::Text;
};

/// The office open for one signed-in person.
struct Desk {
    std::unique_ptr<store::Store> store;
    app::Office office;

    const domain::User& user() const { return store->signedIn(); }
    QDateTime now() const { return store->clock().now(); }
    packs::Catalogue::Entry packOf(const domain::CaseFile& file) const {
        return office.catalogue.find(file.process().procedure, file.process().packVersion);
    }
};

/// What every command works with; put together in main().
struct Program {
    const domain::Clock& clock;
    domain::Random& random;
    Options options{};
    Passwords passwords{};
    std::function<Answer()> command{};   ///< the one that was chosen

    /// NotSignedIn when no user is named and the data has several. StoreMissing, WrongPassword, …
    domain::Result<Desk> signIn();
    /// The two halves of it.
    domain::Result<QString> login() const;
    domain::Result<Desk> open(const QString& login, const QString& password);
    /// The same as signIn(), and refused unless the person may do this.
    domain::Result<Desk> signIn(domain::Act act);
    /// What happens meanwhile; machines are told only at the end.
    void tell(const QString& line) const;
};

/// What --provision names; nothing when it was not given. WrongUsage with every mistake in it.
std::optional<app::Provision> provisionOf(const Typed& typed);
/// The case with this code, or this id.
domain::Result<domain::CaseFile> findCase(store::Store& store, const QString& code);

}  // namespace cli
