// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"
#include "app/cli/typed.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cli {

struct Program;

/// Each adds its command, with its options and its words, to the command line; when it is the one
/// that was typed it becomes Program::command.
void addInit(CLI::App& app, Program& program);
void addEnrol(CLI::App& app, Program& program);
void addProvision(CLI::App& app, Program& program);
void addUser(CLI::App& app, Program& program);
/// Below `user`: the code on paper.
void addRecovery(CLI::App& user, Program& program);
void addPack(CLI::App& app, Program& program);
void addReceive(CLI::App& caseApp, Program& program);
void addList(CLI::App& caseApp, Program& program);
void addShow(CLI::App& caseApp, Program& program);
void addSearch(CLI::App& caseApp, Program& program);
void addAct(CLI::App& caseApp, Program& program);
void addSettle(CLI::App& caseApp, Program& program);
void addAttach(CLI::App& app, Program& program);
void addPrint(CLI::App& app, Program& program);
void addSync(CLI::App& app, Program& program);
void addCourier(CLI::App& app, Program& program);
void addHub(CLI::App& app, Program& program);
/// Below `sync`.
void addWhy(CLI::App& sync, Program& program);
void addAttention(CLI::App& sync, Program& program);
void addLine(CLI::App& sync, Program& program);
void addSupportBundle(CLI::App& app, Program& program);
void addStatus(CLI::App& app, Program& program);
void addVerify(CLI::App& app, Program& program);
void addRebuild(CLI::App& app, Program& program);
void addBackup(CLI::App& app, Program& program);
void addRestore(CLI::App& app, Program& program);
void addLog(CLI::App& app, Program& program);
void addIdentity(CLI::App& app, Program& program);

/// A sub-command that runs `work` with what was typed.
CLI::App* addCommand(CLI::App& parent, const char* name, const char* description, Program& program,
                     std::function<Answer(Program&, const Typed&)> work);
/// An option, or a place on the line when the name does not begin with a dash. `help` is looked up
/// among the words of context "CliHelp".
enum class Wanted { Optional, Required };
void addText(CLI::App* command, const char* name, const char* help, Wanted wanted = Wanted::Optional);
/// One that may be given several times.
void addTexts(CLI::App* command, const char* name, const char* help, Wanted wanted = Wanted::Optional);
void addFlag(CLI::App* command, const char* name, const char* help);
/// One of these words, and no other.
void addChoice(CLI::App* command, const char* name, const std::vector<std::string>& words);
/// A command that only holds others.
CLI::App* addGroup(CLI::App& parent, const char* name, const char* help);
void addFooter(CLI::App* command, const QString& words);
std::string helpText(const char* text);

}  // namespace cli
