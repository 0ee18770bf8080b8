// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the pictures of the manual from the real windows and the practice office. Not part of the
// tests: `cmake --build <build> --target communedesk-pictures` runs it.
#include "app/desktop/finder/finder_box.h"
#include "app/desktop/finder/finder_overlay.h"
#include "app/desktop/help/help_window.h"
#include "app/desktop/intake/checklist_view.h"
#include "app/desktop/review/review_page.h"
#include "app/desktop/sign_in/sign_in_page.h"
#include "app/desktop/widgets/looks.h"
#include "core/store/case_commands.h"
#include "tests/app/desktop/every_page.h"
#include "tests/support/print.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QImageWriter>
#include <QLineEdit>

#include <algorithm>

using test::ADesk;

namespace {

constexpr int shownWidth = 840;
constexpr qint64 mostBytes = 60'000;

/// The colours that are there most, as many as a small picture may have.
QList<QRgb> coloursOf(const QImage& image) {
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ++counts[image.pixel(x, y) | 0xff000000U];
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&](QRgb a, QRgb b) { return counts[a] > counts[b]; });
    return colours.mid(0, 255);
}

/// As large as the manual shows it, in as few colours as look the same, so that the program stays small.
void save(QWidget* window, const char* name) {
    test::settle(window);
    const QImage whole = window->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QString path = QDir(qEnvironmentVariable("PICTURES_OUT")).filePath(QLatin1String(name) + QStringLiteral(".png"));
    for (int width = shownWidth;; width -= 60) {
        const QImage scaled = whole.scaledToWidth(std::min(width, whole.width()), Qt::SmoothTransformation);
        QImage small = scaled.convertToFormat(QImage::Format_Indexed8, coloursOf(scaled), Qt::ThresholdDither);
        small.setDotsPerMeterX(3780);
        small.setDotsPerMeterY(3780);
        QImageWriter writer(path, "png");
        writer.setCompression(100);
        REQUIRE(writer.write(small));
        if (QFileInfo(path).size() <= mostBytes || width < 420) return;
    }
}

store::Store& storeOf(ADesk& office) { return office.store(); }

domain::CaseId caseOf(ADesk& office, const QString& holder) {
    for (const auto& row : storeOf(office).cases().page({}, store::CaseOrder::OldestFirst, {}, 500).rows)
        if (row.holder == holder) return row.id;
    throw std::runtime_error("nobody of that name");
}

}  // namespace

TEST_CASE("draw the pictures of the manual", "[.pictures]") {
    REQUIRE(qEnvironmentVariableIsSet("PICTURES_OUT"));
    const test::Language language("vi");
    app::applyStyle(*qApp, app::Theme::Light, 100);
    {
        ADesk office(test::aJackOfAllTrades(), nullptr);
        office.clock.set(domain::officeMoment(QDate(2026, 6, 17), QTime(10, 15)));
        const auto file = test::receiveBirth(office);
        office.openCase(file);
        office.act(domain::Act::RequestReview, [](QWidget* dialog) {
            test::answerForm(dialog, {{QStringLiteral("content"), QStringLiteral("Xin ý kiến về họ của trẻ")}});
        });
        office.open("review");
        Q_EMIT office.page<app::ReviewPage>("review").caseChosen(file.id);
        save(&office.window(), "review");
        office.desk().signOut();
        office.desk().start();
        test::present(office.desk().entrance());
        save(office.desk().entrance(), "sign_in");
        office.desk().practise();
        app::MainWindow& window = office.window();
        window.resize(1366, 728);
        test::present(&window);
        for (const char* page : {"today", "work", "sync", "settings"}) {
            office.open(page);
            save(&window, page);
        }
        Q_EMIT office.desk().caseOpened(caseOf(office, QStringLiteral("Cà Văn Gió")));
        office.openCase(store::caseFile(office.store(), caseOf(office, QStringLiteral("Cà Văn Gió"))).value());
        save(&window, "case");
        office.open("intake");
        test::fillBirth(office, QStringLiteral("Vàng Minh Anh"));
        save(&window, "intake");
        auto* list = window.page(QStringLiteral("intake"))->findChild<app::ChecklistView*>();
        if (list && list->isVisible()) save(list, "papers");
        else save(&window, "papers");
        test::press(&window, Qt::Key_F9);
        save(&window, "check");
        test::press(&window, Qt::Key_Escape);
        test::press(&window, Qt::Key_K, Qt::ControlModifier);
        test::type(window.findChild<app::FinderOverlay*>()->box().editor(), QStringLiteral("giay khai"));
        test::settle(&window);
        save(&window, "search");
        test::press(&window, Qt::Key_Escape);
        test::press(&window, Qt::Key_Escape);
        window.findChild<QDockWidget*>(QStringLiteral("lessons"))->show();
        office.open("work");
        test::type(window.page(QStringLiteral("work"))->findChild<QLineEdit*>(), {});
        save(&window, "practice");
    }
    app::applyStyle(*qApp, app::Theme::Light, 100);
}
