// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accessibility/screen.h"
#include "tests/accessibility/tree.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

#include <QElapsedTimer>
#include <QThread>

#include <cstdio>

using spi::Node;

namespace {

constexpr int patienceMs = 60'000;

/// CTest calls a test that says this "Skipped": see CMakeLists.txt.
bool isMissing(const Screen& screen) {
    if (screen.isThere()) return false;
    std::puts("SKIPPED: there is no Xvfb on this computer; the accessibility of the real windows was NOT checked");
    return true;
}

/// What is asked of a screen reader's user to press, fill in or choose.
bool isControl(const Node& node) {
    using namespace spi;
    return node.is(Focusable) && node.role != TableCell && node.role != Frame && node.role != Dialog;
}

QString described(const Node& node) { return QStringLiteral("%1 \"%2\" %3").arg(node.roleName, node.name, node.place.path.path()); }

/// A table that says nothing of what stands in it, or whose words cannot be reached.
QStringList wrongWith(spi::Tree& tree, const Node& table) {
    constexpr int enough = 5;
    QStringList found;
    const int rows = tree.rows(table.place), columns = tree.columns(table.place);
    if (rows > 0 && columns == 0) found += QStringLiteral("a table without columns: ") + described(table);
    for (int row = 0; row < std::min(rows, enough); ++row) {
        bool says = false;
        for (int column = 0; column < columns && !says; ++column) says = !tree.cell(table.place, row, column).name.isEmpty();
        if (!says) found += QStringLiteral("row %1 says nothing: %2").arg(row).arg(described(table));
    }
    return found;
}

struct Findings {
    QStringList wrong;
    int controls = 0, headings = 0, tables = 0;
};

/// Everything that can be seen of this program now.
Findings lookAt(spi::Tree& tree, const Node& program) {
    Findings found;
    tree.walk(program, [&](const Node& node, const Node&) {
        if (isControl(node)) {
            ++found.controls;
            if (node.name.trimmed().isEmpty()) found.wrong += QStringLiteral("no name: ") + described(node);
        }
        if (node.role == spi::Heading) ++found.headings;
        if (node.role != spi::Table) return true;
        ++found.tables;
        found.wrong += wrongWith(tree, node);
        return false;
    });
    return found;
}

/// Asks until it holds; the program is another process, and so is its bus.
template <class Question>
auto awaited(Question question) {
    QElapsedTimer since;
    since.start();
    auto answer = question();
    while (!answer && since.elapsed() < patienceMs) {
        QThread::msleep(50);
        answer = question();
    }
    return answer;
}

class Program {
public:
    Program(const Screen& screen, const QString& path, const QStringList& arguments) {
        m_process.setProcessEnvironment(screen.environment());
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(path, arguments);
        if (!m_process.waitForStarted()) throw std::runtime_error("the program does not start");
    }
    ~Program() {
        m_process.kill();
        m_process.waitForFinished();
    }
    qint64 id() const { return m_process.processId(); }
    QString line() {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) {}
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void goOn() {
        m_process.write("\n");
        m_process.waitForBytesWritten();
    }

private:
    QProcess m_process;
};

Node announced(spi::Tree& tree, const Program& program) {
    const auto found = awaited([&] { return tree.program(program.id()); });
    if (!found) throw std::runtime_error("the program never came to the accessibility bus");
    return *found;
}

std::optional<Node> named(spi::Tree& tree, const Node& in, spi::Role role, const char* words) {
    return awaited([&] {
        return tree.find(in, [&](const Node& node) { return node.role == role && node.name == QLatin1String(words); });
    });
}

}  // namespace

TEST_CASE("a screen reader finds a name for everything that takes the keyboard on every page and window") {
    const Screen screen;
    if (isMissing(screen)) return;
    spi::Tree tree(screen.bus());
    Program desk(screen, QStringLiteral(DESK_SHOWN_PROGRAM), {});
    int pages = 0, controls = 0, headings = 0, tables = 0;
    for (QString name = desk.line(); name != u"that was all"; name = desk.line()) {
        CAPTURE(name);
        REQUIRE(!name.isEmpty());
        CHECK(!name.startsWith(QStringLiteral("problem:")));
        if (name.startsWith(QStringLiteral("problem:"))) continue;
        const Findings found = lookAt(tree, announced(tree, desk));
        CHECK(found.wrong == QStringList());
        CHECK(found.controls > 0);
        ++pages;
        controls += found.controls;
        headings += found.headings;
        tables += found.tables;
        desk.goOn();
    }
    std::printf("%d pages and windows, %d controls, %d headings, %d tables seen over AT-SPI\n", pages, controls, headings, tables);
    CHECK(pages > 20);
    CHECK(headings > pages / 2);
    CHECK(tables > 5);
}

TEST_CASE("the program itself is set up, signed in to and read through a screen reader alone") {
    const Screen screen;
    if (isMissing(screen)) return;
    crypto::initialise();
    const test::FakeClock clock;
    test::FixedRandom random(3);
    REQUIRE(store::Store::create(test::aNewStore(screen.path(QStringLiteral("office"))), clock, random));
    spi::Tree tree(screen.bus());
    const Program desk(screen, QStringLiteral(DESKTOP_PROGRAM),
                       {QStringLiteral("--store"), screen.path(QStringLiteral("office")), QStringLiteral("--language"), QStringLiteral("en")});
    const Node program = announced(tree, desk);
    const auto secret = awaited([&] {
        return tree.find(program, [](const Node& node) { return node.role == spi::PasswordText; });
    });
    REQUIRE(secret);
    CHECK(secret->name == u"Password");
    CHECK(lookAt(tree, program).wrong == QStringList());
    REQUIRE(tree.write(secret->place, test::password));
    const auto go = named(tree, program, spi::PushButton, "Sign in");
    REQUIRE(go);
    REQUIRE(tree.press(go->place));
    const auto signOut = named(tree, program, spi::PushButton, "Sign out");
    REQUIRE(signOut);
    const Findings first = lookAt(tree, program);
    CHECK(first.wrong == QStringList());
    CHECK(first.controls > 5);
    CHECK(first.headings > 0);
    // The screen locks, and nothing but the lock can be worked with.
    const auto lock = named(tree, program, spi::PushButton, "Lock the screen");
    REQUIRE(lock);
    REQUIRE(tree.press(lock->place));
    CHECK(named(tree, program, spi::PushButton, "Unlock"));
    CHECK(lookAt(tree, program).wrong == QStringList());
}
