// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "core/store/user_commands.h"

#include <QCoreApplication>

namespace cli {
namespace {

domain::Result<QString> newPassword(Program& program, const Typed& typed, const QString& login) {
    return program.passwords.read(typed.text("--new-password-file"),
                                  QCoreApplication::translate("Cli", "New password of %1").arg(login));
}

Answer add(Program& program, const Typed& typed) {
    const std::vector<domain::Role> roles = rolesFrom(typed.text("--roles"));
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const QString login = typed.text("LOGIN").toLower();
    const auto password = newPassword(program, typed, login);
    if (!password) return password.error();
    const auto user = store::addUser(*desk->store, {.login = login, .name = typed.text("--name"),
                                                    .title = typed.text("--title"), .roles = roles,
                                                    .password = *password, .cost = {}});
    if (!user) return user.error();
    return {{{QStringLiteral("user"), userJson(*user)}}, {QCoreApplication::translate("Cli", "%1 can sign in now.").arg(login)}};
}

Answer list(Program& program, const Typed&) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    QJsonArray users;
    QStringList lines;
    for (const domain::User& user : desk->store->users().all()) {
        users.append(userJson(user));
        lines += userLine(user);
    }
    return {{{QStringLiteral("users"), users}}, lines};
}

Answer change(Program& program, const Typed& typed) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const QString login = typed.text("LOGIN").toLower();
    auto user = desk->store->users().findLogin(login);
    if (!user) return domain::Error{domain::Refusal::UserUnknown, login, {}};
    user->name = typed.text("--name", user->name);
    user->title = typed.text("--title", user->title);
    if (typed.has("--roles")) user->roles = rolesFrom(typed.text("--roles"));
    if (typed.has("--active")) user->active = typed.text("--active") == u"yes";
    const auto changed = store::changeUser(*desk->store, *user);
    if (!changed) return changed.error();
    return {{{QStringLiteral("user"), userJson(*user)}}, {userLine(*user)}};
}

Answer resetPassword(Program& program, const Typed& typed) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const QString login = typed.text("LOGIN").toLower();
    const auto user = desk->store->users().findLogin(login);
    if (!user) return domain::Error{domain::Refusal::UserUnknown, login, {}};
    const auto wanted = newPassword(program, typed, login);
    if (!wanted) return wanted.error();
    const auto reset = store::resetPassword(*desk->store, user->id, *wanted);
    if (!reset) return reset.error();
    return {{{QStringLiteral("user"), login}}, {QCoreApplication::translate("Cli", "%1 signs in with the new password from now on.").arg(login)}};
}

Answer password(Program& program, const Typed& typed) {
    const auto login = program.login();
    if (!login) return login.error();
    const auto present = program.passwords.read(program.options.passwordFile,
                                                QCoreApplication::translate("Cli", "Present password"));
    if (!present) return present.error();
    const auto desk = program.open(*login, *present);
    if (!desk) return desk.error();
    const auto wanted = newPassword(program, typed, *login);
    if (!wanted) return wanted.error();
    const auto changed = store::changeOwnPassword(*desk->store, *present, *wanted);
    if (!changed) return changed.error();
    return {{{QStringLiteral("user"), *login}}, {QCoreApplication::translate("Cli", "The password is changed.")}};
}

void addPassword(CLI::App* command) {
    addText(command, "--new-password-file", QT_TRANSLATE_NOOP("CliHelp", "File with the new password in its first line, - for the next line of standard input"));
}

}  // namespace

void addUser(CLI::App& app, Program& program) {
    CLI::App* user = addGroup(app, "user", QT_TRANSLATE_NOOP("CliHelp", "Who works here"));
    CLI::App* adding = addCommand(*user, "add", QT_TRANSLATE_NOOP("CliHelp", "A new user"), program, add);
    addText(adding, "LOGIN", QT_TRANSLATE_NOOP("CliHelp", "What is typed at sign-in: a-z 0-9 . - _"), Wanted::Required);
    addText(adding, "--name", QT_TRANSLATE_NOOP("CliHelp", "Full name, as signed on papers"), Wanted::Required);
    addText(adding, "--title", QT_TRANSLATE_NOOP("CliHelp", "Position"));
    addText(adding, "--roles", QT_TRANSLATE_NOOP("CliHelp", "Roles, with commas"), Wanted::Required);
    addPassword(adding);
    addCommand(*user, "list", QT_TRANSLATE_NOOP("CliHelp", "Everyone, with roles"), program, list);
    CLI::App* changing = addCommand(*user, "change", QT_TRANSLATE_NOOP("CliHelp", "Another name, position, roles, or no longer here"), program, change);
    addText(changing, "LOGIN", QT_TRANSLATE_NOOP("CliHelp", "Who"), Wanted::Required);
    addText(changing, "--name", QT_TRANSLATE_NOOP("CliHelp", "Full name, as signed on papers"));
    addText(changing, "--title", QT_TRANSLATE_NOOP("CliHelp", "Position"));
    addText(changing, "--roles", QT_TRANSLATE_NOOP("CliHelp", "Roles, with commas"));
    addChoice(changing, "--active", {"yes", "no"});
    CLI::App* reset = addCommand(*user, "reset-password", QT_TRANSLATE_NOOP("CliHelp", "A new password for somebody who forgot it"), program, resetPassword);
    addText(reset, "LOGIN", QT_TRANSLATE_NOOP("CliHelp", "Who"), Wanted::Required);
    addPassword(reset);
    CLI::App* own = addCommand(*user, "password", QT_TRANSLATE_NOOP("CliHelp", "Change your own password"), program, password);
    addPassword(own);
    addRecovery(*user, program);
}

}  // namespace cli
