// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/random.h"
#include "core/domain/realm.h"
#include "core/store/identity.h"
#include "sync/protocol/letter.h"
#include "sync/protocol/link.h"

#include <functional>
#include <vector>

namespace client {

/// Brings letters of other offices to the district over a line, and their answers back. Reads none of them. Nothing of
/// this PC is sent.
class Carrier {
public:
    using Answers = domain::Result<std::vector<QByteArray>>;

    Carrier(protocol::Link& link, store::ServerIdentity server, domain::Realm realm, domain::Random& random);
    ~Carrier() { *m_alive = false; }
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    /// One letter at a time. All its answers, in order; FileBroken when it is for another district, or damaged; and what
    /// may be wrong with a line.
    void carry(const QByteArray& letter, std::function<void(Answers)> done);

private:
    using Came = std::function<void(const protocol::WireResponse&)>;
    void ask(const QByteArray& method, const QString& path, const QByteArray& body, Came came);
    void greet();
    void post();
    void answered(const protocol::WireResponse& response);
    void finish(Answers outcome);

    protocol::Link& m_link;
    const store::ServerIdentity m_server;
    const domain::Realm m_realm;
    domain::Random& m_random;
    bool m_known = false;      ///< the district has shown that it is the one
    protocol::CarryRequest m_wanted;
    std::vector<QByteArray> m_answers;
    std::function<void(Answers)> m_done;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace client
