// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hub/box.h"

#include <QFile>

namespace hub {
namespace {

using protocol::Parcel;
using protocol::ParcelName;
using protocol::Shelf;

QString script(const QString& name) {
    QFile file(QStringLiteral(":/hub/") + name);
    if (!file.open(QIODevice::ReadOnly)) throw std::logic_error("a script of the box is missing");
    return QString::fromUtf8(file.readAll());
}

int numberOf(Shelf shelf) { return static_cast<int>(shelf); }

/// The first key that does not begin so; empty: there is none.
QByteArray behind(QByteArray beginning) {
    while (!beginning.isEmpty() && beginning.back() == '\xff') beginning.chop(1);
    if (!beginning.isEmpty()) beginning.back() = static_cast<char>(beginning.back() + 1);
    return beginning;
}

const QString columns = QStringLiteral("SELECT pos, shelf, device, key, body FROM parcel ");

std::function<bool(sqlite::Row)> reading(const Box::Look& look) {
    return [&look](const sqlite::Row& row) {
        const auto from = domain::DeviceId::fromBytes(row.blob(2));
        if (!from) return true;
        return look(row.integer(0), {{static_cast<Shelf>(row.integer(1)), *from, row.blob(3)}, row.blob(4)});
    };
}

}  // namespace

Box::Box(const QString& path, domain::Random& random, const Shares& shares) : m_database(path), m_shares(shares) {
    m_database.migrate({script(QStringLiteral("0001_box.sql"))});
    const auto life = [&] {
        return m_database.first(QStringLiteral("SELECT id FROM life"), {}, [](const sqlite::Row& row) { return row.blob(0); });
    };
    if (!life()) m_database.run(QStringLiteral("INSERT INTO life (id) VALUES (?)"), {random.bytes(16)});
    m_life = life().value();
}

void Box::change(const std::vector<Parcel>& put, const std::vector<ParcelName>& drop) {
    if (put.empty() && drop.empty()) return;
    m_database.writeAlways([&] {
        for (const Parcel& parcel : put)
            m_database.run(QStringLiteral("INSERT OR IGNORE INTO parcel (shelf, device, key, body) VALUES (?, ?, ?, ?)"),
                           {numberOf(parcel.name.shelf), parcel.name.from.bytes(), parcel.name.key, parcel.body});
        for (const ParcelName& name : drop)
            m_database.run(QStringLiteral("DELETE FROM parcel WHERE shelf = ? AND key = ? AND device = ?"),
                           {numberOf(name.shelf), name.key, name.from.bytes()});
        make(Shelf::Log, m_shares.log);
        make(Shelf::Answer, m_shares.answers);
        make(Shelf::Scan, m_shares.scans);
    });
}

/// Makes room.
void Box::make(Shelf shelf, qint64 share) {
    const auto filled = [&] {
        return m_database
            .first(QStringLiteral("SELECT bytes FROM filled WHERE shelf = ?"), {numberOf(shelf)}, [](const sqlite::Row& row) { return row.integer(0); })
            .value_or(0);
    };
    while (filled() > share)
        if (m_database.run(QStringLiteral("DELETE FROM parcel WHERE pos = (SELECT min(pos) FROM parcel WHERE shelf = ?)"), {numberOf(shelf)}) == 0) return;
}

void Box::read(Shelf shelf, qint64 pos, const Look& look) {
    m_database.each(columns + QStringLiteral("WHERE shelf = ? AND pos > ? ORDER BY pos"), {numberOf(shelf), pos}, reading(look));
}

void Box::find(Shelf shelf, const QByteArray& beginning, const Look& look) {
    m_database.each(columns + QStringLiteral("WHERE shelf = ? AND key >= ? AND key < ? ORDER BY key"),
                    {numberOf(shelf), beginning, behind(beginning)}, reading(look));
}

bool Box::has(Shelf shelf, const QByteArray& key) {
    return m_database
        .first(QStringLiteral("SELECT 1 FROM parcel WHERE shelf = ? AND key = ?"), {numberOf(shelf), key}, [](const sqlite::Row&) { return true; })
        .value_or(false);
}

bool Box::hasOthers(Shelf shelf, const domain::DeviceId& than) {
    return m_database
        .first(QStringLiteral("SELECT 1 FROM parcel WHERE shelf = ? AND device <> ? LIMIT 1"), {numberOf(shelf), than.bytes()}, [](const sqlite::Row&) { return true; })
        .value_or(false);
}

qint64 Box::end(Shelf shelf) {
    return m_database
        .first(QStringLiteral("SELECT coalesce(max(pos), 0) FROM parcel WHERE shelf = ?"), {numberOf(shelf)}, [](const sqlite::Row& row) { return row.integer(0); })
        .value_or(0);
}

Box::Figures Box::figures() {
    const auto count = [&](Shelf shelf) {
        return m_database
            .first(QStringLiteral("SELECT count(*) FROM parcel WHERE shelf = ?"), {numberOf(shelf)}, [](const sqlite::Row& row) { return row.integer(0); })
            .value_or(0);
    };
    const auto bytes = m_database.first(QStringLiteral("SELECT coalesce(sum(bytes), 0) FROM filled"), {}, [](const sqlite::Row& row) { return row.integer(0); });
    return {count(Shelf::Log), count(Shelf::Letter), count(Shelf::Answer), count(Shelf::Scan), bytes.value_or(0)};
}

}  // namespace hub
