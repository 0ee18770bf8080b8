// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/figures.h"

#include "core/domain/case_state.h"
#include "core/store/store_files.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace store {
namespace {

qint64 number(sqlite::Database& database, const char* sql) {
    return database.first(QString::fromLatin1(sql), {}, [](const sqlite::Row& row) { return row.integer(0); }).value_or(0);
}

/// A reason comes from the district: only those this program knows are passed on.
QString machineWord(const QString& word) {
    for (const char* known : {"out-of-scope", "revoked-device", "former-unit", "fork", "lamport", "malformed", "bad-envelope",
                              "bad-body", "wrong-origin", "body-hash", "body-missing", "body-too-large"})
        if (word == QLatin1String(known)) return word;
    return QStringLiteral("other");
}

void addEpochs(Store& store, Figures& figures) {
    store.database().each(
        QStringLiteral("SELECT o.epoch, o.stored_seq, o.backed_up_seq FROM own_epoch o ORDER BY o.no"), {}, [&](const sqlite::Row& row) {
            const auto epoch = domain::EpochId::fromBytes(row.blob(0));
            if (epoch)
                figures.epochs.push_back({.epoch = *epoch, .tip = store.outbox().tipOf(*epoch).seq, .stored = row.integer(1),
                                          .backedUp = row.integer(2)});
            return true;
        });
}

void addFiles(const QString& dir, Figures& figures) {
    for (const QString& name : {storeFile, scansFile, keysFile, markFile})
        for (const QString& ending : {QString(), QStringLiteral("-wal")})
            if (const QFileInfo file(in(dir, name + ending)); file.exists()) figures.files.insert(name + ending, file.size());
    if (const QStorageInfo disk(dir); disk.isValid()) figures.freeBytes = disk.bytesAvailable();
}

}  // namespace

Figures figuresOf(Store& store) {
    sqlite::Database& database = store.database();
    Figures figures;
    figures.storeSchema = database.version();
    figures.scansSchema = database.version(QStringLiteral("scans"));
    figures.picture = store.settings().value(pictureSetting).toInt();
    figures.events = store.log().count();
    figures.ownEvents = number(database, "SELECT count(*) FROM event WHERE own = 1");
    figures.cases = number(database, "SELECT count(*) FROM case_row");
    figures.headless = number(database, "SELECT count(*) FROM headless");
    figures.conflicts = number(database, "SELECT count(*) FROM case_row WHERE conflicts > 0");
    figures.drafts = number(database, "SELECT count(*) FROM draft");
    figures.users = number(database, "SELECT count(*) FROM user_account");
    figures.blobs = number(database, "SELECT count(*) FROM scans.blob");
    figures.blobBytes = number(database, "SELECT coalesce(sum(size), 0) FROM scans.blob WHERE complete = 1");
    figures.blobsIncomplete = number(database, "SELECT count(*) FROM scans.blob WHERE complete = 0");
    figures.blobsNotBackedUp = number(database, "SELECT count(*) FROM scans.blob WHERE complete = 1 AND backed_up = 0");
    database.each(QStringLiteral("SELECT state, count(*) FROM case_row GROUP BY state"), {}, [&](const sqlite::Row& row) {
        figures.casesByState.insert(domain::stateName(static_cast<domain::CaseState>(row.integer(0))), row.integer(1));
        return true;
    });
    database.each(QStringLiteral("SELECT held_reason, count(*) FROM event WHERE standing >= 2 AND superseded_by IS NULL GROUP BY held_reason"), {},
                  [&](const sqlite::Row& row) {
                      figures.notTaken[machineWord(row.text(0))] += row.integer(1);
                      return true;
                  });
    addEpochs(store, figures);
    addFiles(store.dir(), figures);
    return figures;
}

}  // namespace store
