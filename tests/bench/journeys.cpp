// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk's day in the real windows on an office with many cases, timed by tests/support/loop_probe.h. Prints one
// line per act: name, worst stretch in ms, stretches, stretches over a frame, what was being delivered.
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/today/today_page.h"
#include "app/desktop/work/work_page.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/bench/filled_store.h"
#include "tests/support/loop_probe.h"

#include <QLineEdit>
#include <QTest>

#include <cstdio>

namespace {

using test::LoopProbe;

void typeSlowly(QWidget* editor, const char* letters) {
    editor->setFocus();
    for (const char* letter = letters; *letter; ++letter) {
        QTest::keyClick(editor, *letter);
        test::settle(editor->window());
    }
}

void openPages(LoopProbe& probe, test::ADesk& office) {
    for (int round = 0; round < 3; ++round)
        for (const char* page : {"today", "intake", "work", "sync", "settings"}) {
            probe.does(QStringLiteral("opening the page %1").arg(QLatin1String(page)), [&] { office.window().openPage(QLatin1String(page)); });
            test::settle(&office.window());
        }
    probe.rest();
}

void search(LoopProbe& probe, test::ADesk& office) {
    for (const char* words : {"nguyen thi hoa", "tran van", "pham minh"}) {
        office.open("today");
        auto* finder = office.page<app::TodayPage>("today").findChild<QLineEdit*>();
        finder->clear();
        probe.doing(QStringLiteral("searching in the box of the first page"));
        typeSlowly(finder, words);
        probe.rest();
        office.open("work");
        auto* box = office.page<app::WorkPage>("work").findChild<QLineEdit*>();
        box->clear();
        probe.doing(QStringLiteral("searching in the work list"));
        typeSlowly(box, words);
        probe.rest();
    }
    office.page<app::WorkPage>("work").findChild<QLineEdit*>()->clear();
}

void takeIn(LoopProbe& probe, test::ADesk& office) {
    for (int round = 0; round < 5; ++round) {
        test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
        auto& page = office.page<app::IntakePage>("intake");
        probe.doing(QStringLiteral("typing at the intake"));
        typeSlowly(page.form().editorOf(QStringLiteral("child.birthPlace")), "tram y te xa Kham Duc");
        test::pass(2'200);   // the draft is kept
        probe.doing(QStringLiteral("checking and receiving a case and showing its slip"));
        office.dialogs.expect([&probe](QWidget* slip) {
            probe.rest();
            slip->close();
        });
        test::receive(office);
        test::settle(&office.window());
        probe.rest();
        const domain::CaseFile file = office.newestCase();
        office.open("today");
        probe.doing(QStringLiteral("finding and opening a case"));
        office.openCase(file);
        test::settle(&office.window());
        probe.rest();
    }
}

}  // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    LoopProbe probe(argc, argv);
    const int cases = argc > 1 ? QByteArray(argv[1]).toInt() : 300;
    // A store that took an hour to fill can be used again: the second argument is its folder.
    test::ADesk office(test::aNewStore({}), nullptr, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    double seconds = 0;
    if (office.store().cases().size() < cases) bench::fill(office.store(), cases, 3, seconds);
    Q_EMIT office.session().changed();
    openPages(probe, office);
    search(probe, office);
    takeIn(probe, office);
    for (const LoopProbe::Act& act : probe.acts())
        std::printf("%s\t%.3f\t%d\t%d\t%s\n", act.name.toUtf8().constData(), act.worstMs, act.stretches, act.overAFrame,
                    act.during.toUtf8().constData());
    for (const QString& problem : office.dialogs.problems()) std::fprintf(stderr, "%s\n", problem.toUtf8().constData());
    return office.dialogs.problems().isEmpty() ? 0 : 1;
}
