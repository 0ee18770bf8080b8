// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/statements.h"

#include "core/sqlite/native_failure.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlResult>
#include <QUuid>

#include <limits>

#include <sqlite3.h>

namespace sqlite {
namespace {

/// QSqlQuery keeps its result's handle to itself; QSqlResult shows it to us.
int placesOf(const QSqlQuery& query) {
    const QVariant handle = query.result()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3_stmt*") != 0) return -1;
    return sqlite3_bind_parameter_count(*static_cast<sqlite3_stmt* const*>(handle.constData()));
}

/// The value as Qt's driver should bind it. Left alone, the driver binds a null QString as NULL,
/// unusual integers as text and a QUuid with braces.
QVariant bindable(const QVariant& value) {
    if (value.isNull()) return {};
    switch (value.typeId()) {
        case QMetaType::QString: return value.toString().isNull() ? QVariant(QStringLiteral("")) : value;
        case QMetaType::QByteArray: return value.toByteArray().isNull() ? QVariant(QByteArray("")) : value;
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
        case QMetaType::Double:
        case QMetaType::QDate:
        case QMetaType::QDateTime: return value;
        case QMetaType::Float: return value.toDouble();
        case QMetaType::Short:
        case QMetaType::UShort:
        case QMetaType::Long: return value.toLongLong();
        case QMetaType::ULong:
        case QMetaType::ULongLong:
            if (value.toULongLong() > quint64(std::numeric_limits<qint64>::max()))
                throw Failure(Failure::Kind::Other, QStringLiteral("a number is too large for a column"));
            return value.toLongLong();
        case QMetaType::QUuid: return value.toUuid().toString(QUuid::WithoutBraces);
        default:
            throw Failure(Failure::Kind::Other, QStringLiteral("a %1 cannot be bound to a column")
                                                    .arg(QLatin1String(value.typeName())));
    }
}

}  // namespace

Statements::Loan Statements::borrow(const QString& sql) {
    std::list<Statement> one;
    if (const auto found = m_bySql.find(sql); found != m_bySql.end() && *found) {
        one.splice(one.begin(), m_kept, **found);
        found->reset();
    } else {
        one.push_back(prepare(sql));
    }
    return Loan(*this, std::move(one));
}

Statement Statements::prepare(const QString& sql) const {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql)) throw failureOf(query.lastError(), m_handle, sql, false);
    const int places = placesOf(query);
    return {sql, std::move(query), places};
}

void Statements::keep(std::list<Statement> one) {
    auto& place = m_bySql[one.front().sql];
    if (place) return;
    m_kept.splice(m_kept.begin(), one);
    place = m_kept.begin();
    if (m_kept.size() > most) {
        m_bySql.remove(m_kept.back().sql);
        m_kept.pop_back();
    }
}

void Statements::Loan::execute(const Values& values) {
    const Statement& statement = m_one.front();
    const int given = static_cast<int>(values.size());
    // Checked here: Qt would quietly use a value of the time before for one that is missing.
    if (given != statement.places)
        throw Failure(Failure::Kind::Other, QStringLiteral("%1 values for %2 places: %3")
                                                .arg(given).arg(statement.places).arg(statement.sql.left(60)));
    m_hasValues = given > 0;
    for (int place = 0; place < given; ++place)
        query().bindValue(place, bindable(values[static_cast<std::size_t>(place)]));
    if (!query().exec()) throw failureOf(query().lastError(), m_owner.m_handle, statement.sql, m_hasValues);
}

bool Statements::Loan::next() {
    if (query().next()) return true;
    if (query().lastError().isValid())
        throw failureOf(query().lastError(), m_owner.m_handle, m_one.front().sql, m_hasValues);
    return false;
}

void Statements::Loan::giveBack() {
    query().finish();
    m_owner.keep(std::move(m_one));
}

}  // namespace sqlite
