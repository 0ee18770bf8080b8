// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/parked_work.h"

#include "core/store/log_rows.h"
#include "core/store/settings_table.h"

namespace store {
namespace {

QString authorOf(sqlite::Database& database, const domain::Event& event) {
    if (!event.by.name.isEmpty()) return event.by.name;
    const auto user = UserTable(database).find(event.envelope.actor);   // its words have not come
    return user ? user->name : QString();
}

}  // namespace

const QString& unsentOfOtherUnits() {
    static const auto numbers = QStringLiteral(
        "SELECT no FROM case_row WHERE unconfirmed > 0 AND unit NOT IN (WITH RECURSIVE below (code) AS ("
        "SELECT json_extract(value, '$.unit') FROM setting WHERE name = 'device' UNION "
        "SELECT u.code FROM unit u JOIN below b ON u.parent = b.code) SELECT code FROM below)");
    return numbers;
}

void eachParked(sqlite::Database& database, const QString& numbers, const std::function<void(qint64, ParkedWork)>& take) {
    qint64 current = 0;
    int count = 0;
    database.each(
        QStringLiteral("SELECT e.envelope, e.body, e.revision, e.standing, e.received_at, e.case_no, e.held_reason "
                       "FROM json_each(?) n CROSS JOIN event e ON e.case_no = n.value LEFT JOIN own_epoch o ON o.epoch = e.epoch "
                       "WHERE e.superseded_by IS NULL AND (e.standing >= 2 OR (e.own = 1 AND e.seq > o.stored_seq AND e.case_no IN (%1))) "
                       "ORDER BY e.case_no, e.id").arg(unsentOfOtherUnits()),
        {numbers}, [&](const sqlite::Row& row) {
            const qint64 no = row.integer(5);
            count = no == current ? count + 1 : 1;
            current = no;
            auto entry = count <= mostParked ? readPlaced(row) : std::nullopt;
            if (!entry) return true;
            const bool isSetAside = row.integer(3) >= static_cast<int>(domain::Standing::Held);
            const QString author = authorOf(database, entry->event);
            take(no, {*std::move(entry), author, isSetAside ? row.text(6) : otherUnit});
            return true;
        });
}

}  // namespace store
