// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "core/packs/pack_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {
namespace {

using Severity = packs::LintMessage::Severity;

/// What is wrong with one folder, the folder itself included.
std::vector<packs::LintMessage> findings(const QString& folder) {
    const auto files = packs::readFolder(folder);
    if (!files)
        return {{.severity = Severity::Error, .file = files.error().subject, .pointer = {},
                 .message = files.error().detail.isEmpty() ? QStringLiteral("this folder cannot be read as a pack")
                                                           : files.error().detail}};
    return packs::lint(*files);
}

/// The findings are for authors of packs and stay in English, exact to the letter.
Answer lint(Program&, const Typed& typed) {
    QJsonArray list;
    QStringList lines;
    std::optional<domain::Error> first;
    for (const QString& folder : typed.texts("DIR"))
        for (const packs::LintMessage& found : findings(folder)) {
            const bool error = found.severity == Severity::Error;
            const QString severity = error ? QStringLiteral("error") : QStringLiteral("warning");
            list.append(QJsonObject{{QStringLiteral("folder"), folder}, {QStringLiteral("severity"), severity},
                                    {QStringLiteral("file"), found.file}, {QStringLiteral("pointer"), found.pointer},
                                    {QStringLiteral("message"), found.message}});
            lines += QStringLiteral("%1/%2#%3: %4: %5").arg(folder, found.file, found.pointer, severity, found.message);
            if (error && !first)
                first = domain::Error{domain::Refusal::PackMalformed,
                                      folder + u'/' + found.file + u'#' + found.pointer, found.message};
        }
    const QJsonObject json{{QStringLiteral("findings"), list}};
    if (first) return {*first, json, lines};
    lines += QCoreApplication::translate("Cli", "No mistakes in %n pack(s).", nullptr, static_cast<int>(typed.texts("DIR").size()));
    return {json, lines};
}

Answer list(Program& program, const Typed&) {
    const packs::Catalogue::Loaded loaded = app::loadProcedures(program.options.store);
    QJsonArray all, refused;
    QStringList lines;
    for (const auto& pack : loaded.catalogue.all()) {
        all.append(QJsonObject{{QStringLiteral("code"), pack->process.procedure},
                               {QStringLiteral("version"), pack->process.packVersion},
                               {QStringLiteral("title"), pack->process.title},
                               {QStringLiteral("sector"), pack->process.sector}});
        lines += QStringLiteral("%1  %2  %3").arg(pack->process.procedure, pack->process.packVersion, pack->process.title);
    }
    for (const domain::Error& error : loaded.refused) {
        refused.append(QJsonObject{{QStringLiteral("place"), error.subject}, {QStringLiteral("message"), error.detail}});
        lines += QCoreApplication::translate("Cli", "Left out: %1: %2").arg(error.subject, error.detail);
    }
    return {{{QStringLiteral("packs"), all}, {QStringLiteral("leftOut"), refused}}, lines};
}

}  // namespace

void addPack(CLI::App& app, Program& program) {
    CLI::App* pack = addGroup(app, "pack", QT_TRANSLATE_NOOP("CliHelp", "Procedures as data"));
    CLI::App* linting = addCommand(*pack, "lint", QT_TRANSLATE_NOOP("CliHelp", "Every mistake in pack folders, to the place in the file"), program, lint);
    addTexts(linting, "DIR", QT_TRANSLATE_NOOP("CliHelp", "Folders that hold a procedure.json"), Wanted::Required);
    addCommand(*pack, "list", QT_TRANSLATE_NOOP("CliHelp", "The procedures this office knows"), program, list);
}

}  // namespace cli
