// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/every_stick.h"

#include "app/desktop/sync_centre/stick_wiring.h"
#include "tests/support/drive.h"

namespace test {

void everyStick(QWidget& window, const std::function<void(const QString& name, QWidget* shown)>& look) {
    app::StickDialog dialog(&window);
    app::StickView ready;
    ready.folder = QStringLiteral("E:\\ – 14,2 GB");
    ready.write = QStringLiteral("Chưa đến cấp trên: 12 bản ghi (38 kB), 3 tệp quét (4,1 MB).");
    ready.carry = QStringLiteral("Còn 2 gói thư của cơ quan khác chưa đến cấp trên.");
    ready.read = QStringLiteral("Cấp trên đã trả lời 1 gói thư của máy này.");
    ready.mayWrite = ready.mayCarry = ready.mayRead = true;
    dialog.show(ready);
    present(&dialog);
    look(QStringLiteral("window of sticks"), &dialog);
    app::StickView busy = ready;
    busy.busy = true;
    busy.percent = 40;
    busy.progress = QStringLiteral("1,6 MB / 4,1 MB");
    dialog.show(busy);
    look(QStringLiteral("window of sticks at work"), &dialog);
    dialog.show(ready);
    dialog.tell(app::endText({.errand = app::StickErrand::Write, .handed = {.upTo = {}, .events = 12, .scans = 3, .scanBytes = 4'100'000},
                              .full = true, .letters = 0, .taken = {}, .bytes = 4'200'000, .broken = 0}), false);
    look(QStringLiteral("window of sticks at its end"), &dialog);
}

}  // namespace test
