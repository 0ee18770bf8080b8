// SPDX-License-Identifier: GPL-3.0-or-later
// The code on paper for who forgot the password.
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "core/store/recovery.h"

#include <QCoreApplication>

namespace cli {
namespace {

Answer makeCode(Program& program, const Typed&) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const auto code = store::makeRecoveryCode(*desk->store);
    if (!code) return code.error();
    return {{{QStringLiteral("recoveryCode"), *code}},
            {*code, QCoreApplication::translate("Cli", "Write it on paper; it is shown only now, and the one before is worth nothing any more.")}};
}

Answer recover(Program& program, const Typed& typed) {
    const QString login = typed.text("LOGIN").toLower();
    const auto code = program.passwords.read(typed.text("--code-file"), QCoreApplication::translate("Cli", "Recovery code"));
    if (!code) return code.error();
    const auto wanted = program.passwords.read(typed.text("--new-password-file"),
                                               QCoreApplication::translate("Cli", "New password of %1").arg(login));
    if (!wanted) return wanted.error();
    const auto reset = store::resetWithRecoveryCode(program.options.store, *code, login, *wanted);
    if (!reset) return reset.error();
    return {{{QStringLiteral("user"), login}},
            {QCoreApplication::translate("Cli", "%1 signs in with the new password from now on.").arg(login)}};
}

}  // namespace

void addRecovery(CLI::App& user, Program& program) {
    addCommand(user, "recovery-code", QT_TRANSLATE_NOOP("CliHelp", "A new code on paper for who forgets the password"), program, makeCode);
    CLI::App* command = addCommand(user, "recover", QT_TRANSLATE_NOOP("CliHelp", "A new password with the recovery code; nobody signs in"), program, recover);
    addText(command, "LOGIN", QT_TRANSLATE_NOOP("CliHelp", "Who"), Wanted::Required);
    addText(command, "--code-file", QT_TRANSLATE_NOOP("CliHelp", "File with the recovery code in its first line, - for the next line of standard input"));
    addText(command, "--new-password-file", QT_TRANSLATE_NOOP("CliHelp", "File with the new password in its first line, - for the next line of standard input"));
}

}  // namespace cli
