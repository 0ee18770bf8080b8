// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/slip_dialog.h"
#include "tests/app/desktop/a_desk.h"
#include "tests/support/print.h"

#include <QImage>
#include <QPdfWriter>

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
