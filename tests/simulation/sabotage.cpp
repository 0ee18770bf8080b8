// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sabotage.h"

#include "core/store/case_commands.h"
#include "sync/server/service.h"
#include "tests/simulation/offices.h"

#include <algorithm>
#include <array>

namespace simulation {
namespace {

struct Named {
    Sabotage sabotage;
    const char* name;
    const char* promise;
};
constexpr std::array<Named, 9> all{{{Sabotage::LyingDisks, "lying-disks", "I1"},
                                    {Sabotage::ForgetfulDistrict, "forgetful-district", "I2"},
                                    {Sabotage::LostRow, "lost-row", "I7"},
                                    {Sabotage::OtherPicture, "other-picture", "I9"},
                                    {Sabotage::CountedTwice, "counted-twice", "I3"},
                                    {Sabotage::LostScan, "lost-scan", "I2"},
                                    {Sabotage::FlippedBit, "flipped-bit", "I8"},
                                    {Sabotage::FalseGreen, "false-green", "I5"},
                                    {Sabotage::ForeignCase, "foreign-case", "I13"}}};

/// How many rows it changed, in a file of the district's.
int change(const QString& file, const QString& sql) {
    sqlite::Database database(file);
    int rows = 0;
    database.writeAlways([&] { rows = database.run(sql); });
    return rows;
}

bool countTwice(const Rest& rest) {
    for (Computer* computer : rest.working) {
        if (computer->holdings().empty()) continue;
        store::Store& store = computer->store();
        const auto first = store.log().find(rest.ledger.deed(*computer->holdings().begin()).origin);
        store.database().writeAlways([&] {
            store.log().append(store.settings().device(), first->event.envelope, first->event.by, first->event.body);
        });
        computer->exchange(true);
        return true;
    }
    return false;
}

bool showForeignCase(const Rest& rest) {
    std::vector<store::FeedRow> rows;
    rest.district.storage().feed(QStringLiteral("02686"), 0, [&](const server::Storage::FeedRow& row) {
        rows.push_back({.unit = row.row.unit, .pos = row.row.pos, .place = {row.row.revision, domain::Standing::Confirmed, row.row.receivedAt},
                                .heldReason = {}, .envelopeBytes = row.row.envelope, .bodyBytes = row.row.body});
        return true;
    });
    for (Computer* computer : rest.working)
        if (!rows.empty() && std::string(Offices::unitOf(computer->desk())) == "02683") {
            const domain::EpochId epoch = computer->store().settings().device().epoch;
            return store::takeOver(computer->store(), {.epoch = epoch, .confirmations = {}, .acknowledged = {}, .rows = rows, .cursors = {}}).has_value();
        }
    return false;
}

bool onComputers(const Rest& rest, const QString& sql) {
    for (Computer* computer : rest.working) {
        int rows = 0;
        sqlite::Database& database = computer->store().database();
        database.writeAlways([&] { rows = database.run(sql); });
        if (rows > 0) return true;
    }
    return false;
}

/// In the words of the newest event of a case that can still be told, below the cipher that would have noticed.
bool flipBit(const Rest& rest) {
    onComputers(rest, QStringLiteral("DROP TRIGGER IF EXISTS event_body_stays"));
    for (Computer* computer : rest.working) {
        sqlite::Database& database = computer->store().database();
        const auto id = database.first(QStringLiteral("SELECT max(id) FROM event WHERE revision IS NOT NULL AND length(body) > 0"), {},
                                       [](const sqlite::Row& row) { return row.integer(0); });
        if (!id || *id == 0) continue;
        QByteArray body = database.first(QStringLiteral("SELECT body FROM event WHERE id = ?"), {*id},
                                         [](const sqlite::Row& row) { return row.blob(0); }).value_or(QByteArray());
        body[body.size() - 1] = static_cast<char>(body.back() ^ 1);
        database.writeAlways([&] { database.run(QStringLiteral("UPDATE event SET body = ? WHERE id = ?"), {body, *id}); });
        return true;
    }
    return false;
}

}  // namespace

std::optional<Sabotage> sabotageNamed(const std::string& name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return name == one.name; });
    return found == all.end() ? std::nullopt : std::optional(found->sabotage);
}

std::string promiseBrokenBy(Sabotage sabotage) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return sabotage == one.sabotage; });
    return found == all.end() ? std::string() : found->promise;
}

bool spoil(Sabotage sabotage, const Rest& rest) {
    const QString journal = server::journalPath(rest.district.folder()), papers = server::blobsPath(rest.district.folder());
    switch (sabotage) {
    case Sabotage::None:
    case Sabotage::LyingDisks: return true;
    case Sabotage::ForgetfulDistrict:
        return change(journal, QStringLiteral("UPDATE feed_run SET last_event = last_event - 1 WHERE last_event = (SELECT max(id) FROM event)")) > 0;
    case Sabotage::LostRow:
        onComputers(rest, QStringLiteral("DROP TRIGGER IF EXISTS event_stays"));   // the store itself forbids it
        return onComputers(rest, QStringLiteral("DELETE FROM event WHERE id = (SELECT max(id) FROM event WHERE own = 0)"));
    case Sabotage::OtherPicture: return onComputers(rest, QStringLiteral("UPDATE case_row SET summary = 'x' WHERE no = (SELECT min(no) FROM case_row)"));
    case Sabotage::CountedTwice: return countTwice(rest);
    case Sabotage::LostScan: return change(papers, QStringLiteral("DELETE FROM upload WHERE complete = 1")) > 0;
    case Sabotage::FlippedBit: return flipBit(rest);
    case Sabotage::FalseGreen: return onComputers(rest, QStringLiteral("UPDATE own_epoch SET stored_seq = stored_seq + 1 WHERE stored_seq > 0"));
    case Sabotage::ForeignCase: return showForeignCase(rest);
    }
    return false;
}

}  // namespace simulation
