// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/hub/hub_wiring.h"

#include "app/desktop/hub/hub_form.h"
#include "app/desktop/hub/hub_runner.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/sync_centre/sync_page.h"
#include "app/text/hub_text.h"
#include "app/text/status_text.h"

#include <QUrl>

namespace app {
namespace {

using client::HubWay;

HubForm::Way formWay(HubWay way) {
    switch (way) {
    case HubWay::Find: return HubForm::Find;
    case HubWay::Address: return HubForm::Address;
    case HubWay::Host: return HubForm::Host;
    case HubWay::None: return HubForm::None;
    }
    Q_UNREACHABLE();
}
HubWay wayOf(HubForm::Way way) {
    switch (way) {
    case HubForm::Find: return HubWay::Find;
    case HubForm::Address: return HubWay::Address;
    case HubForm::Host: return HubWay::Host;
    case HubForm::None: return HubWay::None;
    }
    Q_UNREACHABLE();
}

struct Said {
    QString text;
    bool trouble = false;
};

Said saidOf(const HubState& state, Session& session) {
    if (state.choice.way == HubWay::None) return {};
    if (const auto office = client::colleagues(session.store()); !office) return {hubTroubleText(office.error()), false};
    if (state.choice.way == HubWay::Host && !state.hostTrouble.isEmpty())
        return {HubForm::tr("The hub does not run on this computer (%1). Ask a technician.").arg(state.hostTrouble), true};
    if (!state.known) return {HubForm::tr("No hub was found on the local network. Where several computers work, one of them can be it."), false};
    if (state.trouble) {
        const QString why = hubTroubleText(*state.trouble);
        return {state.name.isEmpty() ? HubForm::tr("Hub: %1").arg(why) : HubForm::tr("Hub %1: %2").arg(state.name, why), true};
    }
    if (!state.met) return {HubForm::tr("The hub is being looked for."), false};
    const QString met = nearMomentText(*state.met, session.now());
    if (state.choice.way == HubWay::Host) return {HubForm::tr("This computer is the office's hub; last visited %1.").arg(met), false};
    return {HubForm::tr("Hub: %1; last visited %2.").arg(state.name, met), false};
}

bool isAddress(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && url.port() > 0;
}

}  // namespace

void wire(HubForm& form, Session& session, HubRunner& hub) {
    const auto look = [&form, &session, &hub] {
        const HubState state = hub.state();
        const Said said = saidOf(state, session);
        form.show(formWay(state.choice.way), state.choice.address, said.text, said.trouble);
    };
    connectGuarded(&hub, &HubRunner::changed, &session, look);
    connectGuarded(&session, &Session::changed, &session, look);
    connectGuarded(&form, &HubForm::edited, &session, [&session, &hub, look](HubForm::Way way, const QString& address) {
        const client::HubChoice choice{wayOf(way), way == HubForm::Address ? address : QString()};
        if (choice == hub.state().choice) return;
        if (way == HubForm::Address && !isAddress(address))
            return Q_EMIT session.refused({domain::Refusal::FieldInvalid, HubForm::tr("Address of the hub"), QStringLiteral("https://192.168.1.5:8444")});
        if (const auto chosen = hub.choose(choice); !chosen) Q_EMIT session.refused(chosen.error());
        look();
    });
    look();
}

void wire(SyncPage& page, Session& session, HubRunner& hub) {
    const auto look = [&page, &session, &hub] {
        const HubState state = hub.state();
        // Who has no hub need not hear of it every day.
        const Said said = state.known || state.choice.way == HubWay::Host ? saidOf(state, session) : Said{};
        page.showHub(said.text);
    };
    connectGuarded(&hub, &HubRunner::changed, &session, look);
    look();
}

}  // namespace app
