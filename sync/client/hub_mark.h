// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "sync/protocol/hub.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace client {

/// Where the office's hub is, and what this PC gave it. Kept in the store.
struct HubMark {
    QString url;               ///< "https://host:port"; empty: this office has none
    QString name;              ///< of its host, once it was met
    QByteArray life;           ///< of what it kept when we last spoke; all below is of that life
    std::optional<QDateTime> met;
    qint64 heard = 0;          ///< position on shelf Log
    QHash<domain::EpochId, qint64> told;      ///< our events it has, by epoch

    /// Letters for the district that lie there.
    struct Letters {
        std::optional<QDateTime> at;
        QHash<domain::EpochId, qint64> upTo;  ///< our events in them
        std::vector<QByteArray> keys;         ///< of those that hold events: the next ones take their place
        std::vector<QByteArray> scanKeys;     ///< of those that hold papers
        QSet<domain::BlobId> scans;           ///< these papers
    } letters;
};
HubMark hubMark(store::Store& store);
/// Inside a write, or a write of its own.
void setHubMark(store::Store& store, const HubMark& mark);
/// How this PC comes to a hub.
enum class HubWay {
    Find,      ///< looks on the local network
    Address,   ///< an administrator said where it is
    Host,      ///< is the hub
    None,
};
struct HubChoice {
    HubWay way = HubWay::Find;
    QString address;           ///< "https://host:port", for Address
    friend bool operator==(const HubChoice&, const HubChoice&) = default;
};
HubChoice hubChoice(store::Store& store);
void setHubChoice(store::Store& store, const HubChoice& choice);

/// Another hub, or none: what the former one was told is forgotten. Where it is the same nothing changes.
void setHubUrl(store::Store& store, const QString& url);

}  // namespace client
