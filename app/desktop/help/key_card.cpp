// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/key_card.h"

#include "app/desktop/widgets/keys.h"
#include "app/print/layout.h"
#include "app/print/render.h"
#include "app/print/slip_pages.h"

#include <QCoreApplication>

namespace app {
namespace {

QString say(const char* words) { return QCoreApplication::translate("Keys", words).toHtmlEscaped(); }

QString html() {
    QString rows, group;
    for (const KeyLine& line : keyLines()) {
        if (line.group != group) {
            group = line.group;
            rows += QStringLiteral("<tr><td colspan=\"2\"><p class=\"group\">%1</p></td></tr>").arg(group.toHtmlEscaped());
        }
        rows += QStringLiteral("<tr><td width=\"30%\"><p><b>%1</b></p></td><td width=\"70%\"><p>%2</p></td></tr>")
                    .arg(line.keys.toHtmlEscaped(), line.words.toHtmlEscaped());
    }
    return QStringLiteral("<html><head><style>"
                          "p { font-size: 11pt; margin-top: 2px; margin-bottom: 2px; }"
                          "p.title { font-size: 16pt; }"
                          "p.group { font-size: 12pt; font-weight: bold; margin-top: 12px; }"
                          "</style></head><body><p class=\"title\" align=\"center\"><b>%1</b></p>"
                          "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"3\">%2</table>"
                          "<p align=\"center\"><i>%3</i></p></body></html>")
        .arg(say(QT_TRANSLATE_NOOP("Keys", "Keys of CommuneDesk")), rows,
             say(QT_TRANSLATE_NOOP("Keys", "Everything can be done without a mouse. F1 explains the page that is open.")));
}

print::Layout layout() {
    print::loadFonts();
    return print::Layout(html(), {.size = QPageSize::A5, .orientation = QPageLayout::Portrait,
                                  .margins = {14, 14, 14, 12}}, {});
}

}  // namespace

QByteArray keyCardPdf() {
    return print::toPdf(layout(), QCoreApplication::translate("Keys", "Keys of CommuneDesk"), {}, {});
}

std::vector<QImage> keyCardImages(int dpi) { return print::toImages(layout(), {}, {}, dpi); }

}  // namespace app
