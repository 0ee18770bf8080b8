// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare.h"
#include "tests/bench/figure.h"
#include "tests/bench/filled_store.h"
#include "tests/bench/measure.h"
#include "tests/support/a_device.h"

#include <cstdio>
#include <stdexcept>

namespace bench {
namespace {

/// The store, and two files that take the very same events with nothing else.
class Counter {
public:
    Counter(int cases, int rounds)
        : m_store(cases, 1),
          m_rounds(rounds),
          m_encrypted(m_store.temp().path(QStringLiteral("bare.db")), QByteArray(32, 'k')),
          m_plain(m_store.temp().path(QStringLiteral("plain.db"))) {
        std::fprintf(stderr, "filled with %d cases in %.1f s (%.0f cases/s)\n", cases,
                     m_store.fillSeconds(), cases / m_store.fillSeconds());
        m_encrypted.growJournal();
        m_plain.growJournal();
        for (int i = 0; i < rounds; ++i) {
            m_intakes.push_back(intakeOf(m_invented.receipt(i)));
            m_remarks.push_back({{.target = {}, .text = m_invented.remark()}});
        }
    }

    Medians receiving(bool encrypted) {
        return measure(
            encrypted, [&](int i) { return domain::EventBody(m_intakes[index(i)].proposal); },
            [&](int i) {
                const auto file = store::receiveCase(*m_store, m_intakes[index(i)]);
                if (!file) throw std::runtime_error("a case was refused");
                m_received.push_back(file->id);
            });
    }
    /// A remark on a case received before, by turns.
    Medians acting(bool encrypted) {
        return measure(
            encrypted, [&](int i) { return domain::EventBody(m_remarks[index(i)]); },
            [&](int i) {
                const auto& remark = m_remarks[index(i)].remark;
                const auto done = store::act(
                    *m_store, m_received[index(i) % m_received.size()],
                    [&](const domain::CaseFile& file) {
                        return domain::remark(m_store->signedIn(), file, remark);
                    });
                if (!done) throw std::runtime_error("a remark was refused");
            });
    }

private:
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }

    template <class BodyOf>
    Medians measure(bool encrypted, BodyOf bodyOf, const std::function<void(int)>& ours) {
        std::vector<domain::Event> same;
        for (int i = 0; i < m_rounds; ++i)
            same.push_back(
                m_device.event(test::anId<domain::CaseId>(i), test::aSignature(), bodyOf(i)));
        Bare& bare = encrypted ? m_encrypted : m_plain;
        return inTurns(m_rounds, ours, [&](int i) {
            bare.commit(same[index(i)].envelopeBytes, same[index(i)].bodyBytes);
        });
    }

    FilledStore m_store;
    int m_rounds;
    Bare m_encrypted, m_plain;
    Invented m_invented{11};
    test::ADevice m_device{3};
    std::vector<store::Intake> m_intakes;
    std::vector<domain::Remarked> m_remarks;
    std::vector<domain::CaseId> m_received;
};

void measure(int cases, const Plan& plan, Figures& figures) {
    Counter counter(cases, plan.rounds());
    const QString size = QStringLiteral(", store of %1 cases").arg(cases);
    const auto add = [&](const QString& what, bool encrypted, Medians medians) {
        Figure figure{.what = what + size,
                      .against = encrypted ? QStringLiteral("durable commit of the same event, same cipher")
                                           : QStringLiteral("the same, not encrypted"),
                      .unit = QStringLiteral("ms"),
                      .ours = medians.ours,
                      .baseline = medians.baseline,
                      .kind = encrypted ? Figure::Goal::AtMost : Figure::Goal::None,
                      .goal = 1.3,
                      .skipped = {}};
        figures.push_back(figure);
        if (!encrypted) return;
        figure.what += QStringLiteral(": processor only");
        figure.ours = medians.oursComputing;
        figure.baseline = medians.baselineComputing;
        figure.kind = Figure::Goal::None;
        figures.push_back(figure);
    };
    for (const bool encrypted : {true, false}) {
        add(QStringLiteral("Receive a case"), encrypted, counter.receiving(encrypted));
        add(QStringLiteral("Act on a case"), encrypted, counter.acting(encrypted));
    }
}

}  // namespace

Figures receiving(const Plan& plan) {
    Figures figures;
    measure(plan.cases(), plan, figures);
    if (plan.large) measure(1'000'000, plan, figures);
    return figures;
}

}  // namespace bench
