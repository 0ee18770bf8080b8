// SPDX-License-Identifier: GPL-3.0-or-later
// What the strip at the foot of the window says of the exchange.
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/office/exchange_state.h"
#include "app/text/status_text.h"
#include "core/domain/refusal_name.h"

#include <algorithm>

namespace app {

/// A line that is away is the office's every day: nothing pops up that nobody asked for.
bool SyncRunner::isEveryday(domain::Refusal refusal) {
    using domain::Refusal;
    return refusal == Refusal::LinkUnreachable || refusal == Refusal::LinkStalled || refusal == Refusal::ServerBusy;
}

/// How far a round is, or what there is when none runs.
QString SyncRunner::whatWaits() const {
    if (!m_underWay) {
        if (m_waiting.events == 0 && m_waiting.blobs == 0) return tr("Everything is with the district");
        const auto last = m_session.store().outbox().lastExchange();
        const auto problem = domain::refusalFromName(last.problem);
        if (last.failures > 0 && problem && isEveryday(*problem))
            return tr("No line. Work goes on; %n case(s) go by themselves when it is back", nullptr, m_cases);
        const LineState line = lineStateOf(m_session.store());
        if (m_waiting.events == 0 && line.failures == 0 && heldByRule(recordState(m_waiting), line))
            return tr("%n scan(s) wait for the night or for tomorrow; see Exchange", nullptr, m_waiting.blobs);
        return tr("%n case(s) wait on this computer", nullptr, m_cases);
    }
    const qint64 all = m_atFirst.events, sent = all - std::min(all, m_waiting.events);
    if (m_waiting.events > 0) return tr("Sending record %1 of %2; scans go afterwards").arg(std::min(all, sent + 1)).arg(all);
    if (m_waiting.blobs > 0) return tr("Sending %n scan(s)", nullptr, m_waiting.blobs);
    return tr("Looking for news from the district");
}

QString SyncRunner::whatIsLeft() const {
    const qint64 bytes = m_waiting.eventBytes + m_waiting.blobBytes;
    QString words;
    if (bytes > 0) words = tr("%1 left").arg(bytesText(bytes));
    if (m_underWay && m_progress && m_progress->secondsLeft && bytes > 0)
        words = tr("%1 left, %2").arg(bytesText(bytes), durationText(*m_progress->secondsLeft));
    return words;
}

StripState SyncRunner::strip() const {
    using Light = StripState::Light;
    const auto last = m_session.store().outbox().lastExchange();
    StripState state;
    state.busy = busy();
    if (m_progress && m_progress->total > 0)
        state.percent = static_cast<int>(std::min<qint64>(100, m_progress->done * 100 / m_progress->total));
    if (!m_driver) {
        state.where = m_provided
                          ? tr("Everything is kept on this computer. It registers with the district by itself once there is a line")
                          : tr("Everything is kept on this computer (not registered with the district)");
        return state;
    }
    const bool all = m_waiting.events == 0 && m_waiting.blobs == 0;
    state.light = m_underWay && !all ? Light::Sending : last.failures > 0 ? Light::Trouble : all ? Light::Sent : Light::Waiting;
    state.where = whatWaits();
    state.left = whatIsLeft();
    if (last.succeeded)
        state.last = tr("last exchange %1").arg(nearMomentText(*last.succeeded, m_session.now()));
    if (last.failures > 0)
        state.last = tr("no connection since %1").arg(nearMomentText(last.succeeded.value_or(*last.tried), m_session.now()));
    return state;
}

}  // namespace app
