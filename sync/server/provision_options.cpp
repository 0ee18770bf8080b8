// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/provision_options.h"

#include <CLI/CLI.hpp>

namespace server {

ProvisionWish ProvisionTyped::wish() const {
    const auto text = [](const std::string& typed) { return QString::fromStdString(typed); };
    return {.unit = text(unit), .role = text(role), .url = text(url), .folder = text(folder), .computersFile = text(computers),
            .count = count, .days = days, .language = text(language), .paper = text(paper)};
}

CLI::App* addProvision(CLI::App& program, ProvisionTyped& typed) {
    CLI::App* command = program.add_subcommand("provision", "Writes provision.json files for new PCs, each with a code of its own");
    command->add_option("--unit", typed.unit, "The unit the PCs will work for")->required();
    command->add_option("--role", typed.role, "commune or district")->required();
    command->add_option("--url", typed.url, "Address as the PCs reach it: https://host:8443")->required();
    command->add_option("--to", typed.folder, "Folder for the files")->required();
    command->add_option("--computers", typed.computers, "File with a computer's name a line; the files are called after them");
    command->add_option("--count", typed.count, "How many, when they are not listed")->capture_default_str()->check(CLI::Range(1, 500));
    command->add_option("--days", typed.days, "How long the codes are good for")->capture_default_str()->check(CLI::Range(1, 30));
    command->add_option("--language", typed.language, "vi or en")->capture_default_str()->check(CLI::IsMember({"vi", "en"}));
    command->add_option("--paper", typed.paper, "A5 or A4: what lies in the printers")->capture_default_str()->check(CLI::IsMember({"A5", "A4"}));
    return command;
}

}  // namespace server
