// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/hub_text.h"

#include "app/text/refusal_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

QString hubTroubleText(const domain::Error& trouble) {
    using domain::Refusal;
    const auto is = [&](std::initializer_list<Refusal> any) { return std::find(any.begin(), any.end(), trouble.refusal) != any.end(); };
    if (trouble == domain::Error{Refusal::NotEnrolled, {}, QStringLiteral("badge")})
        return QCoreApplication::translate("HubText", "After the next exchange with the district the computers of this office know each other.");
    if (is({Refusal::LinkUnreachable, Refusal::LinkStalled, Refusal::CursorStale, Refusal::ServerBusy}))
        return QCoreApplication::translate("HubText", "It does not answer now. Is its computer on and signed in? Nothing is lost: this computer keeps everything and tries again.");
    if (is({Refusal::ServerKeyChanged, Refusal::LinkNotDistrict, Refusal::PracticeServer, Refusal::RealServer}))
        return QCoreApplication::translate("HubText", "What answers there is not the hub of this office. Nothing was given to it. Ask a technician.");
    if (is({Refusal::ServerStorageFull}))
        return QCoreApplication::translate("HubText", "The disk of the hub's computer is nearly full: scans and letters wait here until there is room.");
    return describe(trouble);
}

}  // namespace app
