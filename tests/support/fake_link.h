// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/link.h"
#include "tests/support/fake_district.h"

#include <vector>

namespace test {

/// A line to a FakeDistrict that answers at once, and breaks where the test says.
class FakeLink final : public protocol::Link {
public:
    explicit FakeLink(FakeDistrict& district) : m_district(district) {}

    int cutBefore = -1;        ///< this exchange, counted from 0, never reaches the district
    int loseAnswer = -1;       ///< this one does, but its answer is lost
    bool duplicate = false;    ///< every request reaches it twice
    std::vector<protocol::WireRequest> seen;
    std::function<void(const protocol::WireRequest&)> onRequest;

    void send(const protocol::WireRequest& request, Done done, Moved) override {
        const int number = static_cast<int>(seen.size());
        seen.push_back(request);
        if (onRequest) onRequest(request);
        if (number == cutBefore) return done(domain::Refusal::LinkUnreachable);
        const protocol::WireResponse response = m_district.answer(request);
        if (duplicate) (void)m_district.answer(request);
        if (number == loseAnswer) return done(domain::Refusal::LinkStalled);
        done(response);
    }
    void cancel() override {}

    int count(const QString& path) const {
        int found = 0;
        for (const protocol::WireRequest& request : seen)
            found += request.path.section(u'?', 0, 0).startsWith(path);
        return found;
    }

private:
    FakeDistrict& m_district;
};

}  // namespace test
