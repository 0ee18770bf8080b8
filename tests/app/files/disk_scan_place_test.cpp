// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/disk_scan_place.h"

#include "tests/app/files/a_paper.h"
#include "tests/support/fake_clock.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>

using app::ScanFolder;
using namespace std::chrono_literals;

TEST_CASE("on a real disk nothing is ever overwritten or deleted, whatever its name") {
    QTemporaryDir home;
    const auto put = [&](const QString& name, const QByteArray& content) {
        QFile file(home.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    const QByteArray good = test::saved(test::aPage(), "PNG");
    app::DiskScanPlace place(home.path());
    ScanFolder rules(place);
    test::FakeClock clock;
    const auto take = [&](const QString& name) {
        rules.look(clock.now());
        clock.advance(2s);
        rules.look(clock.now());
        clock.advance(2s);
        REQUIRE(rules.state().ready.size() == 1);
        CHECK(rules.state().ready.front().name == name);
        rules.putAway(rules.state().ready.front());
    };
    put(QStringLiteral("bản quét.png"), good);
    put(QStringLiteral("~dang-ghi.tmp"), good);   // of a program that is at work
    put(QStringLiteral("Thumbs.db"), "x");
    take(QStringLiteral("bản quét.png"));
    const QDir taken(home.filePath(app::takenFolder));
    CHECK(taken.entryList(QDir::Files) == QStringList{QStringLiteral("bản quét.png")});
    put(QStringLiteral("bản quét.png"), test::saved(test::aPage(2), "PNG"));
    take(QStringLiteral("bản quét.png"));
    CHECK(taken.entryList(QDir::Files).size() == 2);
    QFile first(taken.filePath(QStringLiteral("bản quét.png")));
    REQUIRE(first.open(QIODevice::ReadOnly));
    CHECK(first.readAll() == good);
    CHECK(QFile::exists(home.filePath(QStringLiteral("~dang-ghi.tmp"))));
    // A folder that is not there.
    app::DiskScanPlace nowhere(home.filePath(QStringLiteral("không có")));
    CHECK(!nowhere.list());
}
