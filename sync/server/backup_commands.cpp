// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/admin_commands.h"

#include "sync/server/admin_output.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace server {
namespace {

/// Without them a restored server would be a stranger to every office.
const char* const keyNames[] = {"signing.key", "tls.key", "tls.crt"};
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString blobsOf(const QString& file) { return file + QStringLiteral(".blobs"); }
QString keysOf(const QString& file) { return file + QStringLiteral(".keys"); }
QString partOf(const QString& file) { return file + QStringLiteral(".part"); }

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly) &&
                         file.write(bytes) == bytes.size() && file.flush();
    if (!written) throw std::runtime_error("a file could not be written");
}

void copyKeys(const QString& folder, const QString& to) {
    QJsonObject keys;
    for (const char* name : keyNames) {
        QFile file(folder + u'/' + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            keys.insert(QLatin1String(name), QString::fromLatin1(file.read(1024 * 1024)));
    }
    write(to, QJsonDocument(keys).toJson());
}

void putKeysBack(const QString& from, const QString& folder) {
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the keys cannot be read");
    const QJsonObject keys = QJsonDocument::fromJson(file.read(4 * 1024 * 1024)).object();
    if (!keys.contains(QLatin1String(keyNames[0])))
        throw std::runtime_error("the signing key is not in the copy");
    for (const char* name : keyNames) {
        const QString path = folder + u'/' + QLatin1String(name);
        QFile::remove(path);
        if (keys.contains(QLatin1String(name)))
            write(path, keys.value(QLatin1String(name)).toString().toLatin1());
    }
}

/// A finished copy under its real name, in one stroke; until then the older one stays.
void finish(const QString& file) {
    std::error_code error;
    std::filesystem::rename(QFileInfo(partOf(file)).filesystemFilePath(),
                            QFileInfo(file).filesystemFilePath(), error);
    if (error) throw std::runtime_error("a copy could not be named");
}

}  // namespace

Exit backUp(const Administration& at, const QString& file) {
    for (const QString& name : {file, blobsOf(file), keysOf(file)}) QFile::remove(partOf(name));
    const auto journal = openJournal(at.place);
    const auto papers = openPapers(at.place);
    // The journal first: papers are stored before the events that name them, so the copy of the
    // papers holds at least what the copy of the journal names.
    const auto marks = journal->copyTo(partOf(file));
    const auto ids = papers->copyTo(partOf(blobsOf(file)));
    copyKeys(at.place.folder, partOf(keysOf(file)));
    // The journal last: whatever stops us between, the papers are those it names, and more.
    for (const QString& name : {keysOf(file), blobsOf(file), file}) finish(name);
    journal->group([&] { journal->markBackedUp(marks); });
    papers->group([&] { papers->markBackedUp(ids); });
    tell(at, QJsonObject{{QStringLiteral("file"), file},
                         {QStringLiteral("logs"), static_cast<qint64>(marks.size())},
                         {QStringLiteral("blobs"), static_cast<qint64>(ids.size())}});
    return Exit::Good;
}

Exit restore(const Administration& at, const QString& file) {
    if (!QFile::exists(file) || !QFile::exists(blobsOf(file)) || !QFile::exists(keysOf(file)))
        return refused(at, QStringLiteral("a backup is FILE, FILE.blobs and FILE.keys"));
    // The data first: a living server's keys are not touched.
    if (!putBack(at.place, file, blobsOf(file)))
        return refused(at, at.place.isShared() ? QStringLiteral("the database has data: give an empty one")
                                               : QStringLiteral("the folder has a journal: move it away first"));
    putKeysBack(keysOf(file), at.place.folder);
    tell(at, QJsonObject{{QStringLiteral("events"), openJournal(at.place)->figures().events}});
    return Exit::Good;
}

}  // namespace server
