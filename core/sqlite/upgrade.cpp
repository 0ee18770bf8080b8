// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/upgrade.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace sqlite {
namespace {

const auto partEnd = QStringLiteral(".part");
constexpr qsizetype keptCopies = 2;
#ifdef EDQUOT
constexpr int quotaError = EDQUOT;
#else
constexpr int quotaError = ENOSPC;
#endif

/// Does nothing when there was no error.
void check(const std::error_code& why, const char* doing, const QString& path) {
    if (!why) return;
    const bool full = why == std::errc::no_space_on_device || why == std::errc::file_too_large || why.value() == quotaError;
    throw Failure(full ? Failure::Kind::Full : Failure::Kind::CannotOpen,
                  QStringLiteral("%1 %2").arg(QLatin1String(doing), QFileInfo(path).fileName()));
}

std::filesystem::path native(const QString& path) { return QFileInfo(path).filesystemFilePath(); }

/// On the disk before the first statement that changes what it is a copy of.
void flush(const QString& path) {
#ifdef Q_OS_WIN
    QFile file(path);
    const bool done = file.open(QIODevice::ReadWrite) && _commit(file.handle()) == 0;
#else
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
#endif
    check(done ? std::error_code() : std::error_code(errno, std::generic_category()), "flushing", path);
}

void flushFolder(const QString& path) {
#ifdef Q_OS_WIN
    Q_UNUSED(path);   // its file systems keep the order of names themselves
#else
    flush(path);
#endif
}

void rename(const QString& from, const QString& to) {
    std::error_code why;
    std::filesystem::rename(native(from), native(to), why);
    check(why, "naming", to);
}

void makeFolder(const QString& path) {
    std::error_code why;
    std::filesystem::create_directories(native(path), why);
    check(why, "making", path);
}

/// Never half a copy under a whole one's name: it loses the name first.
void remove(const QString& folder) {
    const QString going = folder.endsWith(partEnd) ? folder : folder + QStringLiteral(".old") + partEnd;
    if (going == folder || QDir().rename(folder, going)) QDir(going).removeRecursively();
}

void copyFile(const QString& from, const QString& to) {
    std::error_code why;
    std::filesystem::copy_file(native(from), native(to), why);
    check(why, "copying", from);
}

/// The copies made of one file's earlier schemas.
class Copies {
public:
    Copies(Database& database, const CopyPlace& place, const QString& firstFile)
        : m_database(database), m_place(place), m_of(QFileInfo(firstFile).completeBaseName()) {}

    /// The folder of a whole copy of the files that `outdated` names.
    QString make(const std::vector<QString>& outdated) {
        makeFolder(m_place.folder);
        const QDir dir(m_place.folder);
        for (const QString& left : dir.entryList({QLatin1Char('*') + partEnd}, QDir::Dirs)) remove(dir.filePath(left));
        const QString name = dir.filePath(QStringLiteral("%1-schema-%2-%3").arg(m_of).arg(m_database.version(outdated.front()))
                                              .arg(m_place.day.toString(Qt::ISODate)));
        const QString part = name + partEnd;
        try {
            fill(part, outdated);
            // Of the same day and schema: an upgrade that did not come to its end. What it was to keep is
            // still in the files themselves.
            if (QDir(name).exists()) remove(name);
            rename(part, name);
            flushFolder(m_place.folder);
        } catch (...) {
            remove(part);
            throw;
        }
        return name;
    }

    /// The one just made and the newest of the others stay.
    void forgetOlder(const QString& made) {
        const QDir dir(m_place.folder);
        QStringList others = dir.entryList({m_of + QStringLiteral("-schema-*")}, QDir::Dirs);
        others.removeOne(QFileInfo(made).fileName());
        // By the day, which stands last in the name.
        std::sort(others.begin(), others.end(), [](const QString& a, const QString& b) { return a.right(10) > b.right(10); });
        for (const QString& old : others.mid(keptCopies - 1)) remove(dir.filePath(old));
    }

private:
    void fill(const QString& part, const std::vector<QString>& outdated) {
        const QDir dir(part);
        makeFolder(part);
        for (const QString& schema : outdated) {
            const QString to = dir.filePath(QFileInfo(m_database.file(schema)).fileName());
            m_database.backupTo(to, schema);
            flush(to);
        }
        for (const QString& from : m_place.besides) {
            const QString to = dir.filePath(QFileInfo(from).fileName());
            copyFile(from, to);
            flush(to);
        }
        flushFolder(part);
    }

    Database& m_database;
    const CopyPlace& m_place;
    QString m_of;
};

}  // namespace

std::optional<Upgrade> migrateWithCopy(Database& database, const std::vector<Schema>& files,
                                       const CopyPlace& place) {
    std::optional<Upgrade> upgrade;
    std::optional<Copies> copies;
    try {
        database.migrate(files, [&] {
            std::vector<QString> outdated;
            for (const Schema& file : files) {
                const int has = database.version(file.name), known = static_cast<int>(file.scripts.size());
                if (has == 0 || has == known) continue;
                outdated.push_back(file.name);
                if (!upgrade) upgrade = Upgrade{.fromSchema = has, .toSchema = known, .copy = {}};
            }
            copies.emplace(database, place, database.file(outdated.front()));
            upgrade->copy = copies->make(outdated);
        });
    } catch (const Failure& failure) {
        // Nothing was written, so the copy says nothing that the files do not, and it fills the disk.
        if (failure.kind() == Failure::Kind::Full && upgrade && !upgrade->copy.isEmpty()) remove(upgrade->copy);
        throw;
    }
    if (upgrade) copies->forgetOlder(upgrade->copy);
    return upgrade;
}

}  // namespace sqlite
