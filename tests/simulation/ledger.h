// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_order.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace simulation {

/// A promise of the program that was not kept. The text names it: "I2 …".
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Something that was reported as saved.
struct Deed {
    domain::Origin origin;     ///< as first written; it may be written again under another
    domain::Hash body;         ///< what crossed and was done again has the same
    domain::CaseId caseId;
    int computer = 0;
};

/// The small model that the real thing is compared with: what was reported saved, on whose disk it lies,
/// and in which order the district was seen to have put it.
class Ledger {
public:
    /// Gives its number.
    int note(const Deed& deed) {
        m_deeds.push_back(deed);
        return static_cast<int>(m_deeds.size()) - 1;
    }
    const Deed& deed(int number) const { return m_deeds[static_cast<std::size_t>(number)]; }
    int count() const { return static_cast<int>(m_deeds.size()); }
    /// How many deeds say just this.
    int deedsSaying(const domain::Hash& body) const {
        return static_cast<int>(std::count_if(m_deeds.begin(), m_deeds.end(), [&](const Deed& deed) { return deed.body == body; }));
    }

    /// It went with a disk that was damaged. When the district is put back as well, nobody is left who brings it again.
    void lose(int number) { m_lost.insert(deed(number).caseId.bytes()); }
    bool lostOf(const domain::CaseId& id) const { return m_lost.count(id.bytes()) > 0; }

    /// A case was another unit's for a while, even if a district that was put back has forgotten it.
    void hand(const domain::CaseId& id, const QString& unit) { m_handed.emplace(id.bytes(), unit); }
    bool wasHanded(const domain::CaseId& id, const QString& unit) const { return m_handed.count({id.bytes(), unit}) > 0; }

    /// I10: in one life of the district a place in a case belongs to one event, whoever looks and whenever.
    void sawOrder(const QByteArray& serverEpoch, const domain::CaseId& id, qint64 revision, const domain::Origin& origin) {
        const auto [known, isNew] = m_order.emplace(std::tuple(serverEpoch, id.bytes(), revision), origin);
        if (!isNew && known->second != origin)
            throw Broken("I10 the confirmed order of a case changed at revision " + std::to_string(revision));
    }

private:
    std::vector<Deed> m_deeds;
    std::set<QByteArray> m_lost;   ///< cases
    std::set<std::pair<QByteArray, QString>> m_handed;
    std::map<std::tuple<QByteArray, QByteArray, qint64>, domain::Origin> m_order;
};

/// Numbers of the deeds that lie on a disk.
using Holdings = std::set<int>;

}  // namespace simulation
