// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack_reader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace packs {
namespace {

constexpr int mostFiles = 64;
constexpr qint64 largestFile = 1024 * 1024;

domain::Error malformed(const QString& name, const QString& what) {
    return {domain::Refusal::PackMalformed, name, what};
}

}  // namespace

domain::Result<PackFiles> readFolder(const QString& path) {
    const QDir folder(path);
    if (!folder.exists())
        return domain::Error{domain::Refusal::PackUnknown, QDir(path).dirName(), {}};
    PackFiles files;
    // No links are followed: a pack from a stick must not reach outside its folder.
    QDirIterator found(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString file = found.next(), name = folder.relativeFilePath(file);
        if (files.size() == mostFiles)
            return malformed(folder.dirName(), QStringLiteral("more than 64 files"));
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return malformed(name, QStringLiteral("cannot be opened"));
        const QByteArray content = source.read(largestFile + 1);
        if (content.size() > largestFile)
            return malformed(name, QStringLiteral("larger than 1 MiB"));
        files.insert(name, content);
    }
    return files;
}

}  // namespace packs
