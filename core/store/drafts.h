// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"
#include "core/sqlite/database.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace store {

/// What is being typed. Saved at most two seconds behind the keyboard and offered after a crash or
/// power cut; each write is durable by itself.
struct Draft {
    domain::DraftId id;
    domain::UserId user;
    QString kind;             ///< "intake", "supplement", "review", …
    QString about;            ///< procedure code or case id
    QString firstWords;       ///< to recognise it by
    QDateTime changedAt;
    QJsonObject content;
    friend bool operator==(const Draft&, const Draft&) = default;
};

class Drafts {
public:
    Drafts(sqlite::Database& database) : m_database(database) {}
    void save(const Draft& draft);
    std::optional<Draft> find(domain::DraftId id) const;
    std::vector<Draft> of(domain::UserId user) const;   ///< newest first
    void remove(domain::DraftId id);

private:
    sqlite::Database& m_database;
};

}  // namespace store
