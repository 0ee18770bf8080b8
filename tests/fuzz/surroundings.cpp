// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/surroundings.h"

#include "core/crypto/secret.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <ctime>

namespace fuzz {

void prepare() {
    static int count = 1;
    static char name[] = "fuzz";
    static char* words[] = {name, nullptr};
    qputenv("TZ", "America/St_Johns");
    tzset();
    // A server is made and put back some thousand times: what is in memory costs no flush.
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable()) qputenv("TMPDIR", "/dev/shm");
    QLocale::setDefault(QLocale(QLocale::Turkish, QLocale::Turkey));
    static QCoreApplication application(count, words);
    // What a reader says of bad input is for people, and here it is said a million times.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    crypto::initialise();
}

}  // namespace fuzz
