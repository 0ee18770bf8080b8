// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_commands.h"

#include "core/store/maintenance.h"
#include "tests/support/print.h"
#include "tests/support/temp_store.h"

using domain::Refusal;
using test::TempStore;

namespace {

store::Intake anIntake() {
    store::Intake intake{.proposal = test::aReceipt(), .attachments = {}, .draft = {}};
    intake.proposal.code.clear();
    return intake;
}

store::Decide forwardTo(store::Store& store, const QString& step) {
    return [&store, step](const domain::CaseFile& file) {
        return domain::forward(store.signedIn(), file, step, {}, {}, std::nullopt);
    };
}

}  // namespace

TEST_CASE("a received case gets the desk's next code and is found again") {
    TempStore office;
    const auto first = store::receiveCase(*office, anIntake());
    const auto second = store::receiveCase(*office, anIntake());
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->code() == QStringLiteral("H17.94.12-260302-0001"));
    CHECK(second->code() == QStringLiteral("H17.94.12-260302-0002"));
    office.reopen();
    CHECK(office->cases().findCode(first->code()) == first->id);
    CHECK(store::caseFile(*office, first->id).value() == *first);
    CHECK(office->cases().find(first->id)->unconfirmed == 1);
}

TEST_CASE("an act is kept, shown in the lists and waits to be sent") {
    TempStore office;
    const auto received = store::receiveCase(*office, anIntake());
    REQUIRE(received);
    const auto after = store::act(*office, received->id, forwardTo(*office, QStringLiteral("settle")));
    REQUIRE(after);
    CHECK(after->step == QStringLiteral("settle"));
    CHECK(office->cases().find(received->id)->stepName == QStringLiteral("Thụ lý"));
    CHECK(office->outbox().waiting().events == 2);
    const auto again = store::caseFile(*office, received->id);
    CHECK(again.value() == *after);
    const auto rebuilt = store::rebuild(*office);
    REQUIRE(rebuilt);
    CHECK_FALSE(rebuilt->differed);
    CHECK(rebuilt->events == 2);
}

TEST_CASE("a refused act leaves the case as it was") {
    TempStore office;
    const auto received = store::receiveCase(*office, anIntake());
    REQUIRE(received);
    const auto refused =
        store::act(*office, received->id, [](const domain::CaseFile&) -> domain::Result<domain::EventBody> {
            return Refusal::WrongState;
        });
    CHECK(refused.error().refusal == Refusal::WrongState);
    CHECK(office->log().count() == 1);
    CHECK(store::caseFile(*office, received->id).value() == *received);
}
