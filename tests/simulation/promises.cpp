// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/promises.h"

#include "core/domain/event_codec.h"
#include "core/domain/unit.h"
#include "core/store/case_commands.h"
#include "core/store/maintenance.h"
#include "sync/client/own_epochs.h"
#include "sync/server/offices.h"
#include "tests/simulation/offices.h"

#include <QHash>

#include <algorithm>

namespace simulation {
namespace {

using Verdict = protocol::EventVerdict::Kind;

std::string at(const Computer& computer) { return " at computer " + std::to_string(computer.number()); }

/// What the district shows, each event once.
struct Shown {
    protocol::PullRow row;
    domain::Envelope envelope;
};
std::vector<Shown> shownIn(District& district, const QString& unit) {
    std::vector<Shown> rows;
    qint64 last = 0;
    district.storage().feed(unit, 0, [&](const server::Storage::FeedRow& row) {
        if (row.row.pos != last + 1) throw Broken("I7 a feed has a hole");
        last = row.row.pos;
        if (const auto envelope = domain::decodeEnvelope(row.row.envelope)) rows.push_back({row.row, *envelope});
        return true;
    });
    return rows;
}

QStringList allUnits(District& district) {
    QStringList codes;
    for (const domain::Unit& unit : district.storage().units()) codes += unit.code;
    return codes;
}

QStringList scopeOf(District& district, const domain::DeviceId& device) {
    const auto known = district.storage().device(device);
    return known ? server::scopeOf(*known, domain::UnitTree(district.storage().units())) : QStringList();
}

std::optional<server::CaseHead> headOf(District& district, const domain::CaseId& id) {
    const auto heads = district.storage().caseHeads({id});
    const auto found = heads.find(id);
    return found == heads.end() ? std::nullopt : std::optional(found.value());
}

domain::PlacedEvent placed(const Shown& shown) {
    domain::Place place{.revision = {}, .standing = domain::Standing::Confirmed, .receivedAt = shown.row.receivedAt};
    if (shown.row.verdict == Verdict::Held) place.standing = domain::Standing::Held;
    if (shown.row.verdict == Verdict::Late) place.standing = domain::Standing::Late;
    if (place.standing == domain::Standing::Confirmed) place.revision = shown.row.revision;
    const auto body = domain::decodeBody(shown.envelope.kind, shown.envelope.kindVersion, shown.row.body);
    if (!body) throw Broken("I3 the district holds a body nobody can read");
    return {{shown.envelope, shown.row.envelope, shown.row.body, body->by, body->body}, place};
}

}  // namespace

void noteOrder(District& district, Ledger& ledger) {
    if (!district.isUp()) return;
    for (const QString& unit : allUnits(district))
        for (const Shown& shown : shownIn(district, unit))
            if (shown.row.verdict == Verdict::Confirmed)
                ledger.sawOrder(district.identity().epoch, shown.envelope.caseId, shown.row.revision, shown.envelope.origin);
}

void checkGreen(Computer& computer, District& district) {
    store::Store& store = computer.store();
    const auto server = store.settings().server();
    if (!district.isUp() || !server || server->serverEpoch != district.identity().epoch) return;
    const domain::DeviceId device = store.settings().device().device;
    for (const domain::EpochId& epoch : client::ownEpochs(store)) {
        const qint64 green = store.outbox().acknowledged(epoch).storedSeq;
        if (green == 0) continue;
        const auto there = district.storage().stored(device, epoch, green);
        if (!there) throw Broken("I5 green" + at(computer) + ", and not with the district");
        const qint64 here = store.log().tip(device, epoch).seq;
        if (green <= here && there->chain != store.log().chainAt(epoch, green)) throw Broken("I5 green" + at(computer) + ", and another with the district");
    }
}

void checkOld(Computer& computer, District& district) {
    store::Store& store = computer.store();
    if (store.outbox().waiting().events > 0) throw Broken("I22 an older program keeps its texts" + at(computer));
    for (const QString& unit : scopeOf(district, store.settings().device().device))
        for (const Shown& shown : shownIn(district, unit)) {
            const auto here = store.log().find(shown.envelope.origin);
            if (!here || here->event.envelopeBytes != shown.row.envelope || here->event.bodyBytes != shown.row.body)
                throw Broken("I22 an older program has not kept a row as it was" + at(computer));
            const bool mustKnow = shown.envelope.mustUnderstand && shown.row.verdict == Verdict::Confirmed && computer.program().laterKinds.contains(shown.envelope.kind);
            if (!mustKnow) continue;
            computer.live([&] {
                const auto file = store::caseFile(store, shown.envelope.caseId);
                if (file && !file->needsNewerProgram) throw Broken("I22 nobody is told that a newer program is needed" + at(computer));
            });
        }
}

void checkArrived(const Rest& rest) {
    struct Found {
        int confirmed = 0, all = 0;
    };
    QHash<QByteArray, Found> found;
    QSet<QByteArray> seen;
    for (const QString& unit : allUnits(rest.district))
        for (const Shown& shown : shownIn(rest.district, unit)) {
            if (seen.contains(shown.row.envelope)) continue;   // shown to two units
            seen.insert(shown.row.envelope);
            Found& one = found[shown.envelope.bodyHash.bytes()];
            ++one.all;
            one.confirmed += shown.row.verdict == Verdict::Confirmed;
        }
    const auto check = [&](const Computer& computer) {
        for (const int number : computer.holdings()) {
            const Found one = found.value(rest.ledger.deed(number).body.bytes());
            if (one.all == 0) throw Broken("I2 deed " + std::to_string(number) + " never reached the district, it lies" + at(computer));
            if (one.confirmed > rest.ledger.deedsSaying(rest.ledger.deed(number).body)) throw Broken("I3 deed " + std::to_string(number) + " takes effect " + std::to_string(one.confirmed) + " times");
        }
    };
    for (const Computer* computer : rest.working) check(*computer);
    for (const Computer* computer : rest.shutOut) check(*computer);
}

namespace {

/// What is nowhere but at those who once received it: its writer's disk was damaged, and the district put back.
bool isOnlyHere(store::Store& store, const Ledger& ledger, const domain::CaseId& id, const std::vector<domain::PlacedEvent>& there) {
    if (!ledger.lostOf(id)) return false;
    const auto here = store.log().eventsOf(id);
    return std::any_of(here.begin(), here.end(), [&](const domain::PlacedEvent& one) {
        return std::none_of(there.begin(), there.end(), [&](const domain::PlacedEvent& other) { return other.event.envelopeBytes == one.event.envelopeBytes; });
    });
}

}  // namespace

void checkEqual(const Rest& rest) {
    for (Computer* computer : rest.working) {
        store::Store& store = computer->store();
        const QStringList scope = scopeOf(rest.district, store.settings().device().device);
        for (const QString& unit : scope) {
            std::map<QByteArray, std::vector<domain::PlacedEvent>> cases;
            for (const Shown& shown : shownIn(rest.district, unit)) {
                const auto here = store.log().find(shown.envelope.origin);
                if (!here || here->event.envelopeBytes != shown.row.envelope)
                    throw Broken("I7 a row of the district is missing" + at(*computer));
                cases[shown.envelope.caseId.bytes()].push_back(placed(shown));
            }
            for (auto& [id, events] : cases) {
                const domain::CaseId caseId = *domain::CaseId::fromBytes(id);
                // A case that went to another unit is theirs to show now.
                const auto head = headOf(rest.district, caseId);
                if (!head || head->unit != unit) continue;
                if (isOnlyHere(store, rest.ledger, caseId, events)) continue;
                const auto theirs = domain::fold(std::move(events));
                const auto ours = store::caseFile(store, caseId);
                if (theirs.has_value() != ours.has_value()) throw Broken("I8 a case is there and not there" + at(*computer));
                if (theirs && !(*theirs == *ours)) throw Broken("I8 a case is another one" + at(*computer));
            }
        }
        const auto rebuilt = store::rebuild(store);
        if (!rebuilt) throw Broken("I9 a store cannot be rebuilt" + at(*computer));
        if (rebuilt->differed) throw Broken("I9 the pictures are not what the log says" + at(*computer));
        const auto damage = store::verify(store, true);
        if (!damage.empty()) throw Broken("I1 " + damage.front().what.toStdString() + at(*computer));
    }
}

void checkPapers(const Rest& rest) {
    for (Computer* computer : rest.working) {
        store::Store& store = computer->store();
        const store::Waiting waiting = store.outbox().waiting();
        if (waiting.events > 0 || waiting.blobs > 0) throw Broken("I18 something still waits" + at(*computer));
        for (const int number : computer->holdings()) {
            if (computer->papersGone().count(number)) continue;
            const auto event = computer->eventOf(rest.ledger.deed(number));
            const auto* attached = event ? std::get_if<domain::DocumentAttached>(&event->event.body) : nullptr;
            if (!attached) continue;
            const domain::BlobId& blob = attached->attachment.blob;
            if (!store.blobs().content(blob)) throw Broken("I1 a scan is gone" + at(*computer));
            if (!rest.district.blobs().complete(blob)) throw Broken("I2 a scan never reached the district, it lies" + at(*computer));
        }
    }
}

void checkScope(const Rest& rest) {
    for (const auto& group : {rest.working, rest.shutOut})
        for (Computer* computer : group) {
            store::Store& store = computer->store();
            const QString own = store.settings().device().unit;
            if (Offices::isAbove(computer->desk())) continue;
            for (const store::CaseRow& row : store.cases().page({}, store::CaseOrder::NewestFirst, {}, 500).rows) {
                const auto head = headOf(rest.district, row.id);
                if (head && head->unit != own && !head->formerUnits.contains(own) && !rest.ledger.wasHanded(row.id, own))
                    throw Broken("I13 a case of another unit is" + at(*computer));
            }
        }
}

}  // namespace simulation
