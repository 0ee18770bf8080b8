// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/domain/event_codec.h"
#include "core/store/search_keys.h"
#include "core/store/values.h"

namespace store {

void SearchIndex::save(qint64 no, const domain::CaseFile& file) {
    const std::vector<SearchKey> keys = keysOf(file);
    const QString words = wordsOf(file), list = joined(keys);
    const QByteArray people = domain::encodeApplicant(file.applicant);
    struct Kept {
        QString words, keys;
        QByteArray people;
    };
    const auto kept = m_database.first(
        QStringLiteral("SELECT words, keys, people FROM search_text WHERE no = ?"), {no},
        [](const sqlite::Row& row) { return Kept{row.text(0), row.text(1), row.blob(2)}; });
    // Most acts change nothing a case is found by.
    if (kept && kept->words == words && kept->keys == list && kept->people == people) return;
    if (!kept || kept->keys != list) {
        if (kept)
            for (const SearchKey& key : separated(kept->keys))
                m_database.run(
                    QStringLiteral("DELETE FROM search_key WHERE kind = ? AND key = ? AND no = ?"),
                    {static_cast<int>(key.kind), key.key, no});
        for (const SearchKey& key : keys)
            m_database.run(
                QStringLiteral("INSERT OR IGNORE INTO search_key (kind, key, no) VALUES (?, ?, ?)"),
                {static_cast<int>(key.kind), key.key, no});
    }
    // An update, not a replacement: only then do the triggers tell the word index what went.
    if (kept)
        m_database.run(
            QStringLiteral("UPDATE search_text SET words = ?, keys = ?, people = ? WHERE no = ?"),
            {asText(words), asText(list), people, no});
    else
        m_database.run(
            QStringLiteral("INSERT INTO search_text (no, words, keys, people) VALUES (?, ?, ?, ?)"),
            {no, asText(words), asText(list), people});
}

}  // namespace store
