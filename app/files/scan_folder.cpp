// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/scan_folder.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace app {
namespace {

constexpr qsizetype mostRemembered = 1000;

/// Tells the file again without telling its name, which may be a citizen's.
QString fingerprint(const FolderFile& file) {
    const QString all = QStringLiteral("%1|%2|%3").arg(file.name).arg(file.size).arg(file.changed.toMSecsSinceEpoch());
    return QString::fromLatin1(QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

bool comesBefore(const FolderFile& one, const FolderFile& other) {
    return one.changed != other.changed ? one.changed < other.changed : one.name < other.name;
}

}  // namespace

void ScanFolder::look(const QDateTime& now) {
    const auto files = m_place.list();
    if (!files) {
        // What comes back with the folder has to stand still again: half of it may have been copied.
        m_entries.clear();
        m_state = {.reachable = false, .ready = {}, .bad = {}, .coming = 0};
        return;
    }
    QSet<QString> there;
    for (const FolderFile& file : *files) {
        there.insert(file.name);
        see(file, now);
    }
    m_entries.removeIf([&](const auto& entry) { return !there.contains(entry.key()); });
    // Those that can be opened first: what is bad waits behind its neighbours.
    std::vector<Entry*> due;
    for (Entry& entry : m_entries) {
        const bool again = entry.standing == Standing::Bad && entry.stillLooks % looksBetweenRetries == 0;
        if (entry.stillLooks > 0 && (entry.standing == Standing::Coming || again)) due.push_back(&entry);
    }
    std::sort(due.begin(), due.end(), [](const Entry* one, const Entry* other) {
        if (one->why.has_value() != other->why.has_value()) return !one->why.has_value();
        return comesBefore(one->file, other->file);
    });
    int opened = 0;
    for (Entry* entry : due) {
        if (entry->file.size > 0 && ++opened > openedAtOneLook) break;
        judge(*entry);
    }
    conclude();
}

void ScanFolder::see(const FolderFile& file, const QDateTime& now) {
    Entry& entry = m_entries[file.name];
    if (!(entry.file == file) || entry.since > now) {   // new, written again, or the clock was set back
        entry = {.file = file, .since = now, .stillLooks = 0, .standing = Standing::Coming, .why = {}};
        return;
    }
    // The second look counts once the time is up, each later one as it comes.
    if (entry.stillLooks > 0 || entry.since.msecsTo(now) >= shortestStillMs) ++entry.stillLooks;
}

void ScanFolder::judge(Entry& entry) {
    if (m_left.contains(fingerprint(entry.file))) {
        entry.standing = Standing::Ready;   // concluded below: not offered
        return;
    }
    entry.why = entry.file.size == 0 ? domain::Error{domain::Refusal::FileEmpty, entry.file.name, {}}
                                     : m_place.trouble(entry.file.name);
    if (!entry.why) entry.standing = Standing::Ready;
    else if (entry.stillLooks >= looksUntilBad) entry.standing = Standing::Bad;
}

void ScanFolder::conclude() {
    m_state = {};
    for (const Entry& entry : std::as_const(m_entries)) {
        if (m_left.contains(fingerprint(entry.file))) continue;
        if (entry.standing == Standing::Ready) m_state.ready.push_back(entry.file);
        else if (entry.standing == Standing::Bad) m_state.bad.push_back({entry.file.name, *entry.why});
        else ++m_state.coming;
    }
    std::sort(m_state.ready.begin(), m_state.ready.end(), comesBefore);
    std::sort(m_state.bad.begin(), m_state.bad.end(), [](const auto& one, const auto& other) { return one.name < other.name; });
}

void ScanFolder::putAway(const FolderFile& file) {
    if (m_place.putAway(file)) {
        const auto found = m_entries.constFind(file.name);
        if (found != m_entries.constEnd() && found->file == file) m_entries.erase(found);
    } else {
        const QString told = fingerprint(file);
        if (!m_left.contains(told)) m_left.append(told);
        while (m_left.size() > mostRemembered) m_left.removeFirst();
    }
    conclude();
}

}  // namespace app
