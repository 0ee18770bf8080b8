// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"
#include "tests/support/fixed_random.h"
#include "tests/support/print.h"
#include "tests/sync/protocol/messages.h"

using namespace protocol;

TEST_CASE("an enrolment code survives being printed and typed", "[enrolment]") {
    test::FixedRandom random(5);
    for (int i = 0; i < 200; ++i) {
        const EnrolmentCode code{enrolmentSecret(random.bytes(10)), random.bytes(10)};
        CHECK(code.secret.size() == 16);
        const QString printed = print(code);
        CHECK(printed.size() == 39);
        CHECK(parseEnrolmentCode(printed) == code);
        CHECK(parseEnrolmentCode(printed.toLower().replace(u'-', u' ')) == code);
    }
}

TEST_CASE("letters that look alike are read alike", "[enrolment]") {
    const auto code = parseEnrolmentCode(QStringLiteral("0011-0011-0011-0011-0011-0011-0011-0011"));
    REQUIRE(code);
    CHECK(parseEnrolmentCode(QStringLiteral("OoIl oOLi 0011 0011 – 0011 0011 0011 0011")) == code);
}

TEST_CASE("a code with a letter too few, too many or foreign is refused", "[enrolment]") {
    const QString good = print({enrolmentSecret(QByteArray(10, 'a')), QByteArray(10, 'b')});
    CHECK(parseEnrolmentCode(good));
    CHECK_FALSE(parseEnrolmentCode(good.chopped(1)));
    CHECK_FALSE(parseEnrolmentCode(good + u'A'));
    CHECK_FALSE(parseEnrolmentCode(QString(good).replace(0, 1, u'U')));
    CHECK_FALSE(parseEnrolmentCode(QString(good).replace(0, 1, u'Đ')));
    CHECK_FALSE(parseEnrolmentCode({}));
    CHECK_FALSE(parseEnrolmentCode(QString(100'000, u'A')));
}

TEST_CASE("the fingerprint names the server's key", "[enrolment]") {
    const QByteArray key = test::serverKey().publicKey;
    CHECK(keyFingerprint(key).size() == 10);
    CHECK(keyFingerprint(key) == crypto::hash(key).left(10));
    CHECK(keyFingerprint(key) != keyFingerprint(test::deviceKey().publicKey));
}
