// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/maintenance.h"
#include "tests/bench/bare.h"
#include "tests/bench/figure.h"
#include "tests/bench/filled_store.h"
#include "tests/bench/measure.h"

#include <stdexcept>

namespace bench {
namespace {

/// A copy of the store in which the same pictures are written again by the engine alone: from rows
/// that lie ready, so nothing is read from events or worked out.
class BarePictures {
public:
    BarePictures(FilledStore& store, const QString& copy) : m_bare(copied(store, copy), store.key()) {
        for (const QByteArray table : {"case_row", "search_text", "search_key"})
            m_bare.run("CREATE TEMP TABLE ready_" + table + " AS SELECT * FROM " + table);
        m_bare.run("DROP TRIGGER search_text_removed");
    }
    void write() {
        m_bare.run("BEGIN IMMEDIATE");
        for (const QByteArray table : {"case_row", "search_text", "search_key"}) m_bare.run("DELETE FROM " + table);
        m_bare.run("INSERT INTO search_words (search_words) VALUES ('delete-all')");
        for (const QByteArray table : {"case_row", "search_text", "search_key"})
            m_bare.run("INSERT INTO " + table + " SELECT * FROM ready_" + table);
        m_bare.run("COMMIT");
    }

private:
    static QString copied(FilledStore& store, const QString& copy) {
        store->database().backupTo(copy);
        return copy;
    }
    Bare m_bare;
};

}  // namespace

Figures rebuilding(const Plan& plan) {
    FilledStore store(plan.full ? plan.cases() : 300, 3);
    Bare scan(store.file(), store.key());
    const int rounds = plan.full ? 5 : 1;
    const auto compared = store::rebuild(*store);
    if (!compared || compared->differed)
        throw std::runtime_error("the rebuild gave other pictures");
    const auto rebuild = [&](int) {
        if (!store::rebuild(*store, {}, store::Compare::No))
            throw std::runtime_error("the rebuild was refused");
    };
    const double events = static_cast<double>(store->log().count());
    const auto figure = [&](const QString& against, Medians medians, Figure::Goal kind) {
        return Figure{.what = QStringLiteral("Rebuild the pictures, %1 events").arg(store->log().count()),
                      .against = against,
                      .unit = QStringLiteral("events/s"),
                      .ours = events * 1000 / medians.ours,
                      .baseline = events * 1000 / medians.baseline,
                      .kind = kind,
                      .goal = 0.5,
                      .skipped = {}};
    };
    const Medians scanned = inTurns(rounds, rebuild, [&](int) {
        scan.read("SELECT envelope, body, revision, standing, received_at FROM event ORDER BY case_no, id", {});
    });
    BarePictures pictures(store, store.temp().path(QStringLiteral("copy.db")));
    const Medians written = inTurns(rounds, rebuild, [&](int) { pictures.write(); });
    return {figure(QStringLiteral("a bare scan of the log"), scanned, Figure::Goal::AtLeast),
            figure(QStringLiteral("the engine writing the same pictures from rows that lie ready"), written,
                   Figure::Goal::None)};
}

}  // namespace bench
