// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"

#include "core/domain/event_codec.h"
#include "tests/core/domain/every_body.h"
#include "tests/support/fixed_random.h"

namespace fuzz {
namespace {

/// A reception and what follows, in the order in which the fold's target asks its questions: again?, kind, its
/// members, desk, stale?, signature, must it be understood?, what the district said.
QByteArray aReception() { return QByteArray(14, '\0') + '\x04'; }
QByteArray anAct(int kind, const QByteArray& members) {
    return QByteArray(1, '\0') + static_cast<char>(kind) + members + QByteArray(6, '\0') + '\x04';
}

}  // namespace

void writeEvents(const QString& folder) {
    const Corpus events(folder, "events");
    int number = 0;
    for (const domain::EventBody& body : test::everyBody()) {
        const QByteArray bytes = domain::encodeBody(test::aSignature(), body);
        events.put(qPrintable(domain::kindOf(body)), static_cast<char>(number++) + bytes);
    }
    events.put("unknown", QByteArray("\x14\xa1\x01\x02"));
    events.put("applicant", '\x16' + domain::encodeApplicant(test::aReceipt().applicant));
    events.put("envelope", '\x17' + domain::encodeEnvelope(test::anEnvelope()));

    const Corpus fold(folder, "fold");
    const QByteArray none;
    fold.put("received", aReception());
    fold.put("supplemented", aReception() + anAct(5, "\x01") + anAct(6, QByteArray("\x01\x01\x02", 3)) + anAct(14, none) + anAct(16, none));
    fold.put("reviewed", aReception() + anAct(9, none) + anAct(10, QByteArray("\x01\x02\x00\x00\x01\x00\x00\x03", 8)) +
                             anAct(3, QByteArray("\x00\x01\x01", 3)) + anAct(11, QByteArray("\x01\x00\x00", 3)));
    fold.put("paid", aReception() + anAct(12, QByteArray(6, '\1')) + anAct(13, QByteArray("\x01\x00\x00", 3)));
    fold.put("stopped-and-on", aReception() + anAct(18, none) + anAct(4, "\x01") + anAct(7, none));
    // Which turns a long story takes is left to chance: the fuzzer sorts out which of them are worth keeping.
    for (int story = 1; story <= 4; ++story) {
        test::FixedRandom random(static_cast<quint64>(story));
        fold.put(qPrintable(QStringLiteral("long-%1").arg(story)), aReception() + random.bytes(360));
    }
}

}  // namespace fuzz
