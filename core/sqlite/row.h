// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <vector>

class QSqlQuery;

namespace sqlite {

/// One row of an answer while it is looked at; columns count from 0.
class Row {
public:
    explicit Row(const QSqlQuery& query) : m_query(query) {}
    bool isNull(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    QByteArray blob(int column) const;
    bool flag(int column) const { return integer(column) != 0; }

private:
    const QSqlQuery& m_query;
};

/// What is bound to the `?` of a statement, in order. A null QString or QByteArray is bound as an
/// empty one; only QVariant() is NULL. A QUuid is text without braces.
using Values = std::vector<QVariant>;

}  // namespace sqlite
