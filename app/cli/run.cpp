// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/office/language.h"
#include "core/sqlite/failure.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QStandardPaths>

namespace cli {
namespace {

/// The words of help itself depend on it, so it is looked for before the rest is read.
QString languageIn(const QStringList& arguments) {
    QString language = qEnvironmentVariable("COMMUNEDESK_LANGUAGE", QStringLiteral("vi"));
    for (qsizetype at = 1; at < arguments.size(); ++at) {
        if (arguments[at] == u"--language" && at + 1 < arguments.size()) language = arguments[at + 1];
        if (arguments[at].startsWith(u"--language=")) language = arguments[at].mid(11);
    }
    return language;
}

QString defaultStore() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/office");
}

void addGlobals(CLI::App& app) {
    addText(&app, "--store", QT_TRANSLATE_NOOP("CliHelp", "Folder of the office data (else COMMUNEDESK_STORE, else that of the desktop)"));
    addText(&app, "--user", QT_TRANSLATE_NOOP("CliHelp", "User name (else COMMUNEDESK_USER, else the only one there is)"));
    addText(&app, "--password-file", QT_TRANSLATE_NOOP("CliHelp", "File with the password in its first line, - for standard input (else COMMUNEDESK_PASSWORD_FILE)"));
    addFlag(&app, "--json", QT_TRANSLATE_NOOP("CliHelp", "One line of JSON for programs instead of words for people"));
    addChoice(&app, "--language", {"vi", "en"});
    app.set_version_flag("--version", "communedesk-cli " COMMUNEDESK_VERSION);
    addFooter(&app, QString::fromStdString(helpText(QT_TRANSLATE_NOOP("CliHelp",
        "Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 not signed in or wrong password,"
        " 4 the line or the district, 5 missing or damaged data or a technical failure, 6 disk full,"
        " 7 another program has the data open."))));
}

void addCommands(CLI::App& app, Program& program) {
    addInit(app, program);
    addEnrol(app, program);
    addProvision(app, program);
    addUser(app, program);
    addPack(app, program);
    CLI::App* cases = addGroup(app, "case", QT_TRANSLATE_NOOP("CliHelp", "Cases: receive, list, show, search, act"));
    addReceive(*cases, program);
    addList(*cases, program);
    addShow(*cases, program);
    addSearch(*cases, program);
    addAct(*cases, program);
    addSettle(*cases, program);
    addAttach(app, program);
    addPrint(app, program);
    addSync(app, program);
    addCourier(app, program);
    addHub(app, program);
    addStatus(app, program);
    addIdentity(app, program);
    addSupportBundle(app, program);
    addVerify(app, program);
    addRebuild(app, program);
    addBackup(app, program);
    addRestore(app, program);
    addLog(app, program);
}

Options optionsIn(const CLI::App& app) {
    const Typed typed(app);
    return {.store = typed.text("--store", qEnvironmentVariable("COMMUNEDESK_STORE", defaultStore())),
            .user = typed.text("--user", qEnvironmentVariable("COMMUNEDESK_USER")),
            .passwordFile = typed.text("--password-file", qEnvironmentVariable("COMMUNEDESK_PASSWORD_FILE")),
            .output = typed.has("--json") ? Output::Json : Output::Text};
}

/// Backwards, as CLI11 wants them.
std::vector<std::string> wordsOf(const QStringList& arguments) {
    std::vector<std::string> words;
    for (qsizetype at = arguments.size() - 1; at > 0; --at) words.push_back(arguments[at].toStdString());
    return words;
}

Exit exitOf(const sqlite::Failure& failure) {
    switch (failure.kind()) {
    case sqlite::Failure::Kind::Full: return Exit::DiskFull;
    case sqlite::Failure::Kind::Busy: return Exit::InUse;
    case sqlite::Failure::Kind::Corrupt:
    case sqlite::Failure::Kind::NotADatabase:
    case sqlite::Failure::Kind::CannotOpen:
    case sqlite::Failure::Kind::ReadOnly:
    case sqlite::Failure::Kind::TooNew:
    case sqlite::Failure::Kind::Constraint:
    case sqlite::Failure::Kind::Other: return Exit::Technical;
    }
    Q_UNREACHABLE();
}

/// The parser's own words are English; what kind of mistake it is can be said in any language.
QString wordsFor(const CLI::ParseError& error) {
    const QString detail = QString::fromUtf8(error.what());
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        return QCoreApplication::translate("Cli", "something is missing (%1)").arg(detail);
    if (dynamic_cast<const CLI::ExtrasError*>(&error))
        return QCoreApplication::translate("Cli", "some of the words are not known here (%1)").arg(detail);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return QCoreApplication::translate("Cli", "an option has too few values, or too many (%1)").arg(detail);
    if (dynamic_cast<const CLI::ValidationError*>(&error) || dynamic_cast<const CLI::ConversionError*>(&error))
        return QCoreApplication::translate("Cli", "a value is none of those that are possible (%1)").arg(detail);
    return detail;
}

Exit carryOut(Program& program) {
    const Output output = program.options.output;
    try {
        return print(program.command(), output);
    } catch (const WrongUsage& wrong) {
        return printUsage(QString::fromUtf8(wrong.what()), output);
    } catch (const sqlite::Failure& failure) {
        if (failure.kind() == sqlite::Failure::Kind::Full)
            return print(Answer(domain::Error{domain::Refusal::DiskFull, {}, {}}), output);
        return printFailure(exitOf(failure), QString::fromUtf8(failure.what()), output);
    } catch (const std::exception& failure) {
        return printFailure(Exit::Technical, QString::fromUtf8(failure.what()), output);
    }
}

}  // namespace

int run(QCoreApplication& application, const QStringList& arguments, Program& program) {
    app::loadTranslations(application, languageIn(arguments));
    CLI::App line(helpText(QT_TRANSLATE_NOOP("CliHelp", "CommuneDesk for scripts: the counter of a commune without windows")),
                  "communedesk-cli");
    line.fallthrough();
    line.require_subcommand(1);
    addGlobals(line);
    addCommands(line, program);
    std::vector<std::string> words = wordsOf(arguments);
    try {
        line.parse(words);
    } catch (const CLI::Success& asked) {   // --help, --version
        return line.exit(asked);
    } catch (const CLI::ParseError& error) {
        const bool json = arguments.contains(QStringLiteral("--json"));
        return static_cast<int>(printUsage(wordsFor(error), json ? Output::Json : Output::Text));
    }
    program.options = optionsIn(line);
    return static_cast<int>(carryOut(program));
}

}  // namespace cli
