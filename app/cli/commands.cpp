// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/program.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace cli {

std::string helpText(const char* text) {
    return QCoreApplication::translate("CliHelp", text).toStdString();
}

CLI::App* addCommand(CLI::App& parent, const char* name, const char* description, Program& program,
                     std::function<Answer(Program&, const Typed&)> work) {
    CLI::App* command = parent.add_subcommand(name, helpText(description));
    command->callback([command, &program, work = std::move(work)] {
        if (!command->get_subcommands().empty()) return;   // "print register" is not "print"
        program.command = [command, &program, work] { return work(program, Typed(*command)); };
    });
    return command;
}

void addText(CLI::App* command, const char* name, const char* help, Wanted wanted) {
    const std::string words = helpText(help);
    command->add_option(name, words)->required(wanted == Wanted::Required)->type_name("TEXT");
}

void addTexts(CLI::App* command, const char* name, const char* help, Wanted wanted) {
    const std::string words = helpText(help);
    CLI::Option* option = command->add_option(name, words);
    option->required(wanted == Wanted::Required)->type_name("TEXT");
    // An option takes one text each time, so that "--paper a CODE" is not two papers.
    if (name[0] == '-') option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    else option->expected(1, 1000)->allow_extra_args();
}

void addFlag(CLI::App* command, const char* name, const char* help) {
    const std::string words = helpText(help);
    command->add_flag(name, words);
}

void addChoice(CLI::App* command, const char* name, const std::vector<std::string>& words) {
    std::string shown;
    for (const std::string& word : words) shown += (shown.empty() ? "" : " | ") + word;
    const std::string noHelp;
    command->add_option(name, noHelp)->check(CLI::IsMember(words))->option_text(shown);
}

CLI::App* addGroup(CLI::App& parent, const char* name, const char* help) {
    CLI::App* group = parent.add_subcommand(name, helpText(help));
    group->require_subcommand(1);
    return group;
}

void addFooter(CLI::App* command, const QString& words) { command->footer(words.toStdString()); }

}  // namespace cli
