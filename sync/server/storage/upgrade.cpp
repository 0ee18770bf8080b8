// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/upgrade.h"

#include "core/sqlite/upgrade.h"
#include "core/sqlite/written_by.h"
#include "sync/server/service.h"
#include "sync/server/storage/values.h"

#include <QFileInfo>

#include <vector>

namespace server {
namespace {

struct DataFile {
    QString path;
    std::vector<sqlite::Schema> schema;
};

/// Those that are there: what is new needs no upgrade.
std::vector<DataFile> filesIn(const QString& folder) {
    const auto main = QStringLiteral("main");
    std::vector<DataFile> found;
    for (const DataFile& file : {DataFile{journalPath(folder), {{main, sql::journalScripts()}}},
                                 DataFile{blobsPath(folder), {{main, sql::blobsScripts()}}}})
        if (QFileInfo(file.path).size() > 0) found.push_back(file);
    return found;
}

sqlite::Opening patient() { return {.key = {}, .mode = sqlite::Opening::Mode::OpenExisting, .busyTimeoutMs = 15'000}; }

int knownSchema() { return static_cast<int>(sql::journalScripts().size()); }

}  // namespace

bool isOlder(const QString& folder) {
    bool older = false;
    for (const DataFile& file : filesIn(folder)) {
        sqlite::Database database(file.path, patient());
        const auto known = file.schema.front().scripts.size();
        if (database.version() > known) database.migrate(file.schema);   // says that it is too new
        older |= database.version() < known;
    }
    return older;
}

QStringList bringUpToDate(const QString& folder, const QDate& day) {
    isOlder(folder);   // nothing is changed when only one of them is too new
    QStringList lines;
    for (const DataFile& file : filesIn(folder)) {
        sqlite::Database database(file.path, patient());
        const auto upgrade = sqlite::migrateWithCopy(
            database, file.schema, {.folder = folder + QStringLiteral("/before-upgrade"), .day = day, .besides = {}});
        if (upgrade)
            lines += QStringLiteral("%1 was brought from schema %2 to %3; a copy of before is in %4")
                         .arg(QFileInfo(file.path).fileName()).arg(upgrade->fromSchema).arg(upgrade->toSchema).arg(upgrade->copy);
    }
    if (QFileInfo::exists(journalPath(folder))) noteVersion(folder);
    return lines;
}

void noteVersion(const QString& folder) { sqlite::noteProgram(folder, knownSchema()); }

QString tooNewText(const QString& folder) {
    const QString program = sqlite::newerProgram(folder, knownSchema());
    const QString which = program.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(program);
    return QStringLiteral("these data were written by a newer version of this program%1. Nothing is lost:"
                          " install that version again").arg(which);
}

}  // namespace server
