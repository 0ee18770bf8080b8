// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/domain/event_codec.h"
#include "core/store/event_log.h"

namespace store {
namespace {

/// Follows the chain of one own epoch after the other.
struct Walk {
    QByteArray epoch;
    qint64 seq = 0;
    QByteArray chain;
    QStringList problems;

    void report(qint64 id, const QString& what) {
        problems.append(QStringLiteral("event %1: %2").arg(id).arg(what));
    }

    void checkBytes(const sqlite::Row& row) {
        const qint64 id = row.integer(0);
        const QByteArray envelopeBytes = row.blob(3), body = row.blob(5);
        if (crypto::hash(envelopeBytes) != row.blob(4))
            return report(id, QStringLiteral("the envelope is not what its hash says"));
        const auto envelope = domain::decodeEnvelope(envelopeBytes);
        if (!envelope) return report(id, QStringLiteral("the envelope cannot be read"));
        if (!body.isEmpty() && crypto::hash(body) != envelope->bodyHash.bytes())
            report(id, QStringLiteral("the body is not what the envelope says"));
    }

    void goOnFrom(const sqlite::Row& row) {
        epoch = row.blob(1);
        seq = row.integer(2);
        chain = row.blob(6);
    }

    void checkChain(const sqlite::Row& row) {
        const qint64 id = row.integer(0);
        if (row.blob(1) != epoch) {
            epoch = row.blob(1);
            seq = 0;
            chain = crypto::chainStart();
        }
        if (row.integer(2) != seq + 1)
            report(id, QStringLiteral("gap: number %1 follows %2").arg(row.integer(2)).arg(seq));
        const QByteArray kept = row.blob(6);
        if (crypto::chain(chain, row.blob(3)) != kept)
            report(id, QStringLiteral("the chain is broken"));
        seq = row.integer(2);
        chain = kept;
    }
};

constexpr int enoughProblems = 100;

}  // namespace

QStringList EventLog::verify() const {
    Walk walk;
    m_database.each(
        QStringLiteral("SELECT id, epoch, seq, envelope, hash, body, chain FROM event "
                       "WHERE own = 1 ORDER BY epoch, seq"),
        {}, [&](const sqlite::Row& row) {
            walk.checkBytes(row);
            walk.checkChain(row);
            return walk.problems.size() < enoughProblems;
        });
    m_database.each(
        QStringLiteral("SELECT id, epoch, seq, envelope, hash, body FROM event WHERE own = 0"), {},
        [&](const sqlite::Row& row) {
            walk.checkBytes(row);
            return walk.problems.size() < enoughProblems;
        });
    return walk.problems;
}

QStringList EventLog::verifyEnd(int count) const {
    Walk walk;
    try {
        m_database.each(
            QStringLiteral("SELECT * FROM (SELECT id, epoch, seq, envelope, hash, body, chain "
                           "FROM event WHERE own = 1 AND epoch = (SELECT epoch FROM own_epoch "
                           "ORDER BY no DESC LIMIT 1) ORDER BY seq DESC LIMIT ?) ORDER BY seq"),
            {count}, [&](const sqlite::Row& row) {
                walk.checkBytes(row);
                // The first one gives the link that the others hang on.
                if (walk.epoch.isEmpty() && row.integer(2) > 1) walk.goOnFrom(row);
                else walk.checkChain(row);
                return true;
            });
    } catch (const sqlite::Failure& failure) {
        walk.problems.append(QString::fromUtf8(failure.what()));
    }
    return walk.problems;
}

}  // namespace store
