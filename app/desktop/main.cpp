// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/settings.h"
#include "app/desktop/shell/desk.h"
#include "app/desktop/widgets/icons.h"
#include "app/office/language.h"
#include "app/office/system.h"
#include "core/crypto/secret.h"
#include "sync/client/hub_finder.h"
#include "sync/client/https_link.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTimer>

#include <string_view>

namespace {

std::unique_ptr<protocol::Link> makeLink(const QString& url, const QByteArray& tlsKeyHash) {
    if (tlsKeyHash.isEmpty() && url.startsWith(QLatin1String("https:"))) return client::HttpsLink::forEnrolment(url);
    return std::make_unique<client::HttpsLink>(url, tlsKeyHash);
}

/// The hub that this computer may be lies beside what the system keeps for the program, not in the office's data: its
/// parcels are no backup's business.
app::HubTools hubTools() {
    return {.program = app::hubProgram(),
            .folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/hub"),
            .find = [](const QString& unit, std::function<void(const QStringList&)> found) {
                const auto finder = std::make_shared<client::HubFinder>(unit);
                finder->search([finder, found = std::move(found)](const QStringList& urls) {
                    // Not taken away while it is what calls.
                    QTimer::singleShot(0, [finder] {});
                    found(urls);
                });
            }};
}

/// A question about the program is answered where there is no screen, too.
bool onlyAsks(int argc, char* argv[]) {
    for (int at = 1; at < argc; ++at)
        for (const std::string_view asked : {"-h", "--help", "-v", "--version"})
            if (asked == argv[at]) return true;
    return false;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (onlyAsks(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("CommuneDesk"));
    QApplication::setApplicationName(QStringLiteral("communedesk"));
    QApplication::setApplicationVersion(QStringLiteral(COMMUNEDESK_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("CommuneDesk: the one-stop counter of a commune, with or without a line"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption folder(QStringLiteral("store"), QStringLiteral("Folder of the office data."), QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("vi or en."), QStringLiteral("CODE"));
    const QCommandLineOption practice(QStringLiteral("practice"), QStringLiteral("Practise with made-up cases."));
    const QCommandLineOption provision(QStringLiteral("provision"), QStringLiteral("What a technician settled for this computer."), QStringLiteral("FILE"));
    parser.addOptions({folder, language, practice, provision});
    parser.process(application);

    crypto::initialise();
    const QString provisionFile = parser.isSet(provision) ? parser.value(provision) : app::machineProvision();
    const app::ProvisionRead provided = provisionFile.isEmpty() ? app::ProvisionRead{} : app::readProvision(provisionFile);
    app::Settings settings = app::loadSettings(provided.provision);
    if (parser.isSet(folder) && parser.value(folder) != settings.storeDir) {
        settings.storeDir = parser.value(folder);
        settings.officeName.clear();
    }
    if (parser.isSet(language)) settings.language = parser.value(language);
    app::loadTranslations(application, settings.language);
    app::applyStyle(application, settings.theme, settings.fontPercent);
    QApplication::setWindowIcon(app::programIcon());

    const app::SystemClock clock;
    app::SystemRandom random;
    app::Desk desk(settings, clock, random, makeLink);
    desk.provide(provided);
    desk.useHubs(hubTools());
    desk.start();
    if (parser.isSet(practice)) desk.practise();
    return QApplication::exec();
}
