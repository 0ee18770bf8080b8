// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/the_day/day.h"

#include "app/desktop/session/sync_runner.h"
#include "app/desktop/widgets/looks.h"
#include "app/office/slip_context.h"
#include "app/print/slip_pages.h"
#include "sync/client/https_link.h"
#include "tests/support/drive.h"

#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QWidget>

#include <cstdio>

namespace day {
namespace {

void say(const QString& line) {
    std::fputs(qUtf8Printable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

}  // namespace

Day::Day(Options options)
    : m_options(std::move(options)), m_server(QStringLiteral(COMMUNEDESK_SERVER_PROGRAM), path(QStringLiteral("server"))) {
    if (m_options.pictures.isEmpty()) return;
    QDir().mkpath(m_options.pictures);
    // Slips of an earlier day: a window that asks whether to replace one is no part of this day. The
    // folder may be anybody's, so nothing else in it is touched.
    QDir folder(m_options.pictures);
    const QStringList old = folder.entryList({QStringLiteral("slip-birth-*.pdf"), QStringLiteral("slip-poor-household-*.pdf")}, QDir::Files);
    for (const QString& name : old) folder.remove(name);
}

void Day::stage(int number, const QString& title) { say(QStringLiteral("[%1/6] %2").arg(number).arg(title)); }

void Day::check(bool holds, const QString& sentence) {
    if (!holds) ++m_failures;
    say(QStringLiteral("      %1  %2").arg(holds ? QStringLiteral("ok    ") : QStringLiteral("FAILED"), sentence));
}

void Day::must(bool holds, const QString& sentence) {
    check(holds, sentence);
    if (!holds) throw Stopped{};
}

void Day::picture(QWidget* window, const QString& name) {
    if (m_options.pictures.isEmpty()) return;
    test::settle(window);
    const QString file = QStringLiteral("%1/%2-%3.png").arg(m_options.pictures).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (!window->grab().save(file)) check(false, QStringLiteral("the picture %1 is written").arg(file));
}

QString Day::slipPath(const QString& name) const {
    const QString folder = m_options.pictures.isEmpty() ? m_options.home : m_options.pictures;
    return folder + QStringLiteral("/slip-") + name + QStringLiteral(".pdf");
}

void Day::keepSlip(app::Desk& desk, const domain::CaseFile& file, const QString& slip, const QString& name) {
    const auto kind = app::slipKind(slip);
    if (!kind) return check(false, QStringLiteral("there is a slip called %1").arg(slip));
    app::Session& session = *desk.session();
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const auto context = app::slipContext(session.store(), file, *kind, 0);
    const auto pages = print::slipImages(*kind, context, pack.get(), print::Copy::Original, 150);
    if (!pages) return check(false, QStringLiteral("the slip %1 can be drawn").arg(slip));
    for (std::size_t at = 0; at < pages->size(); ++at)
        (*pages)[at].save(slipPath(name).chopped(4) + QStringLiteral("-%1.png").arg(at + 1));
    if (QFile::exists(slipPath(name))) return;
    QFile out(slipPath(name));
    const auto pdf = print::slipPdf(*kind, context, pack.get(), print::Copy::Original);
    if (pdf && out.open(QIODevice::WriteOnly)) out.write(*pdf);
}

std::unique_ptr<app::Desk> Day::makeDesk(const QString& folder) {
    const app::Settings settings{.storeDir = path(folder), .officeName = {}, .lastLogin = {}, .language = QStringLiteral("vi"),
                                 .theme = app::Theme::Light, .fontPercent = 100, .syncMinutes = 240, .lockMinutes = 0};
    const auto link = [](const QString& url, const QByteArray& tlsKeyHash) -> std::unique_ptr<protocol::Link> {
        if (tlsKeyHash.isEmpty()) return client::HttpsLink::forEnrolment(url);
        return std::make_unique<client::HttpsLink>(url, tlsKeyHash, std::chrono::seconds(15));
    };
    auto desk = std::make_unique<app::Desk>(settings, m_clock, m_random, link);
    desk->start();
    return desk;
}

void Day::openCommune() { m_commune = makeDesk(QStringLiteral("commune")); }
void Day::openProvince() { m_province = makeDesk(QStringLiteral("province")); }

void Day::checkDialogs() {
    check(m_dialogs.asExpected(), QStringLiteral("every window that asked something was expected, and answered")
                                      + (m_dialogs.problems().isEmpty() ? QString() : QStringLiteral(": ") + m_dialogs.problems().join(QStringLiteral(" | "))));
    m_dialogs.forget();
}

}  // namespace day
