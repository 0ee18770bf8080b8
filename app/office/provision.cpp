// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/provision.h"

#include "core/packs/json_object.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

namespace app {
namespace {

using packs::JsonObject;
using packs::Need;

constexpr qint64 largestFile = 64 * 1024;
constexpr int knownFormat = 1;
constexpr int lettersOfACode = 32;   // the second half tells which server made it

domain::Unit unitFrom(JsonObject from, Need inFull) {
    domain::Unit unit{.code = from.text(QStringLiteral("code"), Need::Required, 20), .parent = {},
                      .name = from.text(QStringLiteral("name"), Need::Required),
                      .levelLabel = from.text(QStringLiteral("level"), Need::Optional),
                      .identifier = from.text(QStringLiteral("identifier"), inFull, 40),
                      .address = from.text(QStringLiteral("address"), Need::Optional),
                      .phone = from.text(QStringLiteral("phone"), Need::Optional),
                      .place = from.text(QStringLiteral("place"), inFull)};
    from.finish();
    return unit;
}

void readAdministrator(JsonObject from, Provision& into) {
    into.name = from.text(QStringLiteral("name"), Need::Optional);
    into.title = from.text(QStringLiteral("title"), Need::Optional);
    into.login = from.text(QStringLiteral("login"), Need::Optional).toLower();
    from.finish();
}

/// Over an unprotected line only this very computer is spoken to; the link refuses others all the same.
bool isAddress(const QString& url) {
    const QUrl parsed(url, QUrl::StrictMode);
    return parsed.isValid() && !parsed.host().isEmpty() &&
           (parsed.scheme() == QLatin1String("https") || parsed.scheme() == QLatin1String("http"));
}

QString onlyLetters(QString text) { return text.remove(u'-').remove(u' ').toUpper(); }

void readServer(JsonObject from, Provision& into) {
    into.url = from.text(QStringLiteral("url"), Need::Required, 500);
    const QString fingerprint = from.text(QStringLiteral("fingerprint"), Need::Optional, 40);
    if (!into.url.isEmpty() && !isAddress(into.url))
        from.findings().error(from.at(QStringLiteral("url")), QStringLiteral("Must be an address like https://host:8443."));
    // The code names its server too: one that was made for another is found out here, not at the counter.
    const QString named = onlyLetters(into.code).right(lettersOfACode / 2);
    if (!fingerprint.isEmpty() && !into.code.isEmpty() && onlyLetters(fingerprint) != named)
        from.findings().error(from.at(QStringLiteral("fingerprint")),
                              QStringLiteral("The enrolment code was made by a server with another fingerprint (%1).").arg(named));
    from.finish();
}

Provision provisionFrom(JsonObject from) {
    Provision made;
    from.whole(QStringLiteral("format"), 0, knownFormat, knownFormat);
    if (!from.has(QStringLiteral("format")))
        from.findings().error({}, QStringLiteral("\"format\" is missing; it is %1.").arg(knownFormat));
    const auto object = [&](const char* key) {
        const QString name = QLatin1String(key);
        return JsonObject(from.any(name), from.at(name), from.findings());
    };
    made.unit = unitFrom(object("unit"), Need::Required);
    if (from.has(QStringLiteral("parent"))) made.parent = unitFrom(object("parent"), Need::Optional);
    made.unit.parent = made.parent.code;
    made.device = from.text(QStringLiteral("device"), Need::Optional, 100);
    if (from.has(QStringLiteral("administrator"))) readAdministrator(object("administrator"), made);
    made.code = from.text(QStringLiteral("enrolment_code"), Need::Optional, 80);
    if (!made.code.isEmpty() && onlyLetters(made.code).size() != lettersOfACode)
        from.findings().error(from.at(QStringLiteral("enrolment_code")), QStringLiteral("Must be a code as the server prints it: eight groups of four."));
    if (from.has(QStringLiteral("server"))) readServer(object("server"), made);
    else if (!made.code.isEmpty())
        from.findings().error({}, QStringLiteral("\"server\" is missing: the enrolment code needs its address."));
    made.language = from.word(QStringLiteral("language"), QStringLiteral("language"), {QStringLiteral("vi"), QStringLiteral("en")}, Need::Optional);
    const QString paper = from.word(QStringLiteral("paper"), QStringLiteral("paper size"), {QStringLiteral("A5"), QStringLiteral("A4")}, Need::Optional);
    if (!paper.isEmpty()) made.paper = paper == u"A4" ? SlipPaper::A4 : SlipPaper::A5;
    made.storeDir = QDir::fromNativeSeparators(from.text(QStringLiteral("store"), Need::Optional, 200));
    if (!made.storeDir.isEmpty() && QDir::isRelativePath(made.storeDir))
        from.findings().error(from.at(QStringLiteral("store")), QStringLiteral("Must be a whole path."));
    from.finish();
    return made;
}

}  // namespace

ProvisionRead readProvision(const QString& file) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) return {{}, {QStringLiteral("%1: %2").arg(file, in.errorString())}};
    if (in.size() > largestFile) return {{}, {QStringLiteral("%1: larger than %2 KiB.").arg(file).arg(largestFile / 1024)}};
    QByteArray bytes = in.readAll();
    if (bytes.startsWith("\xef\xbb\xbf")) bytes.remove(0, 3);   // as Windows' editor writes it
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &mistake);
    if (mistake.error != QJsonParseError::NoError)
        return {{}, {QStringLiteral("%1: line %2: %3").arg(file).arg(bytes.left(mistake.offset).count('\n') + 1).arg(mistake.errorString())}};
    packs::Findings findings(file);
    Provision made = provisionFrom(JsonObject(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {}, findings));
    made.file = file;
    QStringList problems;
    for (const packs::LintMessage& found : findings.messages())
        problems += QStringLiteral("%1: %2 %3").arg(file, found.pointer.isEmpty() ? QStringLiteral("/") : found.pointer, found.message);
    if (!problems.isEmpty()) return {{}, problems};
    return {std::move(made), {}};
}

QString machineProvision() {
    QString file = qEnvironmentVariable("COMMUNEDESK_PROVISION");
#ifdef Q_OS_WIN
    if (file.isEmpty())
        file = QDir::fromNativeSeparators(qEnvironmentVariable("ProgramData")) + QStringLiteral("/CommuneDesk/provision.json");
#else
    if (file.isEmpty()) file = QStringLiteral("/etc/communedesk/provision.json");
#endif
    return QFile::exists(file) ? file : QString();
}

}  // namespace app
