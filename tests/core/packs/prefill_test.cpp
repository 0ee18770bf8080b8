// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/prefill.h"
#include "core/packs/validate.h"
#include "tests/core/packs/a_pack.h"
#include "tests/support/a_case.h"

using namespace test;

TEST_CASE("what the card says of the applicant is not typed again") {
    domain::Applicant applicant;
    applicant.person = aPerson();
    const QJsonObject answers = packs::initialAnswers(shipped("2.000884").form, applicant);
    CHECK(answers.value(u("signer.name")).toString() == u("Trần Văn Đức"));
    CHECK(answers.value(u("signer.born")).toString() == u("1990-08-05"));
    CHECK(answers.value(u("signer.idNumber")).toString() == u("049090001234"));
    CHECK(answers.value(u("signer.idIssuedOn")).toString() == u("2021-05-10"));
    CHECK(answers.value(u("cases")).toInt() == 1);
    CHECK(packs::initialAnswers(shipped("1.011607").form, applicant).value(u("head.sex")) ==
          QJsonValue(u("male")));
}

TEST_CASE("nobody is declared dead by his own application") {
    const packs::Form form = shipped("1.000656").form;
    domain::Applicant applicant;
    applicant.person = aPerson();
    const QString deceased = u("deceased.name");
    CHECK(!packs::initialAnswers(form, applicant).contains(deceased));
    applicant.owner = domain::Person{};
    applicant.owner->name = u("Trần Văn Ba");
    CHECK(packs::initialAnswers(form, applicant).value(deceased).toString() == u("Trần Văn Ba"));
}

TEST_CASE("what does not fit a field is not put into it") {
    domain::Applicant applicant;
    applicant.person = aPerson();
    applicant.person.phone = u("không có");
    applicant.person.personalNumber = u("B1234567");
    const QJsonObject signer = packs::initialAnswers(shipped("2.000884").form, applicant);
    CHECK(!signer.contains(u("signer.phone")));
    // Where a passport will do it is filled in, where a personal number is wanted it is not.
    CHECK(signer.value(u("signer.idNumber")).toString() == u("B1234567"));
    packs::Form form = shipped("2.000884").form;
    for (packs::Field& field : form.sections.front().fields)
        if (field.id == u("signer.idNumber")) field.kind = packs::FieldKind::PersonalNumber;
    CHECK(!packs::initialAnswers(form, applicant).contains(u("signer.idNumber")));
}

TEST_CASE("a form as it begins complains only about what is still empty") {
    domain::Applicant applicant;
    applicant.person = aPerson();
    for (const char* code : {"1.000656", "1.000894", "1.001193", "1.004873", "1.011607", "2.000635",
                             "2.000815", "2.000884"}) {
        const packs::Form form = shipped(code).form;
        const QJsonObject answers = packs::initialAnswers(form, applicant);
        for (const packs::FieldProblem& problem : packs::validate(form, answers, aDay)) {
            CAPTURE(code, problem.field);
            CHECK(problem.error.refusal == domain::Refusal::FieldEmpty);
        }
    }
}
