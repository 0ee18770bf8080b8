// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_scan_place.h"

#include "app/files/attachment_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace app {
namespace {

constexpr std::size_t mostListed = 1000;
constexpr int mostOfOneName = 1000;

/// What programs leave beside a file while they write it, and what Windows leaves everywhere.
bool isNoScan(const QString& name) {
    if (name.startsWith(QLatin1Char('~')) || name.startsWith(QLatin1Char('.'))) return true;
    for (const char* end : {".tmp", ".part", ".partial", ".crdownload", ".lock", "thumbs.db", "desktop.ini"})
        if (name.endsWith(QLatin1String(end), Qt::CaseInsensitive)) return true;
    return false;
}

FolderFile seen(const QFileInfo& info) { return {info.fileName(), info.size(), info.lastModified().toUTC()}; }

}  // namespace

FolderFile folderFile(const QString& path) { return seen(QFileInfo(path)); }

std::optional<std::vector<FolderFile>> DiskScanPlace::list() {
    if (m_folder.isEmpty() || !QFileInfo(m_folder).isDir() || !QFileInfo(m_folder).isReadable()) return std::nullopt;
    std::vector<FolderFile> files;
    QDirIterator each(m_folder, QDir::Files | QDir::NoDotAndDotDot);
    while (each.hasNext() && files.size() < mostListed) {
        each.next();
        if (!isNoScan(each.fileName())) files.push_back(seen(each.fileInfo()));
    }
    return files;
}

std::optional<domain::Error> DiskScanPlace::trouble(const QString& name) {
    const auto judged = readAttachment(QDir(m_folder).filePath(name));
    return judged ? std::nullopt : std::optional(judged.error());
}

bool DiskScanPlace::putAway(const FolderFile& file) {
    const QDir folder(m_folder);
    const QString path = folder.filePath(file.name);
    if (!(folderFile(path) == file)) return false;   // written again meanwhile: that one was not taken
    if (!folder.mkpath(takenFolder)) return false;
    const QFileInfo name(file.name);
    const QString ending = name.suffix().isEmpty() ? QString() : QLatin1Char('.') + name.suffix();
    for (int number = 1; number <= mostOfOneName; ++number) {
        const QString as = number == 1 ? file.name : QStringLiteral("%1 (%2)%3").arg(name.completeBaseName()).arg(number).arg(ending);
        const QString to = folder.filePath(takenFolder + QLatin1Char('/') + as);
        if (!QFileInfo::exists(to)) return QFile::rename(path, to);
    }
    return false;
}

}  // namespace app
