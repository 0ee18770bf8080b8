// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/table_export.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <stdexcept>

TEST_CASE("a name that looks like a formula computes nothing in a spreadsheet") {
    CHECK(app::csvLine({QStringLiteral("=1+1"), QStringLiteral("+84"), QStringLiteral("-x"), QStringLiteral("@a"), QStringLiteral("\tb")}) ==
          "\"'=1+1\",\"'+84\",\"'-x\",\"'@a\",\"'\tb\"\r\n");
    CHECK(app::csvLine({QStringLiteral("Lò \"Mai\"\nThị"), {}}) == QStringLiteral("\"Lò \"\"Mai\"\", Thị\",\"\"\r\n").toUtf8());
}

TEST_CASE("a list that cannot be written is told and leaves no half a file") {
    app::TableExport job(QStringLiteral("/nowhere/at/all.csv"), {QStringLiteral("a")}, [] { return std::vector<QStringList>(); }, nullptr);
    QSignalSpy told(&job, &app::TableExport::notWritten);
    job.start();
    CHECK(told.count() == 1);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.csv"));
    {
        app::TableExport broken(path, {QStringLiteral("a")},
                                []() -> std::vector<QStringList> { throw std::runtime_error("damaged"); }, nullptr);
        QSignalSpy failed(&broken, &app::TableExport::failed);
        broken.start();
        CHECK(test::waitFor([&] { return failed.count() == 1; }));
    }
    CHECK_FALSE(QFile::exists(path));
}
