// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <cstdlib>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace test {

#ifdef Q_OS_UNIX
/// While it lives `dir` can be read and not written to, also when the tests run as root.
class ReadOnlyFolder {
public:
    explicit ReadOnlyFolder(const QString& dir) : m_dir(dir), m_user(geteuid()) {
        using File = QFileDevice;
        const auto readable = File::ReadOwner | File::ExeOwner | File::ReadGroup | File::ExeGroup |
                              File::ReadOther | File::ExeOther;
        QFile::setPermissions(dir + QStringLiteral("/.."), readable | File::WriteOwner);
        QFile::setPermissions(dir, readable);
        QFile::setPermissions(dir + QStringLiteral("/keys.json"), readable | File::WriteOwner);
        if (m_user == 0) m_changed = seteuid(65534) == 0;
    }
    ~ReadOnlyFolder() {
        if (m_changed && seteuid(m_user) != 0) std::abort();
        using File = QFileDevice;
        QFile::setPermissions(m_dir, File::ReadOwner | File::WriteOwner | File::ExeOwner);
    }
    ReadOnlyFolder(const ReadOnlyFolder&) = delete;
    ReadOnlyFolder& operator=(const ReadOnlyFolder&) = delete;

private:
    QString m_dir;
    uid_t m_user;
    bool m_changed = false;
};
#endif

}  // namespace test
