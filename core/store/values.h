// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/sqlite/database.h"
#include "core/sqlite/failure.h"

#include <QDateTime>
#include <QJsonValue>
#include <QVariant>

#include <optional>

namespace store {

// Qt binds null texts and null bytes as NULL; the tables hold empty ones.
inline QVariant asText(const QString& text) {
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}
inline QVariant asBytes(const QByteArray& bytes) {
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}
/// Moments are stored as milliseconds since 1970 UTC.
inline QVariant asMoment(const std::optional<QDateTime>& moment) {
    return moment && moment->isValid() ? QVariant(moment->toMSecsSinceEpoch()) : QVariant();
}
inline QDateTime momentOf(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}
inline std::optional<QDateTime> readMoment(const sqlite::Row& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return momentOf(row.integer(column));
}

inline QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
inline QByteArray fromBase64(const QJsonValue& value) {
    return QByteArray::fromBase64(value.toString().toLatin1());
}

/// A full disk is something the clerk can mend: the one failure that commands turn into a refusal.
/// By then the transaction is rolled back.
template <class Work>
auto refusingFullDisk(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const sqlite::Failure& failure) {
        if (failure.kind() == sqlite::Failure::Kind::Full) return domain::Refusal::DiskFull;
        throw;
    }
}

/// Several statements that succeed or fail together, inside a transaction of the caller or alone.
class Together {
public:
    explicit Together(sqlite::Database& database) : m_database(database) {
        m_database.run(QStringLiteral("SAVEPOINT together"));
    }
    ~Together() {
        if (m_done) return;
        try {
            m_database.run(QStringLiteral("ROLLBACK TO together"));
            m_database.run(QStringLiteral("RELEASE together"));
        } catch (const sqlite::Failure&) {
            // The engine has already rolled back the whole transaction (a full disk).
        }
    }
    Together(const Together&) = delete;
    Together& operator=(const Together&) = delete;
    void keep() {
        m_database.run(QStringLiteral("RELEASE together"));
        m_done = true;
    }

private:
    sqlite::Database& m_database;
    bool m_done = false;
};

}  // namespace store
