// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/every_doubt.h"

#include "app/desktop/shell/twin_bar.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/desktop/sync_centre/tray_view.h"
#include "app/desktop/sync_centre/tray_words.h"

#include <QTabWidget>

namespace test {

void setAside(ADesk& office, const LookAt& look) {
    auto& page = office.page<app::SyncPage>("sync");
    page.findChild<QTabWidget*>()->setCurrentIndex(static_cast<int>(app::Tray::Attention));
    settle(&page);
    store::TrayRow row{.id = test::anId<domain::CaseId>(1)};
    row.row = office.store().cases().page({}, store::CaseOrder::NewestFirst, {}, 1).rows.at(0);
    row.row->conflicts = 1;
    for (const domain::PlacedEvent& placed : office.store().log().eventsOf(row.row->id))
        for (const char* name : {"Lê Thị Bình", "Nguyễn Thị Lan"})
            row.parked.push_back({placed, QString::fromUtf8(name), QStringLiteral("former-unit")});
    page.tray(app::Tray::Attention).show(app::attentionLines(row, {.enrolled = true, .now = office.clock.now()},
                                                             [](const domain::Event& event) { return app::describe(event); }), false);
    look(QStringLiteral("exchange, set aside"), &office.window());
    Q_EMIT office.session().changed();
}

void oneOrTwo(ADesk& office, const LookAt& look) {
    using Stage = app::TwinState::Stage;
    app::TwinBar& bar = office.window().twin();
    const auto shown = [&](const char* name, Stage stage, bool forked, bool mayAnswer) {
        bar.show({.stage = stage, .forked = forked, .since = office.clock.now()}, mayAnswer);
        settle(&office.window());
        look(QStringLiteral("one computer or two, ") + QLatin1String(name), &office.window());
    };
    shown("put back", Stage::Asked, false, true);
    shown("fork", Stage::Asked, true, true);
    shown("fork, no administrator", Stage::Asked, true, false);
    shown("parting", Stage::Parting, true, true);
    shown("parted", Stage::Parted, true, true);
    office.dialogs.expect([&](QWidget* dialog) {
        look(QStringLiteral("window of a second computer"), dialog);
        dialog->close();
    });
    bar.show({.stage = Stage::Asked, .forked = true, .since = office.clock.now()}, true);
    click(&bar, app::secondComputerText() + QStringLiteral(" …"));
    bar.show({}, true);
}

}  // namespace test
