// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include <QFile>

using test::words;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("the first slip is an original and the second one is marked as a reprint") {
    test::AnOffice office;
    const QString code = office.receive();
    const QString out = office.path(QStringLiteral("phiếu hẹn.pdf"));
    const auto print = [&] { return office.done(words("print") << code << words("receipt --out") << out); };
    CHECK_FALSE(print()[QLatin1String("reprint")].toBool());
    const QByteArray original = contentOf(out);
    CHECK(original.startsWith("%PDF-"));
    CHECK(print()[QLatin1String("reprint")].toBool());
    CHECK(contentOf(out) != original);
    const QJsonArray log = office.done(words("log") << code)[QLatin1String("events")].toArray();
    CHECK(log.size() == 3);   // each printing is written into the case
}

TEST_CASE("a slip that says nothing of this case is not printed") {
    test::AnOffice office;
    const QString code = office.receive();
    const QString out = office.path(QStringLiteral("x.pdf"));
    for (const char* slip : {"supplement", "refusal", "apology", "stop"})
        CHECK(office.run(words("print") << code << QLatin1String(slip) << QStringLiteral("--out") << out).exit == 1);
    CHECK(office.run(words("print") << code << words("poster --out") << out).exit == 2);
    CHECK(office.run(words("print") << code << words("receipt")).exit == 2);
    CHECK(office.run(words("print") << code << words("receipt --out") << office.path(QStringLiteral("không/có.pdf"))).exit == 2);
    CHECK_FALSE(QFile::exists(out));
    CHECK(office.done(words("log") << code)[QLatin1String("events")].toArray().size() == 1);
    office.done(words("print") << code << words("control --out") << out);
}

TEST_CASE("the register of a period has the cases of that period") {
    test::AnOffice office;
    office.receive();
    office.receive();
    office.receive({.now = QStringLiteral("2026-03-05T02:00:00Z")});
    const QString out = office.path(QStringLiteral("sổ.pdf"));
    const auto cases = [&](const char* from, const char* to) {
        return office.done(words("print register --from") << QLatin1String(from) << QStringLiteral("--to") << QLatin1String(to) << QStringLiteral("--out") << out)[QLatin1String("cases")].toInt();
    };
    CHECK(cases("2026-03-01", "2026-03-31") == 3);
    CHECK(contentOf(out).startsWith("%PDF-"));
    CHECK(cases("2026-03-02", "02/03/2026") == 2);
    CHECK(cases("2025-01-01", "2025-12-31") == 0);
    CHECK(office.run(words("print register --from 2026-03-02 --to 2026-03-01 --out") << out).exit == 2);
    CHECK(office.run(words("print register --to 2026-03-01 --out") << out).exit == 2);
}
