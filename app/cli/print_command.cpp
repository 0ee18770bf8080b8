// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/office/register_book.h"
#include "app/office/slip_context.h"
#include "app/print/slip_pages.h"
#include "core/domain/case_rules.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace cli {
namespace {

domain::Result<domain::Done> save(const QByteArray& pdf, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw WrongUsage(QCoreApplication::translate("Cli", "%1 cannot be written: %2").arg(path, file.errorString()));
    if (file.write(pdf) == pdf.size() && file.commit()) return domain::Done{};
    return domain::Error{domain::Refusal::DiskFull, path, {}};
}

packs::SlipKind kindFrom(const QString& name) {
    const auto kind = app::slipKind(name);
    if (!kind || *kind == packs::SlipKind::Register)
        throw WrongUsage(QCoreApplication::translate("Cli", "“%1” is no slip; slips are: receipt, supplement, refusal, apology, stop, control").arg(name));
    return *kind;
}

bool saysSomething(const domain::CaseFile& file, packs::SlipKind kind, int subject) {
    const std::vector<packs::SlipKind> slips = app::slipsOf(file);
    const bool known = kind != packs::SlipKind::Supplement || subject <= static_cast<int>(file.supplements.size());
    return known && std::find(slips.begin(), slips.end(), kind) != slips.end();
}

Answer slip(Program& program, const Typed& typed) {
    const packs::SlipKind kind = kindFrom(typed.needed("SLIP"));
    const QString out = typed.needed("--out");
    const int subject = typed.number("--subject", 0);
    const auto desk = program.signIn(domain::Act::Print);
    if (!desk) return desk.error();
    const auto file = findCase(*desk->store, typed.text("CODE"));
    if (!file) return file.error();
    if (!saysSomething(*file, kind, subject))
        return domain::Error{domain::Refusal::WrongState, domain::stateName(file->state), {}};
    const QString name = packs::slipName(kind);
    const int which = app::slipSubject(*file, kind, subject);
    const bool again = app::wasPrinted(*file, name, which);
    const auto pack = desk->packOf(*file);
    const auto pdf = print::slipPdf(kind, app::slipContext(*desk->store, *file, kind, subject),
                                    pack.get(), again ? print::Copy::Reprint : print::Copy::Original);
    if (!pdf) return pdf.error();
    if (const auto saved = save(*pdf, out); !saved) return saved.error();
    const auto recorded = store::act(*desk->store, file->id, [&](const domain::CaseFile& now) {
        return domain::recordPrint(desk->user(), now, name, which);
    });
    if (!recorded) return recorded.error();
    return {{{QStringLiteral("code"), file->code()}, {QStringLiteral("slip"), name}, {QStringLiteral("reprint"), again},
             {QStringLiteral("file"), out}, {QStringLiteral("bytes"), pdf->size()}},
            {again ? QCoreApplication::translate("Cli", "%1 is written, marked as a reprint.").arg(out)
                   : QCoreApplication::translate("Cli", "%1 is written.").arg(out)}};
}

Answer printRegister(Program& program, const Typed& typed) {
    const QDate from = typed.date("--from"), to = typed.date("--to");
    if (to < from) throw WrongUsage(QCoreApplication::translate("Cli", "--to is before --from"));
    const auto desk = program.signIn(domain::Act::Print);
    if (!desk) return desk.error();
    const std::vector<domain::CaseFile> files = app::casesBetween(*desk->store, from, to);
    const QString title = typed.text("--title", QCoreApplication::translate("Cli", "from %1 to %2")
        .arg(from.toString(QStringLiteral("dd/MM/yyyy")), to.toString(QStringLiteral("dd/MM/yyyy"))));
    const auto pdf = print::registerPdf(app::registerBook(*desk->store, files, title));
    if (!pdf) return pdf.error();
    if (const auto saved = save(*pdf, typed.text("--out")); !saved) return saved.error();
    return {{{QStringLiteral("cases"), static_cast<qint64>(files.size())}, {QStringLiteral("file"), typed.text("--out")},
             {QStringLiteral("bytes"), pdf->size()}},
            {QCoreApplication::translate("Cli", "%1 is written; %n case(s).", nullptr, static_cast<int>(files.size())).arg(typed.text("--out"))}};
}

}  // namespace

void addPrint(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "print", QT_TRANSLATE_NOOP("CliHelp", "A slip as PDF, written into the case; a second one is marked as a reprint"), program, slip);
    addText(command, "CODE", QT_TRANSLATE_NOOP("CliHelp", "Code of the case; or the word register"));
    addText(command, "SLIP", QT_TRANSLATE_NOOP("CliHelp", "receipt, supplement, refusal, apology, stop, control"));
    addText(command, "--out", QT_TRANSLATE_NOOP("CliHelp", "The PDF file"));
    addText(command, "--subject", QT_TRANSLATE_NOOP("CliHelp", "Which supplement request (else the last)"));
    CLI::App* book = addCommand(*command, "register", QT_TRANSLATE_NOOP("CliHelp", "The register of a period as PDF"), program, printRegister);
    addText(book, "--from", QT_TRANSLATE_NOOP("CliHelp", "Received on this day or later"), Wanted::Required);
    addText(book, "--to", QT_TRANSLATE_NOOP("CliHelp", "Received on this day or earlier"), Wanted::Required);
    addText(book, "--out", QT_TRANSLATE_NOOP("CliHelp", "The PDF file"), Wanted::Required);
    addText(book, "--title", QT_TRANSLATE_NOOP("CliHelp", "Words below the heading"));
}

}  // namespace cli
