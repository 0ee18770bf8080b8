// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/app/files/a_scan.h"

#include <QFile>

using test::words;

namespace {

QString refusalOf(const test::AnOffice& office, const QString& code, const QString& file) {
    const test::Ran ran = office.run(words("attach --json") << code << file);
    CHECK(ran.exit == 1);
    return ran.refusal();
}

}  // namespace

TEST_CASE("a file nobody could open is refused with the reason and the case stays as it was") {
    test::AnOffice office;
    const QString code = office.receive();
    const QByteArray pdf = test::aPdf(5);
    CHECK(refusalOf(office, code, office.put(QStringLiteral("0.pdf"), {})) == QStringLiteral("file-empty"));
    CHECK(refusalOf(office, code, office.put(QStringLiteral("half.pdf"), pdf.left(pdf.size() / 2))) == QStringLiteral("file-broken"));
    CHECK(refusalOf(office, code, office.put(QStringLiteral("half.png"), test::aPicture("PNG", 200).left(3000))) == QStringLiteral("file-broken"));
    CHECK(refusalOf(office, code, office.put(QStringLiteral("locked.pdf"), test::aLockedPdf())) == QStringLiteral("file-password-protected"));
    CHECK(refusalOf(office, code, office.put(QStringLiteral("a.docx"), "PK\x03\x04 x")) == QStringLiteral("file-kind-not-accepted"));
    CHECK(refusalOf(office, code, office.path(QStringLiteral("không có.pdf"))) == QStringLiteral("file-unreadable"));
    CHECK(refusalOf(office, code, office.path(QString())) == QStringLiteral("file-unreadable"));
    QFile huge(office.put(QStringLiteral("huge.pdf"), pdf));
    REQUIRE(huge.open(QIODevice::ReadWrite));
    REQUIRE(huge.resize(500ll * 1024 * 1024));   // with holes
    CHECK(refusalOf(office, code, huge.fileName()) == QStringLiteral("file-too-large"));
    CHECK(office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("attachments")].toArray().isEmpty());
}

TEST_CASE("one bad file keeps no other from being attached") {
    test::AnOffice office;
    const QString code = office.receive();
    const QString good = office.put(QStringLiteral("giấy tờ.pdf"), test::aPdf()), bad = office.put(QStringLiteral("bad.pdf"), "x");
    const test::Ran ran = office.run(words("attach --json") << code << bad << good);
    CHECK(ran.exit == 1);
    CHECK(ran.json()[QLatin1String("attached")].toArray().size() == 1);
    CHECK(ran.json()[QLatin1String("attached")][0].toString() == good);
    CHECK(ran.json()[QLatin1String("refused")].toArray()[0][QLatin1String("file")].toString() == bad);
    const QString empty = office.put(QStringLiteral("empty.pdf"), "");
    const test::Ran each = office.run(words("attach --language en") << code << bad << empty);
    CHECK(each.out.contains("not accepted"));
    CHECK(each.out.contains("is empty"));
    const QJsonObject file = office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("attachments")].toArray()[0].toObject();
    CHECK(file[QLatin1String("fileName")].toString() == QStringLiteral("giấy tờ.pdf"));
}

TEST_CASE("a case whose scan cannot be taken does not begin without it") {
    test::AnOffice office;
    office.put(QStringLiteral("bad.pdf"), "x");
    QJsonObject visit = test::aVisit();
    visit.insert(QStringLiteral("files"), QJsonArray{QStringLiteral("bad.pdf")});
    const test::Ran ran = office.run(words("case receive --json --input") << office.putJson(QStringLiteral("v.json"), visit));
    CHECK(ran.refusal() == QStringLiteral("file-kind-not-accepted"));
    CHECK(office.done(words("case list"))[QLatin1String("cases")].toArray().isEmpty());
}

TEST_CASE("the same scan twice is kept once and named twice") {
    test::AnOffice office;
    const QString one = office.receive(), two = office.receive();
    const QString file = office.put(QStringLiteral("a.pdf"), test::aPdf());
    for (const QString& code : {one, two}) office.done(words("attach") << code << file);
    CHECK(office.done(words("status"))[QLatin1String("waitingBlobs")].toInt() == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("a full disk is said, loses nothing and work goes on when there is room") {
    test::AnOffice office;
    const QString code = office.receive();
    // Noise, so that no compression makes room.
    QByteArray big = test::aPicture("PNG", 2400);
    const QString file = office.put(QStringLiteral("lớn.png"), big);
    const qint64 limit = std::max(QFile(office.storeFile(QStringLiteral("store.db"))).size(),
                                  QFile(office.storeFile(QStringLiteral("scans.db"))).size()) + 64 * 1024;
    REQUIRE(big.size() > limit + 100 * 1024);
    const test::Ran full = office.run(words("attach --json") << code << file, {.largestFile = limit});
    CAPTURE(full.out, full.err, limit);
    CHECK(full.exit == 6);
    CHECK(full.refusal() == QStringLiteral("disk-full"));
    CHECK(office.run(words("verify")).exit == 0);
    CHECK(office.done(words("case show") << code)[QLatin1String("case")][QLatin1String("attachments")].toArray().isEmpty());
    office.done(words("attach") << code << file);
}
#endif
