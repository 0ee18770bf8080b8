// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/settings_wiring.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/session/sync_runner.h"
#include "app/desktop/settings/behind_words.h"
#include "app/desktop/settings/office_form.h"
#include "app/desktop/settings/settings_page.h"
#include "app/desktop/settings/support_window.h"
#include "app/desktop/settings/user_forms.h"
#include "app/desktop/sign_in/recovery_dialog.h"
#include "app/office/support_bundle.h"
#include "app/text/refusal_text.h"
#include "core/domain/refusal_name.h"
#include "core/store/line_book.h"
#include "core/store/maintenance.h"
#include "core/store/recovery.h"
#include "core/store/twin.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <algorithm>

namespace app {
namespace {

QString hoursText(const calendar::OfficeHours& hours) {
    QStringList spans;
    for (const auto& span : hours.spans)
        spans += QStringLiteral("%1–%2").arg(span.from.toString(QStringLiteral("HH:mm")), span.to.toString(QStringLiteral("HH:mm")));
    return spans.join(QStringLiteral(", "));
}

/// A server that was put back from a backup may not know this computer any more.
bool forgotten(store::Store& store) {
    return store.outbox().lastExchange().problem == domain::refusalName(domain::Refusal::NotEnrolled);
}

QString leftServer(store::Store& store) {
    const auto left = store.settings().formerServer();
    return left && store::twinOf(store.settings()).stage == store::Twin::Stage::Parted ? left->url : QString();
}

SettingsPage::OfficeView officeView(Session& session) {
    store::Store& store = session.store();
    const store::DeviceIdentity device = store.settings().device();
    const domain::Unit unit = session.unit();
    const auto server = store.settings().server();
    return {.unit = unit.name, .parent = session.parentName(), .identifier = unit.identifier,
            .pattern = store.settings().codePattern().text(),
            .block = SettingsPage::tr("%1 to %2").arg(device.codeBlock.first).arg(device.codeBlock.last),
            .hours = hoursText(session.calendar().hours()),
            .packs = SettingsPage::tr("%n procedure(s)", nullptr, static_cast<int>(session.catalogue().all().size())),
            .lookup = store.settings().value(QStringLiteral("lookup_address")),
            .address = unit.address, .phone = unit.phone, .place = unit.place,
            .server = server ? SettingsPage::tr("Registered with %1 (%2)").arg(server->name, server->url) : QString(),
            .forgottenBy = server && forgotten(store) ? server->url : QString(),
            .leftServer = leftServer(store),
            .device = device.name,
            .engine = QStringLiteral("SQLite %1, %2").arg(store.database().engineVersion(), store.database().cipher()),
            .scansLost = std::any_of(store.troubles().begin(), store.troubles().end(),
                                     [](const store::Trouble& one) { return one.kind == store::Trouble::Kind::ScansLost; }),
            .line = store::LineBook(store.settings()).rules(),
            .mayManage = domain::may(session.user(), domain::Act::ManageOffice)};
}

void makeBackup(SettingsPage& page, Session& session) {
    const QString proposed = QStringLiteral("communedesk-%1.backup").arg(domain::officeTime(session.now()).toString(QStringLiteral("yyyyMMdd-HHmm")));
    const QString path = QFileDialog::getSaveFileName(&page, SettingsPage::tr("Where to keep the safety copy"), proposed);
    if (path.isEmpty()) return;
    std::optional<domain::Result<QString>> made;
    behindWords(&page, SettingsPage::tr("The safety copy is being made and checked. This may take some minutes …"),
                [&] { made = store::backup(session.store(), path); });
    if (!made) return;   // closed before it began
    if (!*made) return Q_EMIT session.refused(made->error());
    Q_EMIT session.notice(SettingsPage::tr("The safety copy is made and was opened to check it."));
}

void check(SettingsPage& page, Session& session) {
    std::optional<std::vector<store::Damage>> damage;
    behindWords(&page, SettingsPage::tr("The data is being checked. This may take some minutes …"),
                [&] { damage = store::verify(session.store(), true); });
    if (!damage) return;
    QStringList found;
    for (const store::Damage& one : *damage) found += one.where + QStringLiteral(": ") + one.what;
    if (const qint64 unreadable = store::receivedUnreadable(session.store()); unreadable > 0)
        page.showFindings(found + QStringList{SettingsPage::tr("%n entries from elsewhere cannot be read by this program; they are kept.",
                                                               nullptr, static_cast<int>(unreadable))});
    else
        page.showFindings(found);
    if (found.isEmpty()) return Q_EMIT session.notice(SettingsPage::tr("The data is sound."));
    Q_EMIT session.refused({domain::Refusal::StoreDamaged, {}, {}});
}

void makeRecoveryCode(SettingsPage& page, Session& session) {
    const auto code = session.run([](store::Store& store) { return store::makeRecoveryCode(store); });
    if (code) showRecoveryCode(*code, &page);
}

void settle(Session& session) {
    if (session.run([](store::Store& store) { return store.settleTroubles(); }))
        Q_EMIT session.notice(SettingsPage::tr("The lost scans are not told any more."));
}

void rebuild(SettingsPage& page, Session& session) {
    std::optional<store::Rebuilt> rebuilt;
    behindWords(&page, SettingsPage::tr("The lists are being built again. This may take some minutes …"), [&] {
        rebuilt = session.run([](store::Store& store) { return store::rebuild(store); });
    });
    if (!rebuilt) return;
    Q_EMIT session.notice(SettingsPage::tr("The lists were built again from %1 entries; %2 cases.").arg(rebuilt->events).arg(rebuilt->cases));
}

}  // namespace

void wire(SettingsPage& page, Session& session, SyncRunner& sync, Settings& settings,
          const std::function<void(const Settings&)>& apply) {
    const auto refresh = [&] { page.show(settings, officeView(session), session.store().users().all()); };
    connectGuarded(&session, &Session::changed, &session, refresh);
    connectGuarded(&page, &SettingsPage::settingsChanged, &session, apply);
    connectGuarded(&page, &SettingsPage::addUserRequested, &session, [&] { addUser(session, &page); });
    connectGuarded(&page, &SettingsPage::changeUserRequested, &session, [&](const domain::User& user) { changeUser(session, user, &page); });
    connectGuarded(&page, &SettingsPage::passwordRequested, &session, [&] { changePassword(session, &page); });
    connectGuarded(&page, &SettingsPage::resetPasswordRequested, &session, [&](const domain::User& user) { resetPassword(session, user, &page); });
    connectGuarded(&page, &SettingsPage::officeRequested, &session, [&] { changeOffice(session, &page); });
    connectGuarded(&page, &SettingsPage::backupRequested, &session, [&] { makeBackup(page, session); });
    connectGuarded(&page, &SettingsPage::verifyRequested, &session, [&] { check(page, session); });
    connectGuarded(&page, &SettingsPage::rebuildRequested, &session, [&] { rebuild(page, session); });
    connectGuarded(&page, &SettingsPage::recoveryCodeRequested, &session, [&] { makeRecoveryCode(page, session); });
    connectGuarded(&page, &SettingsPage::settleRequested, &session, [&] { settle(session); });
    connectGuarded(&page, &SettingsPage::supportRequested, &session, [&] {
        const QString program = QStringLiteral("communedesk ") + QCoreApplication::applicationVersion();
        showSupportBundle(supportBundle(session.store(), session.catalogue(), program), &page);
    });
    connectGuarded(&page, &SettingsPage::lineRulesChanged, &session, [&](const domain::LineRules& rules) {
        store::LineBook book(session.store().settings());
        if (book.rules() == rules) return;
        book.setRules(rules);
        Q_EMIT session.changed();   // the exchange page says what it means
    });
    connectGuarded(&page, &SettingsPage::enrolRequested, &session,
                   [&](const QString& url, const QString& code) { sync.enrol(url, code); });
    refresh();
}

}  // namespace app
