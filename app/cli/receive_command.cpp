// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/reception_input.h"
#include "app/cli/words.h"
#include "app/office/keep_file.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/domain/refusal_name.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {
namespace {

/// All that has to be mended, the first as the reason of the refusal.
Answer refusedFor(const std::vector<app::Mistake>& mistakes) {
    QJsonArray problems;
    QStringList lines;
    for (const app::Mistake& mistake : mistakes) {
        problems.append(QJsonObject{{QStringLiteral("field"), mistake.field},
                                    {QStringLiteral("refusal"), domain::refusalName(mistake.error.refusal)},
                                    {QStringLiteral("message"), app::describe(mistake.error)}});
        lines += QStringLiteral("%1: %2").arg(mistake.field, app::describe(mistake.error));
    }
    domain::Error first = mistakes.front().error;
    if (first.subject.isEmpty()) first.subject = mistakes.front().field;
    return {first, {{QStringLiteral("problems"), problems}}, lines};
}

domain::Result<std::vector<domain::Attachment>> keepAll(store::Store& store, const std::vector<FileWish>& files) {
    std::vector<domain::Attachment> kept;
    for (const FileWish& file : files) {
        auto attachment = app::keepFile(store, file.path);
        if (!attachment) return attachment.error();
        attachment->paperId = file.paperId;
        kept.push_back(*attachment);
    }
    return kept;
}

Answer received(store::Store& store, const domain::CaseFile& file) {
    QStringList lines{QCoreApplication::translate("Cli", "Case %1 is received and saved on this computer.").arg(file.code())};
    if (file.deadline)
        lines += QCoreApplication::translate("Cli", "Due: %1").arg(app::momentText(file.deadline->dueAt));
    return {{{QStringLiteral("case"), afterJson(store, file)}}, lines};
}

Answer receive(Program& program, const Typed& typed) {
    Input input = Input::fromFile(typed.text("--input"));
    for (const auto& [option, key] : {std::pair("--outcome", "outcome"), std::pair("--reason", "reason"),
                                      std::pair("--procedure", "procedure")})
        if (typed.has(option)) input.set(QLatin1String(key), typed.text(option));
    const QString code = Input(input).text(QStringLiteral("procedure"));
    const auto desk = program.signIn(domain::Act::Receive);
    if (!desk) return desk.error();
    const auto pack = desk->office.catalogue.find(code);
    if (!pack) return domain::Error{domain::Refusal::PackUnknown, code, {}};
    const QDate today = domain::officeDate(desk->now());
    const ReceptionInput read = readReception(input, *pack, today, QFileInfo(typed.text("--input")).absolutePath());
    std::vector<app::Mistake> mistakes = read.mistakes;
    for (const app::Mistake& mistake : app::mistakesIn(read.reception, *pack, today)) mistakes.push_back(mistake);
    if (!mistakes.empty()) return refusedFor(mistakes);
    const auto files = keepAll(*desk->store, read.files);
    if (!files) return files.error();
    const domain::CaseReceived proposal = app::proposalOf(
        read.reception, *pack,
        {.unit = app::unitOf(*desk->store).code, .now = desk->now(), .calendar = desk->office.calendar});
    const auto file = store::receiveCase(*desk->store, {.proposal = proposal, .attachments = *files, .draft = {},
                                                        .dateConfirmed = typed.has("--day-is-right")});
    if (!file) return file.error();
    return received(*desk->store, *file);
}

}  // namespace

void addReceive(CLI::App& caseApp, Program& program) {
    CLI::App* command = addCommand(caseApp, "receive", QT_TRANSLATE_NOOP("CliHelp", "Take in a case"), program, receive);
    addText(command, "--procedure", QT_TRANSLATE_NOOP("CliHelp", "Code of the procedure, unless the file says it"));
    addText(command, "--input", QT_TRANSLATE_NOOP("CliHelp", "JSON file: applicant, answers, papers, fees, files (see app/cli/README.md)"), Wanted::Required);
    addChoice(command, "--outcome", {"accepted", "supplement", "refused"});
    addText(command, "--reason", QT_TRANSLATE_NOOP("CliHelp", "Why it was not accepted"));
    addFlag(command, "--day-is-right", QT_TRANSLATE_NOOP("CliHelp", "The day is right, however long after the last case"));
}

}  // namespace cli
