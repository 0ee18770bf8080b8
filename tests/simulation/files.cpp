// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/files.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace simulation {

Files Files::in(const QString& folder) {
    Files files;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name))
        if (!name.endsWith(QLatin1String(".lock")) && !name.endsWith(QLatin1String("-shm")))
            files.m_files.emplace_back(name, contentOf(dir.filePath(name)));
    return files;
}

void Files::layOutIn(const QString& folder) const {
    if (!QDir().mkpath(folder)) throw std::runtime_error("no folder can be made");
    for (const auto& [name, bytes] : m_files) overwrite(QDir(folder).filePath(name), bytes);
}

void Files::clear(const QString& folder) {
    QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files)) dir.remove(name);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw std::runtime_error("a file cannot be written: " + path.toStdString());
}

}  // namespace simulation
