// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/hub_parcels.h"
#include "sync/client/hub_talk.h"
#include "sync/client/letters_in.h"

#include <deque>

namespace client {

/// What need not outlive the program: asked again at the next start.
struct HubMemory {
    QByteArray life;
    bool knowsWanted = false;
    QSet<domain::BlobId> wanted;       ///< papers of colleagues' cases that are not here
    QSet<domain::BlobId> given;        ///< papers that lie there whole
};

struct VisitReport {
    QString name;              ///< of the hub's host
    int toldEvents = 0, heardEvents = 0;
    int gaveScans = 0, fetchedScans = 0;
    int letters = 0;           ///< left there for the district
    bool lettersThere = false; ///< of colleagues, for whoever has a line
    LettersTaken taken;        ///< what its answers brought
    std::optional<domain::Error> refusal;
    bool changed() const { return heardEvents > 0 || fetchedScans > 0 || taken.ours || letters > 0; }
};

/// One visit to the office's hub: our events and papers there, those of colleagues here; and letters for the district when
/// this PC has no line. Cut off anywhere, the next visit goes on.
class HubVisit {
public:
    struct Wish {
        QString program;       ///< what the district is told in letters, "communedesk 0.1.0"
        bool leaveLetters = false;     ///< the district cannot be reached from here
    };
    using Done = std::function<void(const VisitReport&)>;

    /// On the store's thread. NotEnrolled, as of colleagues().
    static domain::Result<std::unique_ptr<HubVisit>> make(protocol::Link& link, store::Store& store, HubMemory& memory, const Wish& wish);
    /// `done` is called once, unless this is gone before.
    void begin(Done done);

private:
    HubVisit(protocol::Link& link, store::Store& store, HubMemory& memory, const Wish& wish, Colleagues office);
    void guarded(const std::function<void()>& work);
    void met(const protocol::HubPong& pong);
    void exchange();
    void exchanged(const std::vector<ToldEvents>& told, const protocol::HubAnswer& answer);
    void offerScans();
    void giveScans();
    void fetchScans();
    void fetched(const protocol::HubAnswer& answer);
    void readAnswers();
    void leaveLetters();
    void leaveNext();
    void lettersLeft();
    void takeBack();
    void ask(protocol::HubRequest request, std::function<void(const protocol::HubAnswer&)> then);
    void finish(std::optional<domain::Error> refusal = {});

    store::Store& m_store;
    HubMemory& m_memory;
    const Wish m_wish;
    HubTalk m_talk;
    HubMark m_mark;
    VisitReport m_report;
    Done m_done;
    std::vector<domain::BlobId> m_offered;
    std::deque<QByteArray> m_toGive;
    struct Leaving;
    std::shared_ptr<Leaving> m_leaving;
};

}  // namespace client
