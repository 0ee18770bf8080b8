// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_fields.h"
#include "core/domain/case_rules.h"
#include "tests/core/domain/story.h"
#include "tests/support/print.h"

using namespace domain;
using test::ADevice;
using test::Story;

namespace {

QString str(const char* text) {
    return QString::fromUtf8(text);
}

DescriptionCorrected correction(const char* field, QJsonValue before, QJsonValue after) {
    return {str(field), std::move(before), std::move(after), str("Ghi nhầm")};
}

}  // namespace

TEST_CASE("a corrected description is shown and the first stays in the history") {
    Story story;
    story.then(correction("applicant.person.address", str("Thôn 2, xã Khâm Đức"), str("Thôn 3")));
    story.then(correction("answers.child.name", str("Trần Minh Anh"), str("Trần Minh Ánh")));
    story.then(correction("summary", test::aReceipt().summary, str("Khai sinh")));
    const CaseFile& file = story.file();
    CHECK(file.applicant.person.address == str("Thôn 3"));
    CHECK(file.answers.value(str("child.name")) == QJsonValue(str("Trần Minh Ánh")));
    CHECK(file.summary == str("Khai sinh"));
    CHECK(file.received == test::aReceipt());
    CHECK(file.overwrites.empty());
}

TEST_CASE("every description of an applicant can be shown and set") {
    CaseFile file = Story().file();
    const auto sets = [&](const char* field, const QJsonValue& value) {
        return setDescription(file, str(field), value) && descriptionOf(file, str(field)) == value;
    };
    CHECK(sets("applicant.person.born", str("1991-02")));
    CHECK(file.applicant.person.born == PartialDate::make(1991, 2));
    CHECK(sets("applicant.person.sex", str("female")));
    CHECK(file.applicant.person.sex == Sex::Female);
    CHECK(sets("applicant.person.idIssuedOn", str("2022-01-31")));
    CHECK(file.applicant.person.idIssuedOn == QDate(2022, 1, 31));
    CHECK(sets("applicant.authorised", true));
    CHECK(file.applicant.authorised);
    CHECK(sets("applicant.relation", str("con")));
    CHECK(descriptionOf(file, str("applicant.owner.name")) == QJsonValue());
    CHECK(sets("applicant.owner.name", str("Trần Thị Mẹ")));
    CHECK(file.applicant.holder().name == str("Trần Thị Mẹ"));
    CHECK(sets("applicant.person.born", QJsonValue()));
    CHECK_FALSE(file.applicant.person.born);
    CHECK(sets("answers.child.weight", 3.2));
    CHECK(sets("answers.child.weight", QJsonValue()));
    CHECK_FALSE(file.answers.contains(str("child.weight")));
}

TEST_CASE("what is no description, or no value of it, changes nothing") {
    const CaseFile before = Story().file();
    CaseFile file = before;
    for (const char* field :
         {"", "code", "summary.x", "answers", "answers.", "applicant", "applicant.",
          "applicant.person", "applicant.owner", "applicant.person.", "applicant.person.name.x",
          "applicant.personname", "applicant.person.nam"}) {
        CAPTURE(field);
        CHECK_FALSE(descriptionOf(file, str(field)));
        CHECK_FALSE(setDescription(file, str(field), str("x")));
    }
    CHECK_FALSE(setDescription(file, str("summary"), 5));
    CHECK_FALSE(setDescription(file, str("applicant.person.name"), 5));
    CHECK_FALSE(setDescription(file, str("applicant.person.born"), str("31/12/1990")));
    CHECK_FALSE(setDescription(file, str("applicant.person.sex"), str("none")));
    CHECK_FALSE(setDescription(file, str("applicant.owner.born"), str("?")));
    CHECK_FALSE(setDescription(file, str("applicant.authorised"), str("true")));
    CHECK(file == before);
}

TEST_CASE("of two corrections of one field the last stands and the other is flagged") {
    ADevice office(2), offline(3);
    Story story;
    const QJsonValue old = str("0905000111");
    const auto field = "applicant.person.phone";
    story.meanwhile(office, correction(field, old, str("0905000222")), {}, test::aSignature());
    story.meanwhile(offline, correction(field, old, str("0905000333")), {}, test::aSignature());
    CHECK(story.file().applicant.person.phone == str("0905000333"));
    REQUIRE(story.file().overwrites.size() == 1);
    CHECK(story.file().overwrites[0].replaced == QJsonValue(str("0905000222")));
    CHECK(story.file().overwrites[0].seen == old);
    // The same correction twice is no reason to look again.
    story.meanwhile(office, correction(field, old, str("0905000333")), {}, test::aSignature());
    CHECK(story.file().overwrites.size() == 1);
}

TEST_CASE("a flagged correction is over once somebody who saw it corrects or confirms the field") {
    ADevice office(2), offline(3);
    Story story;
    const QJsonValue old = str("0905000111");
    const auto field = "applicant.person.phone";
    story.meanwhile(office, correction(field, old, str("0905000222")), {}, test::aSignature());
    story.meanwhile(offline, correction(field, old, str("0905000333")), {}, test::aSignature());
    const User clerk = test::aUser({Role::Reception});
    const auto confirmed =
        correct(clerk, story.file(), str(field), str("0905000333"), str("Đã gọi hỏi"));
    REQUIRE(confirmed);
    story.then(*confirmed);
    CHECK(story.file().overwrites.empty());
    CHECK(story.file().applicant.person.phone == str("0905000333"));
    CHECK_FALSE(correct(clerk, story.file(), str(field), str("0905000333"), str("Đã gọi hỏi")));
}
