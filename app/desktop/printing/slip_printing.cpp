// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/printing/slip_printing.h"

#include "app/desktop/printing/slip_dialog.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/office/slip_context.h"
#include "app/print/sheets.h"
#include "app/print/slip_pages.h"
#include "core/store/case_commands.h"

namespace app {

void showSlip(QWidget* parent, Session& session, const domain::CaseFile& file, packs::SlipKind kind,
              int subject) {
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const packs::SlipContext context = slipContext(session.store(), file, kind, subject);
    const QString name = packs::slipName(kind);
    const int which = slipSubject(file, kind, subject);
    const print::Copy copy = wasPrinted(file, name, which) ? print::Copy::Reprint : print::Copy::Original;
    const bool onA4 = session.paper() == SlipPaper::A4;
    SlipDialog dialog({.name = QStringLiteral("%1-%2").arg(file.code(), name),
                       .pages = [&](int dpi) -> domain::Result<std::vector<QImage>> {
                           auto pages = print::slipImages(kind, context, pack.get(), copy, dpi);
                           if (!pages || !onA4) return pages;
                           return print::onA4Sheets(*pages);
                       },
                       .pdf = [&] { return print::slipPdf(kind, context, pack.get(), copy); }},
                      parent);
    connectGuarded(&dialog, &SlipDialog::printed, &session, [&] {
        session.run([&](store::Store& store) {
            return store::act(store, file.id, [&](const domain::CaseFile& now) {
                return domain::recordPrint(store.signedIn(), now, name, which);
            });
        });
    });
    dialog.exec();
}

}  // namespace app
