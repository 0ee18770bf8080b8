// SPDX-License-Identifier: GPL-3.0-or-later
// How long a practised clerk needs for the registration of a birth: every key is pressed in the real
// windows, and the keys are weighed by the keystroke-level model (Card, Moran, Newell, 1980).
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/today/today_page.h"
#include "app/desktop/widgets/field_row.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QTest>

namespace {

using test::ADesk;

constexpr double key = 0.20;      // seconds: a typist of 55 words a minute
constexpr double thought = 1.35;  // before each new thing to say
constexpr double reader = 2.5;    // laying the card under the reader and hearing its tone

/// Hands on the keyboard only; what they do is counted.
class Hands {
public:
    explicit Hands(QWidget& window) : m_window(window) {}
    void press(Qt::Key code, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(m_window.focusWidget(), code, with);
        ++m_keys;
    }
    /// Words as Telex spells them: one key more for each mark.
    void say(const QString& words) {
        ++m_thoughts;
        for (const QChar letter : words) {
            m_keys += static_cast<int>(QString(letter).normalized(QString::NormalizationForm_D).size());
            QTest::sendKeyEvent(QTest::Click, m_window.focusWidget(), Qt::Key_unknown, letter, Qt::NoModifier);
        }
    }
    void goTo(const QWidget* editor) {
        for (int tabs = 0; tabs < 60 && m_window.focusWidget() != editor; ++tabs) press(Qt::Key_Tab);
        REQUIRE(m_window.focusWidget() == editor);
    }
    void readCard(const QString& payload) {
        ulong at = 70'000;
        for (const QChar letter : payload + u'\r') {
            QKeyEvent event(QEvent::KeyPress, letter == u'\r' ? static_cast<int>(Qt::Key_Return) : 0, Qt::NoModifier, letter);
            event.setTimestamp(at += 4);
            QApplication::sendEvent(m_window.focusWidget(), &event);
        }
        m_readings += 1;
    }
    int keys() const { return m_keys; }
    double seconds() const { return m_keys * key + m_thoughts * thought + m_readings * reader; }

private:
    QWidget& m_window;
    int m_keys = 0, m_thoughts = 0, m_readings = 0;
};

}  // namespace

TEST_CASE("a practised clerk takes in a birth in less than a minute with the keyboard alone") {
    ADesk office;
    office.open("today");
    Hands hands(office.window());
    hands.say(QStringLiteral("khai sinh"));
    hands.press(Qt::Key_Return);
    auto& page = office.page<app::IntakePage>("intake");
    REQUIRE(office.window().currentPage() == u"intake");
    REQUIRE(page.procedure() == u"1.001193");
    hands.readCard(test::aCard);
    test::settle(&page);
    const auto answer = [&](const char* field, const QString& words) {
        QWidget* editor = page.form().editorOf(QLatin1String(field));
        hands.goTo(editor);
        hands.say(words);
        if (const auto* choice = qobject_cast<QComboBox*>(editor)) CHECK(choice->currentIndex() > 0);
    };
    // Where the cursor went by itself after the card was read.
    CHECK(office.window().focusWidget() == page.form().editorOf(QStringLiteral("requester.relation")));
    answer("requester.relation", QStringLiteral("M"));
    answer("child.name", QStringLiteral("Trần Minh Anh"));
    answer("child.sex", QStringLiteral("N"));
    answer("child.bornOn", QStringLiteral("20022026"));
    answer("child.birthPlace", QStringLiteral("Trạm Y tế xã Khâm Đức"));
    answer("child.ethnicity", QStringLiteral("Kinh"));
    answer("birthPaper.kind", QStringLiteral("G"));
    test::settle(&page);
    hands.press(Qt::Key_F7);
    hands.press(Qt::Key_F9);
    CHECK(test::wordsOn(&page).contains(QStringLiteral("Trần Minh Anh")));
    REQUIRE(page.isChecking());
    office.dialogs.expect([](QWidget* slip) { slip->close(); });   // printed
    hands.press(Qt::Key_F9);
    CHECK(office.newestCase().answers.value(QStringLiteral("child.name")).toString() == u"Trần Minh Anh");
    CHECK(office.dialogs.problems() == QStringList());
    CAPTURE(hands.keys());
    WARN("keys: " << hands.keys() << ", by the model " << hands.seconds() << " s");
    CHECK(hands.seconds() < 60);
}
