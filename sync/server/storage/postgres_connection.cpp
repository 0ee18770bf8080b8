// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres_connection.h"

#include "sync/server/storage/postgres_binary.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cstring>

namespace server::pg {
namespace {

using Kind = DatabaseFailure::Kind;

constexpr int binary = 1;
constexpr int tries = 4;
constexpr int longestQuote = 60;
constexpr qsizetype copyPiece = 1024 * 1024;

/// PostgreSQL's codes, in our words (its manual, appendix A).
Kind kindOf(const QByteArray& code) {
    const auto is = [&](std::initializer_list<const char*> codes) {
        return std::any_of(codes.begin(), codes.end(), [&](const char* one) { return code == one; });
    };
    if (code.isEmpty() || code.startsWith("08") || is({"57P01", "57P02", "57P03", "57P05", "25P03"}))
        return Kind::Unreachable;
    if (is({"40001", "40P01", "55P03", "57014", "53300"})) return Kind::Busy;
    if (is({"53100", "53200"})) return Kind::Full;
    return Kind::Other;
}

bool mayTryAgain(const QByteArray& code) { return code == "40001" || code == "40P01"; }

/// A deadlock, or somebody else's change that came between: the same again may succeed.
class TryAgain : public DatabaseFailure {
public:
    using DatabaseFailure::DatabaseFailure;
};

QString firstWords(const QString& sql) {
    const QString line = sql.simplified();
    return line.size() <= longestQuote ? line : line.left(longestQuote) + QStringLiteral(" …");
}

/// The first sentence; further ones may repeat what was asked.
QString firstLine(const char* text) { return QString::fromUtf8(text).section(u'\n', 0, 0).trimmed(); }

}  // namespace

bool Row::isNull(int column) const { return PQgetisnull(m_result, m_row, column) == 1; }
QByteArray Row::blob(int column) const {
    return QByteArray(PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column));
}
QString Row::text(int column) const { return QString::fromUtf8(blob(column)); }
qint64 Row::integer(int column) const {
    if (PQgetlength(m_result, m_row, column) != sizeof(qint64)) return 0;   // NULL
    return qFromBigEndian<qint64>(PQgetvalue(m_result, m_row, column));
}
Value Row::value(int column) const {
    if (isNull(column)) return {};
    switch (PQftype(m_result, column)) {
        case bigintType: return integer(column);
        case textType: return text(column);
        default: return blob(column);
    }
}

void Connection::Freed::operator()(pg_result* result) const { PQclear(result); }

Connection::Connection(QString url) : m_url(std::move(url)) {}
Connection::~Connection() { close(); }

void Connection::close() {
    if (m_connection) PQfinish(m_connection);
    m_connection = nullptr;
    m_statements.clear();
}

void Connection::connect() {
    close();
    const QByteArray url = m_url.toUtf8();
    // What stands before the address is only used where it says nothing of its own. A dead line is
    // noticed in half a minute instead of hours.
    const char* const keys[] = {"connect_timeout", "keepalives_idle", "keepalives_interval",
                                "keepalives_count", "tcp_user_timeout", "fallback_application_name",
                                "dbname", "client_encoding", nullptr};
    const char* const values[] = {"10", "15", "5", "3", "30000", "communedesk-server",
                                  url.constData(), "UTF8", nullptr};
    m_connection = PQconnectdbParams(keys, values, 1);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const QString said = firstLine(PQerrorMessage(m_connection));
        close();
        throw DatabaseFailure(Kind::Unreachable, QStringLiteral("the database: ") + said);
    }
    // Its remarks would go to standard error, past the log; what matters comes as an error.
    PQsetNoticeProcessor(m_connection, [](void*, const char*) {}, nullptr);
    // All we ask of large tables is found by a key. Left alone, the database plans for a table as it was when
    // it last counted, and would read all of one that was small then: the joins that do are ruled out.
    script(QStringLiteral("SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off"));
    // Whatever the cluster was set to: a statement sees what was committed before it, and confirmed means
    // on the disk. A server that stands still in the middle of its turn must not hold up the others.
    script(QStringLiteral(
        "SET default_transaction_isolation = 'read committed'; SET lock_timeout = '15s'; SET idle_in_transaction_session_timeout = '60s';"
        " SET client_min_messages = warning;"
        " SELECT set_config('synchronous_commit', 'on', false)"
        " WHERE current_setting('synchronous_commit') IN ('off', 'local')"));
    ++m_number;
}

void Connection::ready() {
    if (m_connection && PQstatus(m_connection) == CONNECTION_OK) return;
    if (m_inside) throw DatabaseFailure(Kind::Unreachable, QStringLiteral("the database went away"));
    connect();
}

Connection::Result Connection::checked(pg_result* raw, const QString& sql) {
    Result result(raw);
    const ExecStatusType status = PQresultStatus(raw);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return result;
    const char* code = PQresultErrorField(raw, PG_DIAG_SQLSTATE);
    const bool lost = PQstatus(m_connection) != CONNECTION_OK;
    const QString said = QStringLiteral("the database: %1 (%2)")
                             .arg(firstWords(sql), code && !lost ? QLatin1String(code) : QStringLiteral("connection lost"));
    if (mayTryAgain(code)) throw TryAgain(Kind::Busy, said);
    throw DatabaseFailure(lost ? Kind::Unreachable : kindOf(code), said);
}

QByteArray Connection::prepared(const QString& sql, const Values& values) {
    for (const auto& [text, name] : m_statements)
        if (text == sql) return name;
    QByteArray name = 's' + QByteArray::number(static_cast<qint64>(m_statements.size()));
    std::vector<Oid> types;
    for (const Value& value : values) types.push_back(typeOf(value));
    checked(PQprepare(m_connection, name.constData(), sql.toUtf8().constData(), static_cast<int>(types.size()),
                      types.data()), sql);
    m_statements.emplace_back(sql, name);
    return name;
}

Connection::Result Connection::execute(const QString& sql, const Values& values) {
    sendLater();
    const Bound bound(values);
    const auto once = [&] {
        ready();
        const QByteArray name = prepared(sql, values);
        return checked(PQexecPrepared(m_connection, name.constData(), bound.count(), bound.places.data(),
                                      bound.lengths.data(), bound.formats.data(), binary), sql);
    };
    try {
        return once();
    } catch (const TryAgain&) {
        if (m_inside) throw;
    } catch (const DatabaseFailure& failure) {
        // A line that died while nobody used it: outside a transaction a statement is its own, and
        // each of ours may be run twice.
        if (m_inside || failure.kind() != Kind::Unreachable) throw;
        close();   // its farewell may come before its end is seen
    }
    return once();
}

void Connection::later(const QString& sql, Values values) {
    if (m_inside) m_later.emplace_back(sql, std::move(values));
    else run(sql, values);
}

void Connection::sendLater() {
    if (m_later.empty()) return;
    const auto waiting = std::exchange(m_later, {});
    ready();
    std::vector<QByteArray> names;
    for (const auto& [sql, values] : waiting) names.push_back(prepared(sql, values));
    // One way there and back for all of them. What they answer is short, so neither end can be stuck
    // with a full line while the other is too.
    const auto lost = [] { return DatabaseFailure(Kind::Unreachable, QStringLiteral("the database went away")); };
    if (PQenterPipelineMode(m_connection) != 1) throw lost();
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const Bound bound(waiting[i].second);
        if (PQsendQueryPrepared(m_connection, names[i].constData(), bound.count(), bound.places.data(),
                                bound.lengths.data(), bound.formats.data(), binary) != 1)
            throw lost();
    }
    if (PQpipelineSync(m_connection) != 1) throw lost();
    for (const auto& [sql, values] : waiting) {
        checked(PQgetResult(m_connection), sql);
        PQclear(PQgetResult(m_connection));   // the end of its answer: nothing
    }
    PQclear(PQgetResult(m_connection));       // the end of all of them
    if (PQexitPipelineMode(m_connection) != 1) throw lost();
}

int Connection::run(const QString& sql, const Values& values) {
    const Result result = execute(sql, values);
    return QByteArray(PQcmdTuples(result.get())).toInt();
}

void Connection::each(const QString& sql, const Values& values, const std::function<bool(Row)>& look) {
    const Result result = execute(sql, values);
    for (int row = 0; row < PQntuples(result.get()); ++row)
        if (!look(Row(result.get(), row))) return;
}

void Connection::script(const QString& sql) {
    ready();
    checked(PQexec(m_connection, sql.toUtf8().constData()), sql);
}

void Connection::copyIn(const QString& table, const std::vector<Values>& rows) {
    const QString sql = QStringLiteral("COPY %1 FROM STDIN (FORMAT binary)").arg(table);
    sendLater();
    ready();
    checked(PQexec(m_connection, sql.toUtf8().constData()), sql);
    QByteArray piece("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", 19);
    const auto send = [&] {
        if (PQputCopyData(m_connection, piece.constData(), static_cast<int>(piece.size())) != 1)
            throw DatabaseFailure(Kind::Unreachable, QStringLiteral("the database went away"));
        piece.clear();
    };
    for (const Values& row : rows) {
        appendNumber<qint16>(piece, static_cast<qint16>(row.size()));
        for (const Value& value : row) {
            const auto bytes = bytesOf(value);
            appendNumber<qint32>(piece, bytes ? static_cast<qint32>(bytes->size()) : -1);
            if (bytes) piece += *bytes;
        }
        if (piece.size() > copyPiece) send();
    }
    appendNumber<qint16>(piece, -1);
    send();
    if (PQputCopyEnd(m_connection, nullptr) != 1)
        throw DatabaseFailure(Kind::Unreachable, QStringLiteral("the database went away"));
    checked(PQgetResult(m_connection), sql);
    while (PGresult* rest = PQgetResult(m_connection)) PQclear(rest);
}

void Connection::tryOnce(const QString& begin, const std::function<void()>& work) {
    m_committing = false;
    m_later.clear();
    ready();
    m_inside = true;
    try {
        script(begin);
        work();
        sendLater();
        m_committing = true;
        script(QStringLiteral("COMMIT"));
        m_inside = false;
    } catch (...) {
        m_inside = false;
        m_later.clear();
        // Whatever state it is in: a connection that cannot roll back is not used again.
        if (m_connection && PQpipelineStatus(m_connection) != PQ_PIPELINE_OFF) close();
        if (m_connection && PQstatus(m_connection) == CONNECTION_OK) {
            Result(PQexec(m_connection, "ROLLBACK"));
            if (PQtransactionStatus(m_connection) != PQTRANS_IDLE) close();
        }
        throw;
    }
}

void Connection::transaction(const QString& begin, const std::function<void()>& work) {
    if (m_inside) throw std::logic_error("groups are not nested");
    for (int left = tries; ; --left) {
        try {
            return tryOnce(begin, work);
        } catch (const TryAgain&) {
            if (left <= 1) throw;
        } catch (const DatabaseFailure& failure) {
            // Lost while committing: nobody knows whether it is done, and the client asks again.
            if (failure.kind() != Kind::Unreachable || m_committing || left < tries) throw;
        }
    }
}

QString troubleWithUrl(const QString& url) {
    // Nothing of what was typed is repeated: there may be a password in it.
    const QString wanted = QStringLiteral("--database wants postgresql://[USER@]HOST[:PORT]/NAME, or "
                                          "postgresql:///NAME for this computer's own");
    if (!url.startsWith(QLatin1String("postgresql://")) && !url.startsWith(QLatin1String("postgres://"))) return wanted;
    char* message = nullptr;
    PQconninfoOption* const options = PQconninfoParse(url.toUtf8().constData(), &message);
    PQfreemem(message);
    if (!options) return wanted;
    bool hasPassword = false;
    for (const PQconninfoOption* option = options; option->keyword; ++option)
        if (std::strcmp(option->keyword, "password") == 0 && option->val) hasPassword = true;
    PQconninfoFree(options);
    if (hasPassword)
        return QStringLiteral("a password in --database could be read by others: put it into ~/.pgpass, a file that "
                              "PGPASSFILE names, or a service (postgresql:///?service=NAME)");
    return {};
}

}  // namespace server::pg
