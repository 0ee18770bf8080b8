// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/print.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

/// What another program reads in our PDF files (Debian: poppler-utils).
namespace test {

inline QString poppler(const char* program, const QByteArray& pdf, const QStringList& options = {},
                       const QStringList& after = {}) {
    const QString name = QString::fromLatin1(program);
    INFO("needs " << program << " of poppler-utils");
    REQUIRE_FALSE(QStandardPaths::findExecutable(name).isEmpty());
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("slip.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    QProcess process;
    process.start(name, options + QStringList{file.fileName()} + after);
    REQUIRE(process.waitForFinished(30'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The words in reading order, single spaces between them.
inline QString textOf(const QByteArray& pdf) {
    return poppler("pdftotext", pdf, {QStringLiteral("-enc"), QStringLiteral("UTF-8")},
                   {QStringLiteral("-")})
        .simplified();
}

/// The value of a line of pdfinfo, such as "Pages".
inline QString factOf(const QByteArray& pdf, const char* name) {
    const QString key = QString::fromLatin1(name) + QLatin1Char(':');
    for (const QString& line : poppler("pdfinfo", pdf).split(QLatin1Char('\n')))
        if (line.startsWith(key)) return line.mid(key.size()).trimmed();
    return {};
}

}  // namespace test
