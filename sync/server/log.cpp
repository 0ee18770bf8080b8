// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/log.h"

#include <QJsonDocument>

#include <cstdio>
#include <stdexcept>

namespace server {
namespace {

QString levelName(Log::Level level) {
    switch (level) {
    case Log::Level::Info:
        return QStringLiteral("info");
    case Log::Level::Warning:
        return QStringLiteral("warning");
    case Log::Level::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

}  // namespace

Log::Log(const domain::Clock& clock, const QString& path) : m_clock(clock), m_file(path) {
    const bool open =
        path.isEmpty()
            ? m_file.open(stderr, QIODevice::WriteOnly)
            : m_file.open(QIODevice::WriteOnly | QIODevice::Append,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!open) throw std::runtime_error("the log file cannot be opened");
}

void Log::line(Level level, const QString& what, QJsonObject fields) {
    fields.insert(QStringLiteral("at"), m_clock.now().toString(Qt::ISODateWithMs));
    fields.insert(QStringLiteral("level"), levelName(level));
    fields.insert(QStringLiteral("what"), what);
    const QByteArray text = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(m_mutex);
    m_file.write(text);
    m_file.flush();
}

}  // namespace server
