// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace simulation {

/// What lies in one folder, as bytes in memory: an image of a disk. Locks are left out.
class Files {
public:
    static Files in(const QString& folder);
    /// Into an empty or missing folder; throws when that cannot be done.
    void layOutIn(const QString& folder) const;
    static void clear(const QString& folder);

private:
    std::vector<std::pair<QString, QByteArray>> m_files;
};

QByteArray contentOf(const QString& path);
void overwrite(const QString& path, const QByteArray& content);

}  // namespace simulation
