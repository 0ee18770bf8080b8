// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/carrier.h"
#include "sync/client/hub_talk.h"

namespace client {

/// Takes the letters that colleagues left at the hub to the district, and leaves the answers there. Reads none of them.
/// A letter goes when its answers are kept; cut off anywhere, somebody carries it once more.
class HubCarrying {
public:
    struct Report {
        int letters = 0;
        qint64 bytes = 0;
        int unreadable = 0;    ///< for another district, or damaged: taken away, their PC writes them anew
        std::optional<domain::Error> refusal;
    };
    using Done = std::function<void(const Report&)>;

    /// NotEnrolled, as of colleagues(). `hub` as HubTalk wants it, `district` a line to the district.
    static domain::Result<std::unique_ptr<HubCarrying>> make(protocol::Link& hub, protocol::Link& district, store::Store& store);
    void begin(Done done);

private:
    HubCarrying(protocol::Link& hub, protocol::Link& district, store::Store& store, Colleagues office, const store::ServerIdentity& server);
    void readOn();
    void carryNext();
    void leaveAnswers();
    void finish(std::optional<domain::Error> refusal = {});

    HubTalk m_talk;
    Carrier m_carrier;
    std::vector<protocol::Parcel> m_letters;   ///< read and not carried yet, the next one last
    std::vector<QByteArray> m_answers;         ///< to the next one
    std::size_t m_left = 0;                    ///< of these answers
    qint64 m_read = 0;
    bool m_more = true;
    Report m_report;
    Done m_done;
};

}  // namespace client
