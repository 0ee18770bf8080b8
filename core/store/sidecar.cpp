// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sidecar.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace store {
namespace {

constexpr qsizetype length = 512;

QByteArray textOf(const HighWater& mark) {
    QJsonObject kept{{QStringLiteral("device"), mark.device},
                     {QStringLiteral("epoch"), mark.epoch},
                     {QStringLiteral("file"), mark.file},
                     {QStringLiteral("seq"), mark.seq},
                     {QStringLiteral("codeDay"), mark.codes.day.toString(Qt::ISODate)},
                     {QStringLiteral("codeSerial"), mark.codes.serial}};
    if (mark.restored) kept.insert(QStringLiteral("restored"), true);
    return QJsonDocument(kept).toJson(QJsonDocument::Compact).leftJustified(length - 1, ' ') +
           '\n';
}

}  // namespace

Sidecar::Sidecar(const QString& dir) : m_file(QDir(dir).filePath(QStringLiteral("epoch.json"))) {}

std::optional<HighWater> Sidecar::read() {
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.read(4 * length).trimmed()).object();
    if (kept.isEmpty()) return std::nullopt;
    return HighWater{.device = kept[u"device"].toString(),
                     .epoch = kept[u"epoch"].toString(),
                     .file = kept[u"file"].toString(),
                     .seq = kept[u"seq"].toInteger(),
                     .codes = {.day = QDate::fromString(kept[u"codeDay"].toString(), Qt::ISODate),
                               .serial = kept[u"codeSerial"].toInt()},
                     .restored = kept[u"restored"].toBool()};
}

void Sidecar::write(const HighWater& mark) {
    // Unbuffered: one write reaches the system before the next act, and a kill cannot lose it.
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return;
    m_file.seek(0);
    m_file.write(textOf(mark));
}

bool Sidecar::replace(const HighWater& mark) {
    m_file.close();
    QSaveFile file(m_file.fileName());
    const QByteArray text = textOf(mark);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

}  // namespace store
