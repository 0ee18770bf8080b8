// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_trip.h"

namespace client {

bool isCutOff(store::Store& store) {
    const store::Outbox::LastExchange last = store.outbox().lastExchange();
    return last.failures > 0 || !last.succeeded;
}

domain::Result<std::unique_ptr<HubTrip>> HubTrip::make(store::Store& store, HubMemory& memory, const QString& program,
                                                       std::unique_ptr<protocol::Link> hub, MakeLink district) {
    std::unique_ptr<HubTrip> trip(new HubTrip(store, std::move(hub), std::move(district)));
    auto visit = HubVisit::make(*trip->m_hub, store, memory, {program, isCutOff(store)});
    if (!visit) return visit.error();
    trip->m_visit = *std::move(visit);
    return trip;
}

HubTrip::HubTrip(store::Store& store, std::unique_ptr<protocol::Link> hub, MakeLink district)
    : m_store(store), m_makeDistrict(std::move(district)), m_hub(std::move(hub)) {}

HubTrip::~HubTrip() {
    m_hub->cancel();
    if (m_district) m_district->cancel();
}

void HubTrip::begin(Done done) {
    m_done = std::move(done);
    m_visit->begin([this](const VisitReport& report) { visited(report); });
}

void HubTrip::visited(const VisitReport& report) {
    m_report.visit = report;
    if (report.refusal || !report.lettersThere || isCutOff(m_store)) return finish();
    m_district = m_makeDistrict();
    if (!m_district) return finish();
    auto carrying = HubCarrying::make(*m_hub, *m_district, m_store);
    if (!carrying) return finish();
    m_carrying = *std::move(carrying);
    m_carrying->begin([this](const HubCarrying::Report& carried) {
        m_report.carried = carried;
        finish();
    });
}

void HubTrip::finish() {
    if (const auto done = std::exchange(m_done, nullptr)) done(m_report);
}

}  // namespace client
