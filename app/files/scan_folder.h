// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace app {

/// A file as it lay in the folder at one look. Another size or moment: it was written again.
struct FolderFile {
    QString name;
    qint64 size = 0;
    QDateTime changed;
    friend bool operator==(const FolderFile&, const FolderFile&) = default;
};

/// What the rules below ask of a folder.
class ScanPlace {
public:
    virtual ~ScanPlace() = default;
    /// Nothing: the folder cannot be reached now.
    virtual std::optional<std::vector<FolderFile>> list() = 0;
    /// Opens the file and judges it; nothing: it is fit to be attached.
    virtual std::optional<domain::Error> trouble(const QString& name) = 0;
    /// Moves it out of the way, if it is still as it was, and loses nothing. False: it stays.
    virtual bool putAway(const FolderFile& file) = 0;
};

/// What lies in the folder in which the scanner leaves its files.
struct FolderState {
    struct Bad {
        QString name;
        domain::Error why;
        friend bool operator==(const Bad&, const Bad&) = default;
    };
    bool reachable = true;
    std::vector<FolderFile> ready;   ///< whole and fit to be attached, oldest first
    std::vector<Bad> bad;            ///< for long not fit; skipped until it changes
    int coming = 0;                  ///< still growing, or not yet looked at
    friend bool operator==(const FolderState&, const FolderState&) = default;
};

/// Which files of the scanner's folder may be taken. A file is ready when it stood still over two looks
/// and can be opened; one that is still being written is waited for; one that stays bad is named and
/// delays no other. Nothing here deletes a file. Knows no windows and no clock.
class ScanFolder {
public:
    explicit ScanFolder(ScanPlace& place) : m_place(place) {}

    /// Looks that follow each other faster than a scanner writes count as one.
    void look(const QDateTime& now);
    const FolderState& state() const { return m_state; }

    /// Its content is kept elsewhere for good: moved aside, or where that cannot be done left in place and
    /// not offered again. A newer one of the same name is not touched.
    void putAway(const FolderFile& file);
    /// Fingerprints of what was left in place; to be kept from one start to the next.
    const QStringList& leftInPlace() const { return m_left; }
    void setLeftInPlace(const QStringList& fingerprints) { m_left = fingerprints; }

    static constexpr int looksUntilBad = 5;
    static constexpr int looksBetweenRetries = 20;
    static constexpr int openedAtOneLook = 10;
    static constexpr int shortestStillMs = 1500;

private:
    enum class Standing { Coming, Ready, Bad };
    struct Entry {
        FolderFile file;
        QDateTime since;             // stands still
        int stillLooks = 0;
        Standing standing = Standing::Coming;
        std::optional<domain::Error> why;
    };
    void see(const FolderFile& file, const QDateTime& now);
    void judge(Entry& entry);
    void conclude();
    ScanPlace& m_place;
    QHash<QString, Entry> m_entries;
    QStringList m_left;
    FolderState m_state;
};

}  // namespace app
