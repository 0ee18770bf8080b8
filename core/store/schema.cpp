// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <QFile>

#include <stdexcept>

namespace store {
namespace {

QString script(const QString& name) {
    QFile file(QStringLiteral(":/store/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("schema script missing from the program: " + name.toStdString());
    return QString::fromUtf8(file.readAll());
}

}  // namespace

QStringList storeScripts() {
    return {script(QStringLiteral("0001_log.sql")), script(QStringLiteral("0002_pictures.sql")),
            script(QStringLiteral("0003_trays.sql")), script(QStringLiteral("0004_orders.sql")),
            script(QStringLiteral("0005_counts.sql")), script(QStringLiteral("0006_headless.sql"))};
}

QStringList pictureStatements() {
    const auto separator = QStringLiteral("\n--\n");
    return script(QStringLiteral("0002_pictures.sql")).split(separator) +
           script(QStringLiteral("0004_orders.sql")).split(separator) +
           script(QStringLiteral("0005_counts.sql")).split(separator);
}

QStringList scansScripts() { return {script(QStringLiteral("scans_0001.sql"))}; }

}  // namespace store
