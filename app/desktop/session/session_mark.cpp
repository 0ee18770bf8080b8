// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/session_mark.h"

#include <QFile>
#include <QSaveFile>

namespace app {
namespace {

constexpr qint64 longestMark = 64;

std::optional<QDateTime> readMark(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QDateTime when = QDateTime::fromString(QString::fromLatin1(file.read(longestMark)).trimmed(), Qt::ISODate);
    return when.isValid() ? std::optional(when) : std::nullopt;
}

}  // namespace

SessionMark::SessionMark(const QString& dir, domain::UserId user, const domain::Clock& clock)
    : m_path(QStringLiteral("%1/at-work-%2").arg(dir, user.toString())), m_clock(clock), m_stoppedAt(readMark(m_path)) {
    beat();
}

SessionMark::~SessionMark() { QFile::remove(m_path); }

void SessionMark::beat() {
    QSaveFile file(m_path);   // never half a mark
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(m_clock.now().toString(Qt::ISODate).toLatin1());
    file.commit();
}

}  // namespace app
