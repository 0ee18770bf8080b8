// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"
#include "core/store/values.h"

namespace store {
namespace {

using Damages = std::vector<Damage>;

/// Damage met while looking is a finding, not a failure.
template <class Look>
void look(Damages& damages, const QString& where, Look&& work) {
    try {
        work();
    } catch (const sqlite::Failure& failure) {
        damages.push_back({where, QString::fromUtf8(failure.what())});
    }
}

void checkEngine(Store& store, bool thorough, Damages& damages) {
    for (const QString& problem : store.database().check(thorough)) {
        const bool scans = problem.contains(QLatin1String("scans"), Qt::CaseInsensitive);
        damages.push_back({scans ? QStringLiteral("scans") : QStringLiteral("store"), problem});
    }
}

void checkWordIndex(Store& store) {
    store.database().run(QStringLiteral(
        "INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)"));
}

void checkScans(Store& store, Damages& damages) {
    std::vector<domain::BlobId> complete;
    store.database().each(QStringLiteral("SELECT id FROM scans.blob WHERE complete = 1 ORDER BY no"), {},
                          [&](const sqlite::Row& row) {
                              if (const auto id = domain::BlobId::fromBytes(row.blob(0)))
                                  complete.push_back(*id);
                              return true;
                          });
    for (const domain::BlobId& id : complete)
        look(damages, QStringLiteral("scans"), [&] {
            if (!store.blobs().content(id))
                damages.push_back({QStringLiteral("scans"),
                                   QStringLiteral("blob %1 is not its name").arg(id.toString())});
        });
}

}  // namespace

std::vector<Damage> verify(Store& store, bool thorough) {
    Damages damages;
    look(damages, QStringLiteral("store"), [&] { checkEngine(store, thorough, damages); });
    look(damages, QStringLiteral("log"), [&] {
        for (const QString& problem : store.log().verify())
            damages.push_back({QStringLiteral("log"), problem});
    });
    if (thorough) {
        look(damages, QStringLiteral("store"), [&] { checkWordIndex(store); });
        look(damages, QStringLiteral("scans"), [&] { checkScans(store, damages); });
    }
    if (!Keyring::load(store.dir()))
        damages.push_back({QStringLiteral("keys"), QStringLiteral("keys.json cannot be read")});
    return damages;
}

qint64 receivedUnreadable(Store& store) {
    return store.database()
        .first(QStringLiteral("SELECT count(*) FROM unreadable"), {},
               [](const sqlite::Row& row) { return row.integer(0); })
        .value_or(0);
}

}  // namespace store
