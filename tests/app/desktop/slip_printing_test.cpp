// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/slip_dialog.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QImage>
#include <QLabel>
#include <QPdfWriter>
#include <QSemaphore>

namespace {

std::vector<QImage> twoPages() {
    QImage page(200, 280, QImage::Format_RGB32);
    page.fill(Qt::white);
    return {page, page};
}

/// A printer that takes the first sheet and has no second one.
class OutOfPaper : public QPdfWriter {
public:
    using QPdfWriter::QPdfWriter;
    bool newPage() override { return false; }
};

}  // namespace

TEST_CASE("a slip counts as printed only when the printer took every page") {
    test::ADesk office;   // faces and application
    QTemporaryDir folder;
    QPdfWriter good(folder.filePath(QStringLiteral("phieu.pdf")));
    CHECK(app::paintPages(good, twoPages()));
    QPdfWriter nowhere(folder.filePath(QStringLiteral("no/such/folder/phieu.pdf")));
    CHECK(!app::paintPages(nowhere, twoPages()));
    OutOfPaper half(folder.filePath(QStringLiteral("nua.pdf")));
    CHECK(!app::paintPages(half, twoPages()));
}

TEST_CASE("the window of a slip is there before its pages are drawn and says when they cannot be") {
    test::ADesk office;
    QSemaphore mayDraw;
    app::SlipDialog slip({.name = QStringLiteral("phieu"),
                          .pages = [&](int) -> domain::Result<std::vector<QImage>> {
                              mayDraw.acquire();
                              return twoPages();
                          },
                          .pdf = []() -> domain::Result<QByteArray> { return QByteArray("%PDF"); }},
                         nullptr);
    test::present(&slip);
    CHECK(test::wordsOn(&slip).contains(app::SlipDialog::tr("The slip is being drawn …")));
    mayDraw.release();
    const auto pictures = [&] {
        const auto labels = slip.findChildren<QLabel*>();
        return std::count_if(labels.begin(), labels.end(), [](const QLabel* one) { return !one->pixmap(Qt::ReturnByValue).isNull(); });
    };
    CHECK(test::waitFor([&] { return pictures() == 2; }));
    CHECK(!test::wordsOn(&slip).contains(app::SlipDialog::tr("The slip is being drawn …")));

    app::SlipDialog broken({.name = QStringLiteral("phieu"),
                            .pages = [](int) -> domain::Result<std::vector<QImage>> { return domain::Refusal::PackMalformed; },
                            .pdf = []() -> domain::Result<QByteArray> { return domain::Refusal::PackMalformed; }},
                           nullptr);
    test::present(&broken);
    CHECK(test::waitFor([&] { return !test::offers(&broken, app::SlipDialog::tr("Print")); }));
    CHECK(!test::offers(&broken, app::SlipDialog::tr("Save as PDF …")));
}
