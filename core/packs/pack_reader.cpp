// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack_reader.h"

#include "core/packs/form_reader.h"
#include "core/packs/json_text.h"
#include "core/packs/pack_checks.h"
#include "core/packs/procedure_reader.h"
#include "core/packs/slip.h"
#include "core/packs/template_check.h"

#include <QStringDecoder>

#include <algorithm>

namespace packs {
namespace {

const QString procedureFile = QStringLiteral("procedure.json"),
              formFile = QStringLiteral("form.json"), slipFolder = QStringLiteral("slips/"),
              slipEnding = QStringLiteral(".html");

struct Reading {
    Pack pack;
    std::vector<LintMessage> messages;
};

std::optional<QString> utf8(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QJsonObject> readObject(const PackFiles& files, const QString& name,
                                      Findings& findings) {
    if (files.contains(name)) return parseObject(files.value(name), findings);
    findings.error({}, QStringLiteral("The pack has no %1.").arg(name));
    return std::nullopt;
}

QStringList slipNames() {
    QStringList names;
    for (const SlipKind kind :
         {SlipKind::Receipt, SlipKind::Supplement, SlipKind::Refusal, SlipKind::Apology,
          SlipKind::Stop, SlipKind::ControlSheet, SlipKind::Register})
        names << slipName(kind);
    return names;
}

std::vector<LintMessage> readSlip(const QString& file, const QByteArray& bytes, Pack& pack) {
    Findings findings(file);
    const QString slip = file.mid(slipFolder.size()).chopped(slipEnding.size());
    if (!slipNames().contains(slip))
        findings.error({}, QStringLiteral("No such slip %1").arg(quoted(slip)) +
                               suggestion(slip, slipNames()));
    const auto text = utf8(bytes);
    if (!text) {
        findings.error({}, QStringLiteral("Not UTF-8 text."));
        return findings.messages();
    }
    checkSlip(slip, *text, findings);
    pack.slips.insert(slip, *text);
    return findings.messages();
}

std::vector<LintMessage> readOther(const QString& file, const QByteArray& bytes, Pack& pack) {
    if (file == procedureFile || file == formFile) return {};
    if (file.startsWith(slipFolder) && file.endsWith(slipEnding))
        return readSlip(file, bytes, pack);
    if (file == QStringLiteral("README.md")) return {};
    const QStringList known{procedureFile, formFile, QStringLiteral("README.md")};
    Findings findings(file);
    findings.warning({}, QStringLiteral("Not a file of a pack") + suggestion(file, known));
    return findings.messages();
}

Reading read(const PackFiles& files) {
    Reading reading;
    const auto keep = [&](const std::vector<LintMessage>& found) {
        reading.messages.insert(reading.messages.end(), found.begin(), found.end());
    };
    Findings procedure(procedureFile), form(formFile);
    const auto procedureObject = readObject(files, procedureFile, procedure);
    const auto formObject = readObject(files, formFile, form);
    if (procedureObject) reading.pack = readProcedure(*procedureObject, procedure);
    if (formObject) reading.pack.form = readForm(*formObject, form);
    // Without the form every field would look unknown: one complaint is enough.
    if (procedureObject && formObject) checkPack(reading.pack, procedure);
    keep(procedure.messages());
    keep(form.messages());
    for (auto file = files.begin(); file != files.end(); ++file)
        keep(readOther(file.key(), file.value(), reading.pack));
    return reading;
}

}  // namespace

std::vector<LintMessage> lint(const PackFiles& files) {
    return read(files).messages;
}

domain::Result<Pack> readPack(const PackFiles& files) {
    Reading reading = read(files);
    const auto error =
        std::ranges::find(reading.messages, LintMessage::Severity::Error, &LintMessage::severity);
    if (error == reading.messages.end()) return std::move(reading.pack);
    return domain::Error{
        domain::Refusal::PackMalformed,
        error->pointer.isEmpty() ? error->file : error->file + u'#' + error->pointer,
        error->message};
}

}  // namespace packs
