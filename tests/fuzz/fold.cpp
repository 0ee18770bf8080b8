// SPDX-License-Identifier: GPL-3.0-or-later
// What several desks tell of one case, in any order, some of it never possible: the picture of it is always
// the same, and made without falling over. The bytes decide what is told, by whom, on which picture, and what
// the district has said of it.
#include "core/domain/case_rules.h"
#include "core/packs/slip.h"
#include "tests/core/domain/every_body.h"
#include "tests/core/domain/story.h"
#include "tests/fuzz/bytes.h"

#include <QSet>

namespace fuzz {
namespace {

using namespace domain;

constexpr int mostEvents = 24;

QString word(Script& script, std::initializer_list<const char*> words) {
    const auto which = static_cast<size_t>(script.number(static_cast<int>(words.size())));
    return QString::fromUtf8(*(words.begin() + which));
}

QString aTarget(Script& script, const std::vector<PlacedEvent>& told) {
    if (!told.empty() && script.flag())
        return takingBack(told[static_cast<size_t>(script.number(static_cast<int>(told.size())))].event.envelope.origin);
    if (script.flag()) return targetOf({test::aHash(script.number(3)), 1 + script.number(3)});
    return word(script, {"", "field:child.name", "field:applicant.person.address", "paper:birth-notice", "paper:birth-notice#2",
                         "field:", "page:", "\xff"});
}

FeeLine aFee(Script& script) {
    static const qint64 amounts[] = {0, 8'000, -5, largestSum, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
    static const int quantities[] = {1, 0, -1, 1'000'000, std::numeric_limits<int>::max()};
    return {QStringLiteral("Lệ phí"), amounts[script.number(6)], quantities[script.number(5)], script.flag(), {}};
}

QDateTime aTime(Script& script) { return script.number(8) == 7 ? QDateTime() : test::aMoment(script.byte() * 12); }

CaseReceived aReception(Script& script) {
    CaseReceived received = test::aReceipt();
    received.outcome = static_cast<CaseReceived::Outcome>(script.number(3));
    received.process.supplementClock = static_cast<SupplementClock>(script.number(3));
    received.process.maxSupplements = script.number(3);
    if (script.number(4) == 3) received.process.steps.clear();
    if (script.number(4) == 3) received.deadline.reset();
    if (script.flag()) received.fees = {aFee(script)};
    return received;
}

/// The kinds in the order of the variant, with members that bring the case into corners.
EventBody aBody(Script& script, const std::vector<PlacedEvent>& told) {
    static const std::vector<EventBody> bodies = test::everyBody();
    const int kind = script.number(22);
    switch (kind) {
        case 0: return aReception(script);
        case 1: return DocumentAttached{test::anAttachment(script.number(3))};
        case 2: return DocumentWithdrawn{test::aHash(script.number(3)), {}};
        case 3: {
            const QString field = word(script, {"answers.child.name", "applicant.person.address", "applicant.person.born", "summary",
                                                "applicant.owner.name", "answers.", "nonsense", "applicant.person.sex"});
            return DescriptionCorrected{field, word(script, {"", "a"}), word(script, {"", "b", "1990-02-30", "2001"}), {}};
        }
        case 4: return test::to(qPrintable(word(script, {"reception", "settle", "sign", "return", "nowhere", ""})));
        case 5: return test::aSupplementRequest(script.number(3));
        case 6: return SupplementReceived{{}, aTime(script), test::aDeadline(script.byte()), {}};
        case 8: return Reappointed{{}, {}, test::aDeadline(), aTime(script)};
        case 10: {
            ReviewDecided decided{static_cast<ReviewDecided::Decision>(script.number(3)), {}, {}, {}};
            for (int n = script.number(4); n > 0; --n) decided.remarks.push_back({aTarget(script, told), QStringLiteral("xem lại")});
            return decided;
        }
        case 11: return Remarked{{aTarget(script, told), word(script, {"Đã sửa", ""})}};
        case 12: return PaymentAwaited{{aFee(script), aFee(script)}, {}};
        case 13: return FeePaid{aFee(script).amount, QStringLiteral("cash"), {}};
        case 14: return test::aResult();
        case 20: return UnknownEvent{QStringLiteral("case-merged"), 1, script.bytes(4)};
        case 21: {   // one that really came over the wire, as somebody wrote it
            const EventBody& shape = bodies[static_cast<size_t>(script.number(20))];
            const auto decoded = decodeBody(kindOf(shape), 1, script.bytes(script.byte() * 4));
            return decoded ? decoded->body : shape;
        }
        default: return bodies[static_cast<size_t>(kind)];
    }
}

Place aPlace(Script& script, qint64& revision) {
    switch (script.number(6)) {
        case 0: return {{}, Standing::Local, {}};
        case 1: return {{}, Standing::Held, test::aMoment()};
        case 2: return {{}, Standing::Late, test::aMoment()};
        case 3: return {script.number(12), Standing::Confirmed, test::aMoment()};   // also one that another has
        default: return {++revision, Standing::Confirmed, test::aMoment()};
    }
}

Signature aSignature(Script& script) {
    Signature by = test::aSignature(allRoles[script.number(7)], script.number(3));
    by.unitName = QString::number(script.number(2));
    return by;
}

std::vector<PlacedEvent> tell(Script& script) {
    std::vector<test::ADevice> devices{test::ADevice(1), test::ADevice(2), test::ADevice(3)};
    std::vector<PlacedEvent> told;
    qint64 revision = 0;
    int counter = 0;
    while (!script.isEmpty() && told.size() < mostEvents) {
        if (!told.empty() && script.number(8) == 7) {   // once more, perhaps as it was before, perhaps not quite
            PlacedEvent again = told[static_cast<size_t>(script.number(static_cast<int>(told.size())))];
            again.place = aPlace(script, revision);
            if (script.number(8) == 7) again.event.envelope.baseStep = script.number(8);
            again.event.envelopeBytes = encodeEnvelope(again.event.envelope);
            told.push_back(std::move(again));
            continue;
        }
        const EventBody body = aBody(script, told);
        test::ADevice& device = devices[static_cast<size_t>(script.number(3))];
        const bool stale = script.number(4) == 3;
        const test::Seen seen{stale ? script.number(8) - 1 : counter, stale ? script.number(8) : revision};
        Event event = device.event(test::Story::caseId(), aSignature(script), body, seen, stale ? script.byte() : 0);
        event.envelope.mustUnderstand = script.number(16) == 15;
        // As another PC of the office said it, true or not.
        if (stale && !told.empty() && script.number(2) == 1)
            event.envelope.builtOn = told[static_cast<size_t>(script.number(static_cast<int>(told.size())))].event.envelope.origin;
        event.envelopeBytes = encodeEnvelope(event.envelope);
        if (classOf(body) == EventClass::Step && !stale) ++counter;
        told.push_back({std::move(event), aPlace(script, revision)});
    }
    return told;
}

/// Step by step, as the events of a case come one after the other.
std::optional<CaseFile> followed(std::vector<PlacedEvent> events) {
    std::sort(events.begin(), events.end(), before);
    std::vector<Origin> seen;
    std::erase_if(events, [&](const PlacedEvent& placed) {
        const Origin& origin = placed.event.envelope.origin;
        const bool again = std::find(seen.begin(), seen.end(), origin) != seen.end();
        seen.push_back(origin);
        return again;
    });
    const auto first = std::find_if(events.begin(), events.end(), [](const PlacedEvent& placed) { return begin(placed).has_value(); });
    if (first == events.end()) return {};
    std::rotate(events.begin(), first, first + 1);
    auto file = begin(events.front());
    for (size_t i = 1; i < events.size(); ++i) file = apply(*std::move(file), events[i]);
    return file;
}

/// What is asked of every picture sooner or later.
void lookAt(const CaseFile& file) {
    insist(owed(file) >= 0 && owed(file) <= largestSum, "nobody owes less than nothing");
    insist(file.steps.size() == static_cast<size_t>(file.stepCounter), "there is one step for each count");
    insist(openPins(file) >= 0 && timesSentBack(file) >= 0, "pins can be counted");
    for (const Role role : allRoles) possibleActs(test::aUser({role}), file);
    packs::slipData({.file = file});
}

/// The next thing done on this PC stands after all that it knows: then adding it is folding it.
void goOn(const std::vector<PlacedEvent>& told, const CaseFile& file) {
    test::ADevice desk(9);
    const PlacedEvent next = test::local(desk.event(test::Story::caseId(), test::aSignature(), test::to("settle"),
                                                    {file.stepCounter, file.revision}, file.lamport + 1));
    std::vector<PlacedEvent> all = told;
    all.push_back(next);
    insist(fold(all) == apply(file, next), "one more act on the picture is the fold with it");
}

}  // namespace

void take(const QByteArray& input) {
    Script script(input);
    const std::vector<PlacedEvent> told = tell(script);
    const auto file = fold(told);
    insist(fold({told.rbegin(), told.rend()}) == file, "a case is the same when it is told backwards");
    // Told twice, and not in the order of the first time.
    std::vector<PlacedEvent> twice = told;
    twice.insert(twice.end(), told.begin(), told.end());
    std::rotate(twice.begin(), twice.begin() + static_cast<std::ptrdiff_t>(told.size() / 3), twice.end());
    if (!twice.empty()) std::swap(twice.front(), twice.back());
    insist(fold(std::move(twice)) == file, "a case is the same when all of it is told twice, whatever came first");
    insist(followed(told) == file, "a case followed step by step is the case");
    if (!file) return;
    lookAt(*file);
    goOn(told, *file);
}

}  // namespace fuzz
