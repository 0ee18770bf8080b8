// SPDX-License-Identifier: GPL-3.0-or-later
// Types into the intake page of a new office until it is killed: see draft_test.cpp. Told "locked", it types
// a few words, locks the screen and waits; told "window", it types them into a window that asks something.
#include "app/desktop/intake/intake_page.h"
#include "tests/app/desktop/a_desk.h"

#include <QApplication>
#include <QPlainTextEdit>

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

void typeAndLock(app::Desk& desk, QWidget* editor) {
    const QString text = QStringLiteral("Trạm Y tế xã Khâm Đức, buồng số 2");
    test::type(editor, text);
    desk.lock();
    std::printf("typed %s\n", text.toUtf8().constData());
    std::fflush(stdout);
    for (;;) test::pass(1000);
}

void typeIntoWindow(test::ADesk& office) {
    office.openCase(test::receiveBirth(office));
    office.act(domain::Act::RequestReview, [](QWidget* dialog) {
        const QString text = QStringLiteral("Xin ý kiến về giấy chứng sinh");
        test::type(dialog->findChild<QPlainTextEdit*>(), text);
        test::pass(keptMs);
        std::printf("typed %s\n", text.toUtf8().constData());
        std::fflush(stdout);
        for (;;) test::pass(1000);
    });
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc < 2) return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    test::ADesk office(test::aNewStore({}), nullptr, QString::fromLocal8Bit(argv[1]));
    if (argc > 2 && QLatin1String(argv[2]) == QLatin1String("window")) typeIntoWindow(office);
    test::fillBirth(office, QStringLiteral("Trần Minh Anh"));
    QWidget* editor = office.page<app::IntakePage>("intake").form().editorOf(QStringLiteral("child.birthPlace"));
    if (argc > 2) typeAndLock(office.desk(), editor);
    else typeForEver(editor);
}
