// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/slip.h"
#include "core/packs/slip_model.h"
#include "core/packs/slip_values.h"
#include "tests/core/packs/a_pack.h"
#include "tests/support/a_case.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace test;

namespace {

/// The names in back quotes in the first column of a section's table of the README.
QSet<QString> documentedKeys(const char* heading) {
    QFile file(u(COMMUNEDESK_RESOURCES "/slips/README.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype start = text.indexOf(u(heading));
    REQUIRE(start >= 0);
    const qsizetype end = text.indexOf(u("\n## "), start + 1);
    QSet<QString> keys;
    static const QRegularExpression name(u("`(\\w+)`"));
    for (const QString& line : text.mid(start, end < 0 ? -1 : end - start).split(u'\n')) {
        if (!line.startsWith(u("| `"))) continue;
        auto found = name.globalMatch(line.section(u'|', 1, 1));
        while (found.hasNext()) keys.insert(found.next().captured(1));
    }
    return keys;
}

QSet<QString> keysOf(const QJsonObject& object) {
    const QStringList keys = object.keys();
    return {keys.begin(), keys.end()};
}

/// The names in braces after a word: "`visits` … `{number, step, …}`".
QSet<QString> documentedParts(const char* before) {
    QFile file(u(COMMUNEDESK_RESOURCES "/slips/README.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype at = text.indexOf(u(before));
    REQUIRE(at >= 0);
    const qsizetype open = text.indexOf(u'{', at), close = text.indexOf(u'}', open);
    QSet<QString> parts;
    for (const QString& part : text.mid(open + 1, close - open - 1).split(u','))
        parts.insert(part.simplified());
    return parts;
}

domain::CaseFile caseOf(const domain::CaseReceived& received) {
    const domain::Origin origin{anId<domain::DeviceId>(1), anId<domain::EpochId>(1), 1};
    const domain::Envelope envelope{origin,
                                    domain::kindOf(received),
                                    1,
                                    false,
                                    anId<domain::CaseId>(1),
                                    received.unit,
                                    anId<domain::UserId>(1),
                                    1,
                                    0,
                                    {},
                                    0,
                                    0,
                                    aHash(1)};
    const domain::Event event{envelope, {}, {}, aSignature(), received};
    return *domain::begin({event, {}});
}

packs::SlipContext contextOf(const domain::CaseReceived& received) {
    packs::SlipContext context{caseOf(received)};
    context.unit.name = u("Xã Khâm Đức");
    context.unit.place = u("Khâm Đức");
    context.parentName = u("Ủy ban nhân dân thành phố Đà Nẵng");
    context.lookup = u("https://dichvucong.gov.vn/?ma={code}");
    context.printedFor = domain::officeMoment(QDate(2026, 8, 5), QTime(8, 15));
    return context;
}

}  // namespace

TEST_CASE("the page about slip templates names exactly the keys there are") {
    CHECK(documentedKeys("## The data of a case") == keysOf(packs::slipModel()));
    CHECK(documentedKeys("## The data of the register") == keysOf(packs::registerModel()));
}

TEST_CASE("the page about slip templates names exactly the parts of each thing") {
    const QJsonObject model = packs::slipModel();
    const auto first = [&](const char* list) {
        return keysOf(model[u(list)].toArray().at(0).toObject());
    };
    const auto parts = [&](const char* key) { return keysOf(model[u(key)].toObject()); };
    CHECK(documentedParts("**moment**") == parts("received"));
    CHECK(documentedParts("**person**") == parts("applicant"));
    CHECK(documentedParts("**signature**") == parts("receivedBy"));
    CHECK(documentedParts("*paper*: `") == first("papers"));
    CHECK(documentedParts("| `unit` |") == parts("unit"));
    CHECK(documentedParts("| `procedure` |") == parts("procedure"));
    CHECK(documentedParts("| `channel` |") == parts("channel"));
    CHECK(documentedParts("| `fees` |") == first("fees"));
    CHECK(documentedParts("| `resultChannel` |") == parts("resultChannel"));
    CHECK(documentedParts("| `state` |") == parts("state"));
    CHECK(documentedParts("| `supplement` |") == parts("supplement"));
    CHECK(documentedParts("| `refusal` |") == parts("refusal"));
    CHECK(documentedParts("| `apology` |") == parts("apology"));
    CHECK(documentedParts("| `stop` |") == parts("stop"));
    CHECK(documentedParts("| `result` |") == parts("result"));
    CHECK(documentedParts("| `returned` |") == parts("returned"));
    CHECK(documentedParts("| `visits` |") == first("visits"));
    CHECK(documentedParts("| `reviews` |") == first("reviews"));
    CHECK(documentedParts("| `remarks` |") == first("remarks"));
    CHECK(documentedParts("| `rows` |") ==
          keysOf(packs::registerModel()[u("rows")].toArray().at(0).toObject()));
}

TEST_CASE("a fresh case gives every key too, with nothing in those that did not happen") {
    const QJsonObject data = packs::slipData(contextOf(test::aReceipt()));
    CHECK(keysOf(data) == keysOf(packs::slipModel()));
    for (const char* key : {"supplement", "refusal", "apology", "stop", "result", "returned"})
        CHECK(data[u(key)] == false);
}

TEST_CASE("dates, people and amounts look as papers have them") {
    domain::CaseReceived received = test::aReceipt();
    received.receivedAt = domain::officeMoment(QDate(2026, 8, 5), QTime(8, 15));
    received.deadline->countedFrom = received.receivedAt;
    received.applicant.person = test::aPerson();
    received.fees = {{u("Phí"), 8000, 3, false, {}},
                     {u("Lệ phí"), 1000000, 1, true, u("hộ nghèo")}};
    const QJsonObject data = packs::slipData(contextOf(received));
    CHECK(data[u("received")].toObject()[u("text")] == u("08 giờ 15 phút, ngày 05/08/2026"));
    CHECK(data[u("placeDate")] == u("Khâm Đức, ngày 05 tháng 08 năm 2026"));
    CHECK(data[u("applicant")].toObject()[u("salutation")] == u("Ông"));
    CHECK(data[u("applicant")].toObject()[u("born")] == u("05/08/1990"));
    CHECK(data[u("applicant")].toObject()[u("idKindText")] == u("Căn cước"));
    CHECK(data[u("feesTotal")] == u("24.000"));
    CHECK(data[u("unpaid")] == u("24.000"));
    CHECK(data[u("fees")].toArray()[1].toObject()[u("amount")] == u("1.000.000"));
    CHECK(data[u("fees")].toArray()[1].toObject()[u("total")] == u("0"));
    CHECK(data[u("parentNameUpper")] == u("ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG"));
    CHECK(data[u("qr")] == u("https://dichvucong.gov.vn/?ma=") + received.code);
}

TEST_CASE("papers handed in and papers missing are two lists") {
    domain::CaseReceived received = test::aReceipt();
    received.papers.clear();
    for (int i = 0; i < 3; ++i) {
        domain::PaperLine paper;
        paper.title = u("Giấy %1").arg(i);
        paper.originals = i;
        paper.missing = i == 1;
        received.papers.push_back(paper);
    }
    const QJsonObject data = packs::slipData(contextOf(received));
    CHECK(data[u("papers")].toArray().size() == 2);
    CHECK(data[u("papers")].toArray()[1].toObject()[u("number")] == u("2"));
    CHECK(data[u("papers")].toArray()[0].toObject()[u("originals")] == QString());
    CHECK(data[u("papersMissing")].toArray()[0].toObject()[u("title")] == u("Giấy 1"));
}

TEST_CASE("a case sent home at the counter prints what it lacks") {
    domain::CaseReceived received = test::aReceipt();
    received.outcome = domain::CaseReceived::Outcome::NeedsSupplement;
    received.items = {{{}, u("Giấy chứng sinh"), 1, 0, 0, u("chưa nộp")}};
    const QJsonObject supplement = packs::slipData(contextOf(received))[u("supplement")].toObject();
    CHECK(supplement[u("number")].toString() == u("1"));
    CHECK(supplement[u("closes")] == false);
    CHECK(supplement[u("items")].toArray()[0].toObject()[u("reason")] == u("chưa nộp"));
}

TEST_CASE(
    "the slip of an earlier supplement prints that one") {
    packs::SlipContext context = contextOf(test::aReceipt());
    for (int number = 1; number <= 2; ++number) {
        domain::Supplement supplement;
        supplement.request.number = number;
        supplement.request.reason = QString::number(number);
        context.file.supplements.push_back(supplement);
    }
    context.file.printed = {{u("supplement"), 1}};
    CHECK(packs::slipData(context)[u("supplement")].toObject()[u("reason")] == u("2"));
    context.subject = 1;
    CHECK(packs::slipData(context)[u("supplement")].toObject()[u("reason")] == u("1"));
    context.subject = 2;
    context.subject = 3;
    CHECK(packs::slipData(context)[u("supplement")] == false);
}

TEST_CASE("a step is late by the day, not by the hour") {
    packs::SlipContext context = contextOf(test::aReceipt());
    domain::StepVisit visit;
    visit.from = domain::officeMoment(QDate(2026, 8, 3), QTime(8, 0));
    visit.dueAt = domain::officeMoment(QDate(2026, 8, 4), QTime(17, 0));
    const auto outcome = [&](QDate day) {
        visit.to = domain::officeMoment(day, QTime(18, 0));
        context.file.visits = {visit};
        return packs::slipData(context)[u("visits")]
            .toArray()[0]
            .toObject()[u("outcome")]
            .toString();
    };
    CHECK(outcome(QDate(2026, 8, 3)) == u("Trước hạn"));
    CHECK(outcome(QDate(2026, 8, 4)) == u("Đúng hạn"));
    CHECK(outcome(QDate(2026, 8, 5)) == u("Quá hạn"));
}

TEST_CASE("a case sent home first is received when its papers are complete") {
    domain::CaseReceived received = test::aReceipt();
    received.outcome = domain::CaseReceived::Outcome::NeedsSupplement;
    received.deadline.reset();
    packs::SlipContext context = contextOf(received);
    const auto shown = [&] {
        return packs::slipData(context)[u("received")].toObject()[u("date")].toString();
    };
    CHECK(shown() == u("02/03/2026"));
    domain::Deadline deadline = test::aDeadline();
    deadline.countedFrom = domain::officeMoment(QDate(2026, 3, 10), QTime(9, 0));
    deadline.text = u("03 ngày làm việc");
    context.file.deadline = context.file.firstDeadline = deadline;
    CHECK(shown() == u("10/03/2026"));
    CHECK(packs::slipData(context)[u("limitText")] == u("03 ngày làm việc"));
    const QJsonObject page = packs::registerData({}, {}, {}, {context.file}, 1);
    const QJsonObject row = page[u("rows")].toArray()[0].toObject();
    CHECK(row[u("received")].toObject()[u("date")] == u("10/03/2026"));
}

TEST_CASE("the register calls a case late whose apology came too late") {
    domain::CaseFile file = contextOf(test::aReceipt()).file;
    const auto late = [&] {
        const QJsonObject page = packs::registerData({}, {}, {}, {file}, 1);
        return page[u("rows")].toArray()[0].toObject()[u("late")].toBool();
    };
    file.finishedAt = test::aMoment(24 * 5);
    file.deadline->dueAt = test::aMoment(24 * 9);
    CHECK(late());
    file.lateAfter = file.deadline->dueAt;
    CHECK_FALSE(late());
}

TEST_CASE("the register counts on from the number given") {
    const domain::CaseFile file = contextOf(test::aReceipt()).file;
    const QJsonObject data = packs::registerData({}, u("Tỉnh"), u("Sổ theo dõi"), {file, file}, 41);
    CHECK(data[u("firstNumber")] == u("41"));
    CHECK(data[u("lastNumber")] == u("42"));
    CHECK(data[u("rows")].toArray()[1].toObject()[u("number")] == u("42"));
    CHECK(data[u("rows")].toArray()[1].toObject()[u("code")] == file.code());
    CHECK(packs::registerData({}, {}, {}, {}, 1)[u("hasRows")] == false);
}
