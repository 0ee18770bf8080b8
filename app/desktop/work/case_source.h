// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <vector>

namespace app {

/// The cases of a list from the first to the last, some at a time: all that a filter shows, in an
/// order, or all that a search finds, best match first.
class CaseSource {
public:
    CaseSource(store::Store& store, store::CaseFilter filter, store::CaseOrder order);
    CaseSource(store::Store& store, const QString& typed);
    std::vector<store::CaseRow> next(int atMost);
    bool more() const { return m_more; }
    /// When a search found nothing: close words.
    const QStringList& suggestions() const { return m_suggestions; }

private:
    std::vector<store::CaseRow> nextFound(int atMost);
    store::Store* m_store;
    store::CaseFilter m_filter;
    store::CaseOrder m_order = store::CaseOrder::DueFirst;
    QString m_cursor;
    QString m_typed;                    ///< empty: not a search
    std::vector<qint64> m_numbers;      ///< of a search, from its second look on
    std::size_t m_given = 0;
    QStringList m_suggestions;
    bool m_more = true;
};

}  // namespace app
