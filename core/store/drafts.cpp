// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drafts.h"

#include "core/store/values.h"

#include <QJsonDocument>

namespace store {
namespace {

const auto columns = QStringLiteral(
    "SELECT id, user, kind, about, first_words, changed_at, content FROM draft ");

std::optional<Draft> read(const sqlite::Row& row) {
    const auto id = domain::DraftId::fromBytes(row.blob(0));
    const auto user = domain::UserId::fromBytes(row.blob(1));
    if (!id || !user) return std::nullopt;
    return Draft{.id = *id,
                 .user = *user,
                 .kind = row.text(2),
                 .about = row.text(3),
                 .firstWords = row.text(4),
                 .changedAt = momentOf(row.integer(5)),
                 .content = QJsonDocument::fromJson(row.text(6).toUtf8()).object()};
}

}  // namespace

void Drafts::save(const Draft& draft) {
    const QByteArray content = QJsonDocument(draft.content).toJson(QJsonDocument::Compact);
    m_database.run(
        QStringLiteral("INSERT INTO draft (id, user, kind, about, first_words, changed_at, content) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "user = excluded.user, kind = excluded.kind, about = excluded.about, "
                       "first_words = excluded.first_words, changed_at = excluded.changed_at, "
                       "content = excluded.content"),
        {draft.id.bytes(), draft.user.bytes(), asText(draft.kind), asText(draft.about),
         asText(draft.firstWords), draft.changedAt.toMSecsSinceEpoch(),
         QString::fromUtf8(content)});
}

std::optional<Draft> Drafts::find(domain::DraftId id) const {
    const auto found = m_database.first(columns + QStringLiteral("WHERE id = ?"), {id.bytes()}, read);
    return found ? *found : std::nullopt;
}

std::vector<Draft> Drafts::of(domain::UserId user) const {
    std::vector<Draft> drafts;
    m_database.each(columns + QStringLiteral("WHERE user = ? ORDER BY changed_at DESC, id"),
                    {user.bytes()}, [&](const sqlite::Row& row) {
                        if (auto draft = read(row)) drafts.push_back(std::move(*draft));
                        return true;
                    });
    return drafts;
}

void Drafts::remove(domain::DraftId id) {
    m_database.run(QStringLiteral("DELETE FROM draft WHERE id = ?"), {id.bytes()});
}

}  // namespace store
