// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/work/case_source.h"

#include <algorithm>

namespace app {
namespace {

constexpr int longestSearch = 100'000;

}  // namespace

CaseSource::CaseSource(store::Store& store, store::CaseFilter filter, store::CaseOrder order)
    : m_store(&store), m_filter(std::move(filter)), m_order(order) {}

CaseSource::CaseSource(store::Store& store, const QString& typed) : m_store(&store), m_typed(typed) {}

std::vector<store::CaseRow> CaseSource::next(int atMost) {
    if (!m_more) return {};
    if (!m_typed.isEmpty()) return nextFound(atMost);
    std::vector<store::CaseRow> rows;
    while (m_more && static_cast<int>(rows.size()) < atMost) {
        const auto page = m_store->cases().page(m_filter, m_order, m_cursor, atMost - static_cast<int>(rows.size()));
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        m_cursor = page.next;
        m_more = !m_cursor.isEmpty();
    }
    return rows;
}

/// Who types sees the first page, and mostly no other: the whole of it is looked for only then.
std::vector<store::CaseRow> CaseSource::nextFound(int atMost) {
    if (m_given == 0 && atMost < 1000) {
        auto found = m_store->search().cases(m_typed, atMost + 1);
        m_suggestions = found.suggestions;
        m_more = static_cast<int>(found.rows.size()) > atMost;
        if (m_more) found.rows.pop_back();
        m_given = found.rows.size();
        return found.rows;
    }
    if (m_numbers.empty()) m_numbers = m_store->search().numbers(m_typed, longestSearch);
    const std::size_t end = std::min(m_numbers.size(), m_given + static_cast<std::size_t>(atMost));
    const auto at = [this](std::size_t place) { return m_numbers.begin() + static_cast<std::ptrdiff_t>(place); };
    const std::vector<qint64> piece = m_given < end ? std::vector<qint64>(at(m_given), at(end)) : std::vector<qint64>();
    m_given = end;
    m_more = end < m_numbers.size();
    return m_store->cases().numbered(piece);
}

}  // namespace app
