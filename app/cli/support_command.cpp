// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/office/support_bundle.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace cli {
namespace {

Answer support(Program& program, const Typed& typed) {
    const QString path = QFileInfo(typed.text("FILE")).absoluteFilePath();
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    const QByteArray bundle = app::supportBundle(*desk->store, desk->office.catalogue, QStringLiteral("communedesk-cli " COMMUNEDESK_VERSION));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size() || !file.commit())
        return domain::Error{domain::Refusal::NotWritable, path, {}};
    return {{{QStringLiteral("file"), path}, {QStringLiteral("bytes"), bundle.size()}}, {app::supportBundleText(), path}};
}

}  // namespace

void addSupportBundle(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "support-bundle", QT_TRANSLATE_NOOP("CliHelp", "Versions, counts and troubles for a technician, without a word about anybody"), program, support);
    addText(command, "FILE", QT_TRANSLATE_NOOP("CliHelp", "The text file to write"), Wanted::Required);
}

}  // namespace cli
