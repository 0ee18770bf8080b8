// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/scan_wiring.h"

#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/waiting_scans.h"
#include "app/desktop/session/scan_inbox.h"

#include <QEvent>
#include <QPointer>

namespace app {
namespace {

/// The folder is looked into while the view is on the screen.
class Seen : public QObject {
public:
    Seen(FilesView& files, ScanInbox& inbox) : QObject(&files), m_inbox(&inbox) {
        files.installEventFilter(this);
        inbox.want(this, files.isVisible());
    }
    ~Seen() override {
        if (m_inbox) m_inbox->want(this, false);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (m_inbox && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
            m_inbox->want(this, event->type() == QEvent::Show);
        return false;
    }

private:
    QPointer<ScanInbox> m_inbox;
};

}  // namespace

void wire(FilesView& files, ScanInbox& inbox) {
    const auto show = [&files, &inbox] { files.waiting().show(inbox.folder(), inbox.state()); };
    QObject::connect(&inbox, &ScanInbox::changed, &files, show);
    QObject::connect(&files.waiting(), &WaitingScans::lookAsked, &inbox, &ScanInbox::look);
    QObject::connect(&files, &FilesView::filesKept, &inbox, &ScanInbox::putAway);
    new Seen(files, inbox);
    show();
}

}  // namespace app
