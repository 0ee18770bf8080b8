// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/line_meter.h"

#include "core/domain/clock.h"
#include "core/domain/line_hint.h"
#include "core/domain/refusal_name.h"
#include "sync/client/store_side.h"

namespace client {
namespace {

constexpr qint64 keptEvery = 256 * 1024;   // bytes a power cut may leave uncounted
constexpr qint64 clearly = 4;              // times as much one way as the other: a speed of that way

/// Only words of ours: an error's detail may name people.
QString hintOf(const domain::Error& error) {
    return domain::hint::all().contains(error.detail) ? error.detail : QString();
}

}  // namespace

void LineMeter::begin() {
    m_up = m_down = m_unkept = 0;
    m_took = {};
    try {
        m_record = store::LineBook(m_store.settings()).record();
    } catch (const std::exception&) {
        m_record = {};
    }
}

void LineMeter::exchanged(qint64 up, qint64 down, std::chrono::milliseconds took) {
    m_took += took;
    if (up >= clearly * down) m_record.up = domain::measured(m_record.up, up, took.count());
    else if (down >= clearly * up) m_record.down = domain::measured(m_record.down, down, took.count());
    count(up, down);
}

void LineMeter::broken(qint64 up, qint64 down) { count(up, down); }

void LineMeter::count(qint64 up, qint64 down) {
    m_up += up;
    m_down += down;
    m_unkept += up + down;
    try {
        m_record.today = domain::counted(m_record.today, domain::officeDate(trustedNow(m_store)), up, down);
        if (m_unkept >= keptEvery) keep();
    } catch (const std::exception&) {
        // The round itself says what is wrong with the disk.
    }
}

void LineMeter::keep() {
    store::LineBook(m_store.settings()).setRecord(m_record);
    m_unkept = 0;
}

void LineMeter::end(const Report& report) {
    try {
        if (!report.cancelled) {
            m_record.hint = report.refusal ? hintOf(*report.refusal) : QString();
            m_record.rounds.push_back({.at = m_store.clock().now(),
                                       .refusal = report.refusal ? domain::refusalName(report.refusal->refusal) : QString(),
                                       .hint = m_record.hint, .up = m_up, .down = m_down, .tookMs = m_took.count()});
        }
        keep();
    } catch (const std::exception&) {
    }
}

}  // namespace client
