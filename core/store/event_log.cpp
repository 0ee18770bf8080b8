// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"

#include "core/domain/event_codec.h"
#include "core/store/log_rows.h"
#include "core/store/values.h"

#include <QSet>

namespace store {

domain::Event EventLog::append(const DeviceIdentity& device, domain::Envelope draft,
                               const domain::Signature& by, const domain::EventBody& body) {
    draft.kind = domain::kindOf(body);
    return appendBytes(m_database, device, std::move(draft), domain::encodeBody(by, body));
}

domain::Event EventLog::reissue(const DeviceIdentity& device, const domain::Event& event) {
    Together together(m_database);
    domain::Event again = appendBytes(m_database, device, event.envelope, event.bodyBytes);
    m_database.run(
        QStringLiteral("UPDATE event SET superseded_by = (SELECT id FROM event WHERE own = 1 "
                       "AND epoch = ? AND seq = ?) WHERE own = 1 AND epoch = ? AND seq = ?"),
        {again.envelope.origin.epoch.bytes(), again.envelope.origin.seq,
         event.envelope.origin.epoch.bytes(), event.envelope.origin.seq});
    together.keep();
    return again;
}

std::vector<domain::CaseId> EventLog::endAfter(const domain::DeviceId& device, const domain::EpochId& epoch, qint64 seq) {
    const auto which = QStringLiteral("own = 0 AND device = ? AND epoch = ? AND seq > ? AND revision IS NULL "
                                      "AND standing = 0 AND superseded_by IS NULL");
    const sqlite::Values values{device.bytes(), epoch.bytes(), seq};
    std::vector<domain::CaseId> touched;
    m_database.each(QStringLiteral("SELECT DISTINCT k.id FROM event JOIN known_case k ON k.no = case_no WHERE ") + which, values,
                    [&](const sqlite::Row& row) {
                        if (const auto id = domain::CaseId::fromBytes(row.blob(0))) touched.push_back(*id);
                        return true;
                    });
    // Its successor came, or will come, under another origin: it stands in for itself.
    m_database.run(QStringLiteral("UPDATE event SET superseded_by = id WHERE ") + which, values);
    return touched;
}

std::vector<domain::CaseId> EventLog::confirm(const domain::EpochId& epoch,
                                              const std::vector<Confirmation>& confirmations) {
    std::vector<domain::CaseId> touched;
    QSet<domain::CaseId> seen;
    for (const Confirmation& confirmation : confirmations) {
        if (confirmation.place.standing == domain::Standing::Local) continue;
        const int changed = m_database.run(
            QStringLiteral("UPDATE event SET revision = coalesce(?, revision), standing = ?, "
                           "received_at = coalesce(?, received_at), held_reason = ?, "
                           "receipt = CASE WHEN ? = '' THEN receipt ELSE ? END "
                           "WHERE own = 1 AND epoch = ? AND seq = ?"),
            {confirmation.place.revision ? QVariant(*confirmation.place.revision) : QVariant(),
             static_cast<int>(confirmation.place.standing), asMoment(confirmation.place.receivedAt),
             asText(confirmation.heldReason), asText(confirmation.receipt),
             asText(confirmation.receipt), epoch.bytes(), confirmation.seq});
        if (changed == 0) continue;  // of a copy of this PC that is no more
        const auto id = m_database.first(
            QStringLiteral("SELECT c.id FROM event e JOIN known_case c ON c.no = e.case_no "
                           "WHERE e.own = 1 AND e.epoch = ? AND e.seq = ?"),
            {epoch.bytes(), confirmation.seq},
            [](const sqlite::Row& row) { return domain::CaseId::fromBytes(row.blob(0)); });
        if (!id || !*id || seen.contains(**id)) continue;
        seen.insert(**id);
        touched.push_back(**id);
    }
    return touched;
}

}  // namespace store
