// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace test {
namespace {

#ifdef Q_OS_UNIX
/// What a full disk looks like to the program.
void limitFiles(QProcess& process, qint64 bytes) {
    process.setChildProcessModifier([bytes] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        setrlimit(RLIMIT_FSIZE, &small);
    });
}
#endif

}  // namespace

QJsonObject Ran::json() const {
    CAPTURE(out, err);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    REQUIRE(out.count('\n') == 1);
    return document.object();
}

AnOffice::AnOffice(Empty) { putPassword(QStringLiteral("lan"), QStringLiteral("mat khau 2026")); }

AnOffice::AnOffice() : AnOffice(Empty{}) {
    const Ran made = init();
    CAPTURE(made.out, made.err);
    REQUIRE(made.exit == 0);
}

Ran AnOffice::init() {
    return run({QStringLiteral("init"), QStringLiteral("--unit"), QStringLiteral("02683"), QStringLiteral("--unit-name"),
                QStringLiteral("Xã Khâm Đức"), QStringLiteral("--identifier"), QStringLiteral("H17.94.12"),
                QStringLiteral("--parent"), QStringLiteral("48"), QStringLiteral("--parent-name"),
                QStringLiteral("Thành phố Đà Nẵng"), QStringLiteral("--name"), QStringLiteral("Nguyễn Thị Lan"),
                QStringLiteral("--roles"), QStringLiteral("reception,officer,signatory,records"),
                QStringLiteral("--device"), QStringLiteral("Quầy 1")});
}

Ran AnOffice::run(const QStringList& words, const How& how) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith(QStringLiteral("COMMUNEDESK_"))) environment.remove(name);
    environment.insert(QStringLiteral("COMMUNEDESK_NOW"), how.now.isEmpty() ? QStringLiteral("2026-03-02T01:30:00Z") : how.now);
    environment.insert(QStringLiteral("HOME"), m_dir.path());
    process.setProcessEnvironment(environment);
    QStringList all{QStringLiteral("--store"), path(QStringLiteral("store")), QStringLiteral("--user"),
                    how.user.isEmpty() ? QStringLiteral("lan") : how.user};
    const QString password = how.password.isEmpty() ? path(QStringLiteral("lan")) : how.password;
    if (password != u"none") all << QStringLiteral("--password-file") << password;
#ifdef Q_OS_UNIX
    if (how.largestFile > 0) limitFiles(process, how.largestFile);
#endif
    process.start(how.program.isEmpty() ? QStringLiteral(COMMUNEDESK_CLI) : how.program, all + words);
    REQUIRE(process.waitForStarted());
    process.write(how.input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(how.killAfterMs.value_or(60'000));
    if (how.killAfterMs && !hasEnded) {
        process.kill();
        process.waitForFinished(10'000);
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    REQUIRE(hasEnded);
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject AnOffice::done(const QStringList& words, const How& how) const {
    const Ran ran = run(words + QStringList{QStringLiteral("--json")}, how);
    CAPTURE(words.join(QLatin1Char(' ')), ran.out, ran.err);
    REQUIRE(ran.exit == 0);
    CHECK(ran.json().value(QLatin1String("ok")).toBool());
    return ran.json();
}

QString AnOffice::put(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QString AnOffice::putJson(const QString& name, const QJsonObject& content) const {
    return put(name, QJsonDocument(content).toJson());
}

QString AnOffice::putPassword(const QString& name, const QString& password) const {
    const QString file = put(name, password.toUtf8() + '\n');
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file;
}

QString AnOffice::receive(const How& how) const {
    const QString file = putJson(QStringLiteral("visit.json"), aVisit());
    return done({QStringLiteral("case"), QStringLiteral("receive"), QStringLiteral("--input"), file}, how)
        .value(QLatin1String("case"))[QLatin1String("code")].toString();
}

QJsonObject aVisit() {
    const QJsonObject person{{QStringLiteral("name"), QStringLiteral("Trần Văn Đức")},
                             {QStringLiteral("born"), QStringLiteral("05/08/1990")},
                             {QStringLiteral("sex"), QStringLiteral("male")},
                             {QStringLiteral("phone"), QStringLiteral("0905 000 111")},
                             {QStringLiteral("personalNumber"), QStringLiteral("049090001234")}};
    const QJsonObject diploma{{QStringLiteral("title"), QStringLiteral("Bằng tốt nghiệp")},
                              {QStringLiteral("pages"), 3}, {QStringLiteral("copies"), 2}};
    return {{QStringLiteral("procedure"), QStringLiteral("2.000815")},
            {QStringLiteral("applicant"), QJsonObject{{QStringLiteral("person"), person}}},
            {QStringLiteral("answers"), QJsonObject{{QStringLiteral("documents"), QJsonArray{diploma}}}},
            {QStringLiteral("papers"), QStringLiteral("all")}};
}

}  // namespace test
