// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/hub_carrying.h"
#include "sync/client/hub_visit.h"

namespace client {

struct TripReport {
    VisitReport visit;
    HubCarrying::Report carried;   ///< only when there was a line; its refusal leaves the visit as it was
};

/// A visit to the hub and, where this PC has a line, the colleagues' letters to the district. Where it has none, its own
/// letters stay at the hub. Whether there is a line is told by the last exchange.
class HubTrip {
public:
    using Done = std::function<void(const TripReport&)>;
    using MakeLink = std::function<std::unique_ptr<protocol::Link>()>;

    /// `hub` as HubTalk wants it; `district` makes a line to the district, when there is something to carry. NotEnrolled, as
    /// of colleagues().
    static domain::Result<std::unique_ptr<HubTrip>> make(store::Store& store, HubMemory& memory, const QString& program,
                                                         std::unique_ptr<protocol::Link> hub, MakeLink district);
    ~HubTrip();
    /// `done` is called once, unless this is gone before.
    void begin(Done done);

private:
    HubTrip(store::Store& store, std::unique_ptr<protocol::Link> hub, MakeLink district);
    void visited(const VisitReport& report);
    void finish();

    store::Store& m_store;
    MakeLink m_makeDistrict;
    std::unique_ptr<protocol::Link> m_hub, m_district;
    std::unique_ptr<HubVisit> m_visit;
    std::unique_ptr<HubCarrying> m_carrying;
    TripReport m_report;
    Done m_done;
};

/// The last exchange with the district failed, or there never was one: letters are the way.
bool isCutOff(store::Store& store);

}  // namespace client
