// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/twin_text.h"

#include "core/domain/clock.h"

#include <QCoreApplication>

namespace app {

QString twinText(const TwinState& state) {
    const QString day = state.since.isValid() ? domain::officeDate(state.since).toString(QStringLiteral("dd/MM/yyyy")) : QString();
    switch (state.stage) {
    case TwinState::Stage::None: return {};
    case TwinState::Stage::Asked:
        if (state.forked)
            return QCoreApplication::translate("Twin", "On %1 the district had other records under this computer's name: its data were put back"
                                                       " from a copy, or a copy is in use on another computer. All records are kept. Which is it?").arg(day);
        return QCoreApplication::translate("Twin", "On %1 this computer's data were put back from a copy. Nothing is lost."
                                                   " Is the computer they came from still in use?").arg(day);
    case TwinState::Stage::Parting:
        return QCoreApplication::translate("Twin", "This computer gets a name of its own as soon as the district has receipted what both"
                                                   " computers may have sent. Nothing need be done; the work goes on.");
    case TwinState::Stage::Parted:
        return QCoreApplication::translate("Twin", "This computer has a name of its own now and is not registered yet. Ask the district for a"
                                                   " registration code. Until then the work goes on and everything is kept here.");
    }
    Q_UNREACHABLE();
}

QString sameComputerText() {
    return QCoreApplication::translate("Twin", "It is the same computer (put back from a safety copy, disk repaired)");
}

QString secondComputerText() {
    return QCoreApplication::translate("Twin", "It is a second computer: the other one is still in use");
}

QString secondComputerMeans() {
    return QCoreApplication::translate("Twin", "This computer gets a name of its own and must then be registered again: ask the district for a"
                                               " registration code.\n\nNothing is lost. Cases, drafts and users stay; what the district has not"
                                               " receipted yet is sent under the new name. Until then the work goes on here without the district.");
}

QString twinStageName(TwinState::Stage stage) {
    switch (stage) {
    case TwinState::Stage::None: return {};
    case TwinState::Stage::Asked: return QStringLiteral("asked");
    case TwinState::Stage::Parting: return QStringLiteral("parting");
    case TwinState::Stage::Parted: return QStringLiteral("parted");
    }
    Q_UNREACHABLE();
}

}  // namespace app
