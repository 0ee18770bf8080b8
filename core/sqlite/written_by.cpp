// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/written_by.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QVersionNumber>

namespace sqlite {
namespace {

constexpr qint64 maxBytes = 4096;
constexpr qsizetype maxProgramLetters = 40;

QString pathIn(const QString& folder) { return QDir(folder).filePath(QStringLiteral("version.json")); }

QJsonObject noted(const QString& folder) {
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.read(maxBytes)).object();
}

}  // namespace

void noteProgram(const QString& folder, int schema) {
    const QJsonObject mark{{QStringLiteral("program"), QStringLiteral(COMMUNEDESK_VERSION)},
                           {QStringLiteral("schema"), schema}};
    if (noted(folder) == mark) return;
    QSaveFile file(pathIn(folder));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(QJsonDocument(mark).toJson(QJsonDocument::Compact) + '\n');
    file.commit();
}

QString newerProgram(const QString& folder, int knownSchema) {
    const QJsonObject mark = noted(folder);
    const QString program = mark[u"program"].toString().left(maxProgramLetters);
    const bool newer = mark[u"schema"].toInt() > knownSchema ||
                       QVersionNumber::fromString(program) >
                           QVersionNumber::fromString(QStringLiteral(COMMUNEDESK_VERSION));
    return newer ? program : QString();
}

}  // namespace sqlite
