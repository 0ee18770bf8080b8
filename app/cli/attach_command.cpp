// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/office/keep_file.h"
#include "app/text/refusal_text.h"
#include "core/domain/case_rules.h"
#include "core/domain/refusal_name.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>

namespace cli {
namespace {

domain::Result<domain::CaseFile> attachOne(Desk& desk, domain::CaseId id, const QString& path, const QString& paper) {
    auto attachment = app::keepFile(*desk.store, path);
    if (!attachment) return attachment.error();
    attachment->paperId = paper;
    return store::act(*desk.store, id, [&](const domain::CaseFile& now) {
        return domain::attach(desk.user(), now, *attachment);
    });
}

/// A file that cannot be taken keeps no other from being taken.
Answer attach(Program& program, const Typed& typed) {
    auto desk = program.signIn(domain::Act::Attach);
    if (!desk) return desk.error();
    const auto file = findCase(*desk->store, typed.text("CODE"));
    if (!file) return file.error();
    QJsonArray attached, refused;
    QStringList lines;
    std::optional<domain::Error> first;
    for (const QString& path : typed.texts("FILE")) {
        const auto after = attachOne(*desk, file->id, path, typed.text("--paper"));
        if (after) {
            attached.append(path);
            lines += QCoreApplication::translate("Cli", "Attached: %1").arg(path);
            continue;
        }
        if (!first) first = after.error();
        refused.append(QJsonObject{{QStringLiteral("file"), path},
                                   {QStringLiteral("refusal"), domain::refusalName(after.error().refusal)},
                                   {QStringLiteral("message"), app::describe(after.error())}});
        lines += QCoreApplication::translate("Cli", "Not attached: %1").arg(path) + QStringLiteral(" – ")
                 + app::describe(after.error());
    }
    const QJsonObject json{{QStringLiteral("code"), file->code()}, {QStringLiteral("attached"), attached},
                           {QStringLiteral("refused"), refused}};
    if (first) return {*first, json, lines};
    return {json, lines};
}

}  // namespace

void addAttach(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "attach", QT_TRANSLATE_NOOP("CliHelp", "Add scans to a case: PDF, JPEG, PNG, WebP, TIFF, 50 MiB at most"), program, attach);
    addText(command, "CODE", QT_TRANSLATE_NOOP("CliHelp", "Code of the case"), Wanted::Required);
    addTexts(command, "FILE", QT_TRANSLATE_NOOP("CliHelp", "The files"), Wanted::Required);
    addText(command, "--paper", QT_TRANSLATE_NOOP("CliHelp", "Id of the paper of the checklist they are scans of"));
}

}  // namespace cli
