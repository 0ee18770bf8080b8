// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/line_book.h"
#include "core/store/store.h"
#include "sync/client/round.h"

#include <chrono>

namespace client {

/// Counts what goes over the line on each day and how fast, round after round, and keeps it in the store. Lets
/// no exception out: what cannot be written now is written with the next.
class LineMeter {
public:
    explicit LineMeter(store::Store& store) : m_store(store) {}
    void begin();
    /// An exchange that ended well.
    void exchanged(qint64 up, qint64 down, std::chrono::milliseconds took);
    /// One that broke off: it cost its bytes, and tells no speed.
    void broken(qint64 up, qint64 down);
    void end(const Report& report);

private:
    void count(qint64 up, qint64 down);
    void keep();
    store::Store& m_store;
    store::LineRecord m_record;
    qint64 m_up = 0, m_down = 0;   ///< of this round
    std::chrono::milliseconds m_took{0};
    qint64 m_unkept = 0;
};

}  // namespace client
