// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/text/status_text.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>

namespace cli {

using domain::Error;
using domain::Refusal;

domain::Result<QString> Program::login() const {
    const auto keyring = store::Keyring::load(options.store);
    if (!keyring) return keyring.error();
    if (!options.user.isEmpty()) return options.user.toLower();
    if (keyring->logins().size() == 1) return keyring->logins().front();
    return Error{Refusal::NotSignedIn, {}, {}};
}

domain::Result<Desk> Program::open(const QString& login, const QString& password) {
    auto opened = store::Store::open(options.store, login, password, clock, random);
    if (!opened) return opened.error();
    if (const auto& upgrade = (*opened)->upgrade()) printError(app::upgradeText(upgrade->copy));
    app::Office office = app::loadOffice(**opened);
    return Desk{.store = *std::move(opened), .office = std::move(office)};
}

domain::Result<Desk> Program::signIn() {
    const auto who = login();
    if (!who) return who.error();
    const auto password = passwords.read(
        options.passwordFile, QCoreApplication::translate("Cli", "Password of %1").arg(*who));
    if (!password) return password.error();
    return open(*who, *password);
}

domain::Result<Desk> Program::signIn(domain::Act act) {
    auto desk = signIn();
    if (!desk || domain::may(desk->user(), act)) return desk;
    return Error{Refusal::RoleMayNot, {}, {}};
}

void Program::tell(const QString& line) const {
    if (options.output == Output::Text) printLine(line);
}

domain::Result<domain::CaseFile> findCase(store::Store& store, const QString& code) {
    auto id = store.cases().findCode(code.trimmed());
    if (!id) id = domain::CaseId::parse(code.trimmed());
    if (!id) return Error{Refusal::CaseUnknown, code, {}};
    return store::caseFile(store, *id);
}

std::optional<app::Provision> provisionOf(const Typed& typed) {
    if (!typed.has("--provision")) return std::nullopt;
    const app::ProvisionRead read = app::readProvision(typed.text("--provision"));
    if (!read.provision) throw WrongUsage(read.problems.join(u'\n'));
    return read.provision;
}

}  // namespace cli
