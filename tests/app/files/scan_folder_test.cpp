// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/scan_folder.h"

#include "tests/support/fake_clock.h"
#include "tests/support/print.h"

#include <chrono>
#include <map>

using app::FolderFile;
using app::ScanFolder;
using domain::Refusal;
using namespace std::chrono_literals;

namespace {

/// A folder made up for the test.
class FakePlace final : public app::ScanPlace {
public:
    struct Lying {
        FolderFile file;
        std::optional<Refusal> trouble;
    };
    std::optional<std::vector<FolderFile>> list() override {
        if (!reachable) return std::nullopt;
        std::vector<FolderFile> files;
        for (const auto& [name, lying] : files_) files.push_back(lying.file);
        return files;
    }
    std::optional<domain::Error> trouble(const QString& name) override {
        ++opened[name];
        const auto why = files_.at(name).trouble;
        return why ? std::optional(domain::Error{*why, name, {}}) : std::nullopt;
    }
    bool putAway(const FolderFile& file) override {
        const auto found = files_.find(file.name);
        if (readOnly || found == files_.end() || !(found->second.file == file)) return false;
        files_.erase(found);
        return true;
    }
    void put(const QString& name, qint64 size, std::optional<Refusal> trouble = {}) {
        files_[name] = {{name, size, QDateTime::fromMSecsSinceEpoch(1'000'000 + 1000 * ++m_writes, Qt::UTC)}, trouble};
    }
    FolderFile file(const QString& name) const { return files_.at(name).file; }
    void heal(const QString& name) { files_.at(name).trouble.reset(); }
    std::map<QString, Lying> files_;
    std::map<QString, int> opened;
    bool reachable = true, readOnly = false;

private:
    int m_writes = 0;
};

struct Folder {
    FakePlace place;
    ScanFolder rules{place};
    test::FakeClock clock;
    void look(int times = 1) {
        for (int turn = 0; turn < times; ++turn) {
            rules.look(clock.now());
            clock.advance(2s);
        }
    }
    QStringList ready() const {
        QStringList names;
        for (const FolderFile& file : rules.state().ready) names += file.name;
        return names;
    }
    QStringList bad() const {
        QStringList names;
        for (const auto& one : rules.state().bad) names += one.name;
        return names;
    }
};

const QString scan = QStringLiteral("scan001.pdf");

}  // namespace

TEST_CASE("a scan is offered once it stood still over two looks and can be opened") {
    Folder folder;
    folder.place.put(scan, 1000);
    folder.look();
    CHECK(folder.ready().isEmpty());
    CHECK(folder.rules.state().coming == 1);
    folder.look();
    CHECK(folder.ready() == QStringList{scan});
    CHECK(folder.rules.state().coming == 0);
    CHECK(folder.place.opened[scan] == 1);
    folder.look(50);
    CHECK(folder.place.opened[scan] == 1);   // and is not opened over and over
}

TEST_CASE("a scan that is still being written is waited for, however long it takes") {
    Folder folder;
    for (int size = 1; size <= 200; ++size) {
        folder.place.put(scan, size * 1000);
        folder.look();
        REQUIRE(folder.ready().isEmpty());
        REQUIRE(folder.bad().isEmpty());
    }
    CHECK(folder.place.opened[scan] == 0);
    folder.look(2);
    CHECK(folder.ready() == QStringList{scan});
}

TEST_CASE("two looks at the same moment are one") {
    Folder folder;
    folder.place.put(scan, 1000);
    for (int hurried = 0; hurried < 10; ++hurried) folder.rules.look(folder.clock.now());
    CHECK(folder.ready().isEmpty());
    folder.clock.advance(2s);
    folder.rules.look(folder.clock.now());
    CHECK(folder.ready() == QStringList{scan});
}

TEST_CASE("a clock that is set back delays a scan and loses none") {
    Folder folder;
    folder.place.put(scan, 1000);
    folder.look();
    folder.clock.advance(-24h);
    folder.look();
    CHECK(folder.ready().isEmpty());
    folder.look();
    CHECK(folder.ready() == QStringList{scan});
}

TEST_CASE("a file that another program holds is taken when it is let go, also after it was named") {
    Folder folder;
    folder.place.put(scan, 1000, Refusal::FileUnreadable);
    folder.look(3);
    CHECK(folder.ready().isEmpty());
    CHECK(folder.bad().isEmpty());   // not yet
    folder.place.heal(scan);
    folder.look();
    CHECK(folder.ready() == QStringList{scan});

    folder.place.put(scan, 2000, Refusal::FileUnreadable);
    folder.look(10);
    CHECK(folder.bad() == QStringList{scan});
    folder.place.heal(scan);         // neither size nor moment tell of it
    folder.look(ScanFolder::looksBetweenRetries);
    CHECK(folder.ready() == QStringList{scan});
    CHECK(folder.bad().isEmpty());
}

TEST_CASE("a file that stays bad is named with its reason and delays no other") {
    Folder folder;
    folder.place.put(QStringLiteral("hong.pdf"), 500, Refusal::FileBroken);
    folder.place.put(scan, 1000);
    folder.look(2);
    CHECK(folder.ready() == QStringList{scan});
    folder.look(ScanFolder::looksUntilBad);
    REQUIRE(folder.rules.state().bad.size() == 1);
    CHECK(folder.rules.state().bad.front().why == domain::Error{Refusal::FileBroken, QStringLiteral("hong.pdf"), {}});
    const int opened = folder.place.opened[QStringLiteral("hong.pdf")];
    folder.look(ScanFolder::looksBetweenRetries - 2);
    CHECK(folder.place.opened[QStringLiteral("hong.pdf")] <= opened + 1);   // hardly costs anything any more
    folder.place.put(QStringLiteral("hong.pdf"), 900);                      // scanned again under the same name
    folder.look(2);
    CHECK(folder.bad().isEmpty());
    CHECK(folder.ready() == QStringList{scan, QStringLiteral("hong.pdf")});
}

TEST_CASE("an empty file that is filled later is taken, and one that stays empty is named") {
    Folder folder;
    folder.place.put(scan, 0);
    folder.place.put(QStringLiteral("rong.pdf"), 0);
    folder.look(3);
    CHECK(folder.bad().isEmpty());
    folder.place.put(scan, 800);
    folder.look(10);
    CHECK(folder.ready() == QStringList{scan});
    REQUIRE(folder.bad() == QStringList{QStringLiteral("rong.pdf")});
    CHECK(folder.rules.state().bad.front().why.refusal == Refusal::FileEmpty);
    folder.place.put(QStringLiteral("rong.pdf"), 700);
    folder.look(2);
    CHECK(folder.ready().size() == 2);
}

TEST_CASE("a name that is written again while it is offered has to stand still anew") {
    Folder folder;
    folder.place.put(scan, 1000);
    folder.look(2);
    const FolderFile first = folder.place.file(scan);
    folder.place.put(scan, 1000);   // the same size, another moment
    folder.look();
    CHECK(folder.ready().isEmpty());
    // What was read of the first one does not take the second away.
    folder.rules.putAway(first);
    CHECK(folder.place.files_.count(scan) == 1);
    folder.look(2);
    CHECK(folder.ready() == QStringList{scan});
}

TEST_CASE("a taken scan goes, and where it cannot be moved it is not offered again") {
    Folder folder;
    folder.place.put(scan, 1000);
    folder.look(2);
    folder.rules.putAway(folder.place.file(scan));
    CHECK(folder.ready().isEmpty());
    folder.look(3);
    CHECK(folder.ready().isEmpty());

    folder.place.readOnly = true;
    folder.place.put(scan, 2000);
    folder.look(2);
    REQUIRE(folder.ready() == QStringList{scan});
    folder.rules.putAway(folder.place.file(scan));
    folder.look(5);
    CHECK(folder.ready().isEmpty());
    CHECK(folder.rules.state().coming == 0);
    // Nor by the next start of the program, which knows it by no name.
    CHECK(!folder.rules.leftInPlace().join(QString()).contains(QStringLiteral("scan001")));
    ScanFolder next(folder.place);
    next.setLeftInPlace(folder.rules.leftInPlace());
    next.look(folder.clock.now());
    next.look(folder.clock.now().addSecs(5));
    CHECK(next.state().ready.empty());
    folder.place.put(scan, 3000);
    folder.look(2);
    CHECK(folder.ready() == QStringList{scan});
}

TEST_CASE("two hundred scans at once are all offered, oldest first, a few opened at each look") {
    Folder folder;
    for (int number = 0; number < 200; ++number)
        folder.place.put(QStringLiteral("scan%1.pdf").arg(199 - number), 1000, number % 40 == 7 ? std::optional(Refusal::FileBroken) : std::nullopt);
    int looks = 0;
    while (folder.ready().size() < 195 && looks < 100) {
        const auto before = folder.place.opened;
        folder.look();
        int opened = 0;
        for (const auto& [name, times] : folder.place.opened) {
            const auto was = before.find(name);
            opened += times - (was == before.end() ? 0 : was->second);
        }
        REQUIRE(opened <= ScanFolder::openedAtOneLook);
        ++looks;
    }
    CHECK(looks <= 25);
    CHECK(folder.ready().size() == 195);
    CHECK(folder.ready().front() == QStringLiteral("scan199.pdf"));
    folder.look(20);
    CHECK(folder.bad().size() == 5);
}

TEST_CASE("a share that vanishes and comes back is told, and what it holds is offered again") {
    Folder folder;
    folder.place.put(scan, 1000);
    folder.look(2);
    REQUIRE(folder.ready() == QStringList{scan});
    folder.place.reachable = false;
    folder.look(3);
    CHECK(!folder.rules.state().reachable);
    CHECK(folder.ready().isEmpty());
    folder.place.reachable = true;
    folder.look();
    CHECK(folder.rules.state().reachable);
    CHECK(folder.ready().isEmpty());   // perhaps half of it was copied meanwhile
    folder.look();
    CHECK(folder.ready() == QStringList{scan});
}
