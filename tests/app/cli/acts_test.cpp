// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/an_office.h"

#include "tests/app/files/a_scan.h"

using test::words;

namespace {

QString stateAfter(const test::AnOffice& office, const QString& code, const char* act, const QString& now = {}) {
    return office.done(words("case act") << code << words(act), {.now = now})[QLatin1String("case")][QLatin1String("state")].toString();
}

test::Ran tried(const test::AnOffice& office, const QString& code, const char* act, const QString& now = {}) {
    return office.run(words("case act") << code << words(act) << QStringLiteral("--json"), {.now = now});
}

QJsonObject shown(const test::AnOffice& office, const QString& code) {
    return office.done(words("case show") << code)[QLatin1String("case")].toObject();
}

}  // namespace

TEST_CASE("a supplement is asked for, comes, and the limit is counted again") {
    test::AnOffice office;
    const QString code = office.receive();
    stateAfter(office, code, "forward");
    CHECK(tried(office, code, "request-supplement --paper original").refusal() == QStringLiteral("reason-missing"));
    CHECK(tried(office, code, "request-supplement --paper original2 --reason x").refusal() == QStringLiteral("field-invalid"));
    CHECK(stateAfter(office, code, "request-supplement --paper original --other Sổ_hộ_khẩu --reason Mờ") == QStringLiteral("supplement-requested"));
    CHECK(shown(office, code)[QLatin1String("supplements")].toArray()[0][QLatin1String("items")].toArray().size() == 2);
    CHECK(tried(office, code, "accept-supplement --still-missing original").refusal() == QStringLiteral("documents-missing"));
    const QString later = QStringLiteral("2026-03-04T02:00:00Z");
    CHECK(stateAfter(office, code, "accept-supplement --note Đã_đủ", later) == QStringLiteral("processing"));
    CHECK(shown(office, code)[QLatin1String("dueAt")].toString() == QStringLiteral("2026-03-04T10:00:00Z"));
    CHECK(tried(office, code, "request-supplement --other x --reason x").refusal() == QStringLiteral("supplement-limit-reached"));
    CHECK(stateAfter(office, code, "request-supplement --other x --reason x --over-limit-reason y", later) == QStringLiteral("supplement-requested"));
    CHECK(tried(office, code, "close-unsupplemented", later).refusal() == QStringLiteral("supplement-time-runs"));
    CHECK(stateAfter(office, code, "close-unsupplemented --note Không_đến", QStringLiteral("2026-04-10T02:00:00Z")) == QStringLiteral("closed-unsupplemented"));
}

TEST_CASE("an apology gives one later date and no second one") {
    test::AnOffice office;
    const QString code = office.receive();
    CHECK(tried(office, code, "reappoint --date 2026-03-02 --reason x").refusal() == QStringLiteral("new-date-not-later"));
    CHECK(tried(office, code, "reappoint --reason x").refusal() == QStringLiteral("date-invalid"));
    stateAfter(office, code, "reappoint --date 05/03/2026 --number 7/PXL --reason Mất_điện");
    CHECK(shown(office, code)[QLatin1String("dueAt")].toString() == QStringLiteral("2026-03-05T10:00:00Z"));
    CHECK(tried(office, code, "reappoint --date 06/03/2026 --reason x").refusal() == QStringLiteral("already-reappointed"));
}

TEST_CASE("the authority above is asked and nobody of the office itself decides for it") {
    test::AnOffice office;
    const QString code = office.receive();
    CHECK(stateAfter(office, code, "request-review --text Có_đúng_mẫu? --answer-by 2026-03-06") == QStringLiteral("under-review"));
    CHECK(shown(office, code)[QLatin1String("reviews")].toArray()[0][QLatin1String("toUnit")].toString() == QStringLiteral("48"));
    CHECK(tried(office, code, "review --decision approve").refusal() == QStringLiteral("role-may-not"));
    const QString password = office.putPassword(QStringLiteral("sep"), QStringLiteral("thẩm định viên"));
    office.done(words("user add sep --name Lê_Văn_Sếp --roles reviewer --new-password-file") << password);
    const test::How asReviewer{.user = QStringLiteral("sep"), .password = password};
    CHECK(office.run(words("case act") << code << words("review --decision perhaps"), asReviewer).exit == 2);
    CHECK(office.run(words("case act") << code << words("review --decision approve --json"), asReviewer).refusal() == QStringLiteral("out-of-scope"));
}

TEST_CASE("a description is corrected with its reason and the earlier value stays in the log") {
    test::AnOffice office;
    const QString code = office.receive();
    stateAfter(office, code, "correct --field applicant.person.address --value Thôn_7 --reason Chuyển_nhà");
    CHECK(shown(office, code)[QLatin1String("content")][QLatin1String("applicant")][QLatin1String("person")][QLatin1String("address")].toString() == QStringLiteral("Thôn_7"));
    stateAfter(office, code, "correct --field summary --value Khác --reason Nhầm");
    const QJsonArray log = office.done(words("log") << code)[QLatin1String("events")].toArray();
    CHECK(log[2][QLatin1String("body")][QLatin1String("before")].toString().contains(QStringLiteral("Bằng tốt nghiệp")));
    CHECK(tried(office, code, "correct --field applicant.person.height --value 2m --reason x").refusal() == QStringLiteral("field-invalid"));
}

TEST_CASE("remarks, money and files change no state") {
    test::AnOffice office;
    const QString code = office.receive();
    CHECK(stateAfter(office, code, "remark --text Gọi_lại --target paper:original") == QStringLiteral("received"));
    CHECK(stateAfter(office, code, "take-payment --amount 4000 --method transfer --receipt 12") == QStringLiteral("received"));
    CHECK(tried(office, code, "take-payment --amount -5").refusal() == QStringLiteral("field-invalid"));
    CHECK(tried(office, code, "take-payment --amount nhiều").exit == 2);
    CHECK(shown(office, code)[QLatin1String("paid")].toInt() == 4000);
    office.done(words("attach") << code << office.put(QStringLiteral("a.png"), test::aPicture("PNG")) << words("--paper original"));
    const QJsonObject file = shown(office, code)[QLatin1String("attachments")].toArray()[0].toObject();
    CHECK(file[QLatin1String("paper")].toString() == QStringLiteral("original"));
    const QString blob = file[QLatin1String("blob")].toString();
    office.done(words("case act") << code << words("withdraw-document --reason Nhầm_hồ_sơ --blob") << blob);
    CHECK(shown(office, code)[QLatin1String("attachments")].toArray().isEmpty());
    CHECK(tried(office, code, "withdraw-document --reason x --blob zz").exit == 2);
}

TEST_CASE("payment is waited for and taking it goes on") {
    test::AnOffice office;
    const QString code = office.receive();
    CHECK(stateAfter(office, code, "await-payment --note Lệ_phí") == QStringLiteral("payment-awaited"));
    CHECK(stateAfter(office, code, "take-payment") != QStringLiteral("payment-awaited"));
}

TEST_CASE("a case ends in one of its ways and then nothing more is done to it") {
    test::AnOffice office;
    const QString refused = office.receive(), withdrawn = office.receive(), stopped = office.receive();
    CHECK(tried(office, refused, "return-result").refusal() == QStringLiteral("result-missing"));
    CHECK(stateAfter(office, refused, "refuse --reason Không_đủ_điều_kiện --number 3/TB") == QStringLiteral("refused-settlement"));
    office.done(words("print") << refused << words("refusal --out") << office.path(QStringLiteral("r.pdf")));
    CHECK(stateAfter(office, withdrawn, "withdraw --reason Dân_rút") == QStringLiteral("withdrawn"));
    CHECK(stateAfter(office, stopped, "stop --reason Bất_khả_kháng") == QStringLiteral("stopped"));
    office.done(words("print") << stopped << words("stop --out") << office.path(QStringLiteral("d.pdf")));
    for (const QString& code : {withdrawn, stopped})
        CHECK(tried(office, code, "forward").refusal() == QStringLiteral("case-finished"));
}

TEST_CASE("a wrong act, a wrong case or a key too many changes nothing") {
    test::AnOffice office;
    const QString code = office.receive();
    CHECK(tried(office, code, "levitate").exit == 2);
    CHECK(tried(office, QStringLiteral("H17.94.12-260302-9999"), "forward").refusal() == QStringLiteral("case-unknown"));
    CHECK(tried(office, code, "forward --amount 5").exit == 2);   // not a thing forwarding asks
    CHECK(tried(office, code, "forward --step moon").refusal() == QStringLiteral("step-unknown"));
    CHECK(office.done(words("log") << code)[QLatin1String("events")].toArray().size() == 1);
}

TEST_CASE("a case is named by its code or by its id") {
    test::AnOffice office;
    const QString code = office.receive();
    const QString id = shown(office, code)[QLatin1String("id")].toString();
    CHECK(shown(office, id)[QLatin1String("code")].toString() == code);
}
