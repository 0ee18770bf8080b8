// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QFile>
#include <QString>

namespace cli {

/// Passwords from files, from standard input or from the keyboard; never from the command line,
/// where every user of the computer could read them.
class Passwords {
public:
    /// The first line of the file; "-" is the next line of standard input. Without a file the person
    /// at the terminal is asked; NotSignedIn when there is none. WrongUsage when the file cannot be
    /// read. A file that others may read is used, with a warning.
    domain::Result<QString> read(const QString& file, const QString& question);

private:
    QString nextLineOfInput();
    QFile m_input;
};

}  // namespace cli
