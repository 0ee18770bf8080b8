// SPDX-License-Identifier: GPL-3.0-or-later
// Types into the intake page of a new office until it is killed: see draft_test.cpp.
#include "app/desktop/intake/intake_page.h"
#include "tests/app/desktop/a_desk.h"

#include <QApplication>

#include <cstdio>

namespace {

constexpr int keptMs = 2000;   // what was typed longer ago must survive

void typeForEver(QWidget* editor) {
    QString text;
    const auto letters = [&](int count) {
        for (int letter = 0; letter < count; ++letter) {
            text += QChar(u'a' + static_cast<char16_t>(text.size() % 26));
            test::type(editor, text);
            test::pass(40);
        }
    };
    letters(20);
    const QByteArray before = text.toUtf8();
    letters(keptMs / 40);
    std::printf("typed %s\n", before.constData());
    std::fflush(stdout);
    for (;;) letters(100);
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc != 2) return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    test::ADesk office(test::aNewStore({}), nullptr, QString::fromLocal8Bit(argv[1]));
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    typeForEver(office.page<app::IntakePage>("intake").form().editorOf(QStringLiteral("child.birthPlace")));
}
