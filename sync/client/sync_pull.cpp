// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"
#include "sync/protocol/endpoints.h"

#include <algorithm>
#include <iterator>

namespace client {

using domain::Error;
using domain::Refusal;

namespace {

/// As the server counts them against maxBytes: unpacked.
qint64 sizeOf(const std::vector<protocol::PullRow>& rows) {
    constexpr qint64 aroundARow = 64;
    qint64 bytes = 0;
    for (const protocol::PullRow& row : rows)
        bytes += row.envelope.size() + row.body.size() + aroundARow;
    return bytes;
}

/// Into pieces that are stored in a moment, each in one write. The cursors come with the last one:
/// until then all of it would be asked for again.
void cut(std::vector<protocol::PullRow> rows, const std::vector<protocol::PullCursor>& cursors,
         std::deque<TakeRows>& pieces) {
    constexpr std::ptrdiff_t most = 25;
    auto from = std::make_move_iterator(rows.begin());
    const auto end = std::make_move_iterator(rows.end());
    while (end - from > most) {
        pieces.push_back({{from, from + most}, {}});
        from += most;
    }
    pieces.push_back({{from, end}, cursors});
}

}  // namespace

void SyncEngine::beginPull() {
    if (m_serverChanged) {
        // Once per life of the server; then its rows are read from the beginning, which all offices
        // do at the same time unless a person waits for it here.
        m_serverChanged = false;
        if (resyncedLately()) return finish(Error{Refusal::CursorStale, {}, {}});
        const Next next = m_byHand ? &SyncEngine::cursorsForgotten : &SyncEngine::spreadOut;
        return take(ForgetCursors{m_serverEpoch, m_report.serverTime}, next);
    }
    report(Phase::Pull);
    m_cursors.clear();
    for (const QString& unit : m_scope) {
        protocol::PullCursor cursor{unit, m_serverEpoch, 0};
        for (const protocol::PullCursor& known : m_store.cursors)
            if (known.unit == unit && known.serverEpoch == m_serverEpoch) cursor.pos = known.pos;
        m_cursors.push_back(cursor);
    }
    if (m_cursors.empty()) return toPapers();
    m_arrived.clear();
    pullMore();
}

void SyncEngine::spreadOut() {
    m_report.spread = true;
    finish(m_soft);
}

void SyncEngine::pullMore() {
    const protocol::PullRequest request{m_cursors, m_sizes.pull.bytes(), 0};
    send(Asked::Pull, QByteArrayLiteral("POST"), protocol::pullPath, protocol::encode(request));
}

void SyncEngine::pullCame(const Answered& came) {
    auto answer = protocol::decode<protocol::PullAnswer>(came.response.body);
    if (!answer) return finish(stranger());
    m_sizes.pull.succeeded(sizeOf(answer->rows), came.tookMs);
    bool forward = false;
    for (const protocol::PullCursor& cursor : answer->cursors) {
        const auto ours = std::find_if(m_cursors.begin(), m_cursors.end(),
                                       [&](const auto& own) { return own.unit == cursor.unit; });
        if (ours == m_cursors.end() || cursor.serverEpoch != m_serverEpoch ||
            cursor.pos < ours->pos)
            return finish(Error{Refusal::ServerRejected, QStringLiteral("CURSOR"), {}});
        forward |= cursor.pos > ours->pos;
        *ours = cursor;
    }
    const auto outside = [&](const protocol::PullRow& row) { return !m_scope.contains(row.unit); };
    if (std::any_of(answer->rows.begin(), answer->rows.end(), outside))
        return finish(Error{Refusal::ServerRejected, QStringLiteral("SCOPE"), {}});
    if (answer->more && !forward)
        return finish(Error{Refusal::ServerRejected, QStringLiteral("NO_PROGRESS"), {}});
    m_more = answer->more;
    m_report.receivedRows += static_cast<int>(answer->rows.size());
    if (!answer->rows.empty() || forward) cut(std::move(answer->rows), answer->cursors, m_arrived);
    storeNextRows();
}

/// The next piece of what came, the next page, or on to the papers.
void SyncEngine::storeNextRows() {
    if (!m_arrived.empty()) return take(m_arrived.front(), &SyncEngine::rowsTaken);
    report(Phase::Pull);
    m_more ? pullMore() : toPapers();
}

void SyncEngine::rowsTaken() {
    for (const protocol::PullCursor& cursor : m_arrived.front().cursors) {
        std::erase_if(m_store.cursors, [&](const auto& old) { return old.unit == cursor.unit; });
        m_store.cursors.push_back(cursor);
    }
    m_arrived.pop_front();
    storeNextRows();
}

/// One bad row must not stop the feed: halve until it stands alone, then pass it over.
void SyncEngine::rowsRefused(const Error& error) {
    TakeRows& bad = m_arrived.front();
    if (bad.rows.empty()) return finish(error);
    if (bad.rows.size() == 1) {
        ++m_report.refusedRows;
        bad.rows.clear();
        if (bad.cursors.empty()) m_arrived.pop_front();
        return storeNextRows();
    }
    const auto middle = bad.rows.begin() + static_cast<qsizetype>(bad.rows.size() / 2);
    TakeRows firstHalf{{bad.rows.begin(), middle}, {}};
    bad.rows.erase(bad.rows.begin(), middle);
    m_arrived.push_front(std::move(firstHalf));
    storeNextRows();
}

void SyncEngine::cursorStale() {
    if (resyncedLately()) return finish(Error{Refusal::CursorStale, {}, {}});
    take(ForgetCursors{m_serverEpoch, m_report.serverTime}, &SyncEngine::cursorsForgotten);
}

void SyncEngine::cursorsForgotten() {
    m_store.resyncs.insert(m_serverEpoch, m_report.serverTime);
    m_store.cursors.clear();
    beginPull();
}

}  // namespace client
