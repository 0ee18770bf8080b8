// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "tests/support/a_device.h"

namespace test {

/// One case as it is told on one PC whose every event the server confirms at once.
class Story {
public:
    explicit Story(domain::CaseReceived receipt = aReceipt()) {
        add(receipt, domain::Role::Reception);
    }

    /// The next thing that happens, by somebody who has seen all before it.
    Story& then(const domain::EventBody& body, domain::Role role = domain::Role::Officer) {
        add(body, role);
        return *this;
    }
    /// Something that somebody on another PC did, having seen no more than `seen`.
    Story& meanwhile(ADevice& device, const domain::EventBody& body, Seen seen,
                     const domain::Signature& by) {
        tell(confirmed(device.event(caseId(), by, body, seen), ++m_revision));
        return *this;
    }
    Story& tell(const domain::PlacedEvent& event) {
        m_events.push_back(event);
        m_file = m_file ? domain::apply(*std::move(m_file), event) : domain::begin(event);
        return *this;
    }
    Seen now() const { return {m_file ? m_file->stepCounter : 0, m_revision}; }
    const domain::CaseFile& file() const { return m_file.value(); }
    const std::vector<domain::PlacedEvent>& events() const { return m_events; }
    static domain::CaseId caseId() { return anId<domain::CaseId>(1); }

private:
    void add(const domain::EventBody& body, domain::Role role) {
        const Seen seen = now();
        tell(confirmed(m_device.event(caseId(), aSignature(role), body, seen), ++m_revision));
    }

    ADevice m_device;
    qint64 m_revision = 0;
    std::optional<domain::CaseFile> m_file;
    std::vector<domain::PlacedEvent> m_events;
};

inline domain::StepForwarded to(const char* step) {
    return {{}, QString::fromLatin1(step), {}, QStringLiteral("Chuyển"), {}};
}

inline domain::SupplementRequested aSupplementRequest(int number = 1) {
    return {number,
            {{QStringLiteral("birth-notice"), QStringLiteral("Giấy chứng sinh"), 1, 0, 0, {}}},
            QStringLiteral("Thiếu giấy chứng sinh"),
            aMoment(24 * 15),
            {}};
}

inline domain::ResultIssued aResult() {
    return {QStringLiteral("KQ.G15.000031"), QStringLiteral("Giấy khai sinh"),
            QStringLiteral("125"),           QDate(2026, 3, 4),
            QStringLiteral("Lê Văn Ký"),     {}};
}

}  // namespace test
