// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/refusal_text.h"

#include "core/domain/refusal_name.h"
#include "tests/support/print.h"

#include <QRegularExpression>
#include <QSet>

#include <vector>

using domain::Refusal;

namespace {

/// The list ends with CursorStale; the compiler asks the sentences of app/text for every one.
std::vector<Refusal> allRefusals() {
    std::vector<Refusal> all;
    for (int at = 0; at <= static_cast<int>(Refusal::CursorStale); ++at) all.push_back(static_cast<Refusal>(at));
    return all;
}

}  // namespace

TEST_CASE("every refusal is a whole sentence with everything filled in") {
    for (const Refusal refusal : allRefusals()) {
        const QString sentence =
            app::describe({refusal, QStringLiteral("H17.94.12-260302-0001"), QStringLiteral("200")});
        CAPTURE(domain::refusalName(refusal), sentence);
        CHECK(sentence.size() > 15);
        CHECK(sentence.front().isUpper());
        CHECK(sentence.endsWith(QLatin1Char('.')));
        CHECK_FALSE(sentence.contains(QRegularExpression(QStringLiteral("%\\d|%n"))));
    }
}

TEST_CASE("no refusal is in the words of technicians") {
    const QRegularExpression words(
        QStringLiteral("\\b(SQL|SQLite|HTTP|HTTPS|TLS|JSON|CBOR|exception|null|errno|log fork|cursor|blob|epoch)\\b|::|0x"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Refusal refusal : allRefusals()) {
        const QString sentence = app::describe({refusal, {}, {}});
        CAPTURE(domain::refusalName(refusal), sentence);
        CHECK_FALSE(sentence.contains(words));
    }
}

TEST_CASE("a refusal about nothing in particular does not show the place where a name would stand") {
    for (const Refusal refusal : allRefusals()) {
        const QString sentence = app::describe({refusal, {}, {}});
        CAPTURE(domain::refusalName(refusal), sentence);
        CHECK_FALSE(sentence.contains(QLatin1Char('%')));
    }
}

TEST_CASE("data of a newer program name it when it is known") {
    const QString known = app::describe({Refusal::StoreTooNew, QStringLiteral("/data"), QStringLiteral("0.9.0")});
    CHECK(known.count(QStringLiteral("version 0.9.0")) == 2);
    const QString unknown = app::describe({Refusal::StoreTooNew, QStringLiteral("/data"), {}});
    CHECK(unknown.contains(QStringLiteral("newer version")));
    for (const QString& sentence : {known, unknown}) CHECK(sentence.contains(QStringLiteral("Nothing is lost")));
}

TEST_CASE("what people typed comes back as they typed it, also when it looks like a place for a value") {
    const QString typed = QStringLiteral("lan%2<b>");
    const QString sentence = app::describe({Refusal::UserExists, typed, QStringLiteral("x")});
    CHECK(sentence.contains(QStringLiteral("lan")));
    CHECK(sentence.contains(QStringLiteral("<b>")));
}

TEST_CASE("a code of another office names that office") {
    const QString unit = QStringLiteral("Xã Phước Năng");
    CHECK(app::describe({Refusal::OutOfScope, unit, QStringLiteral("enrolment")}).contains(unit));
    CHECK_FALSE(app::describe({Refusal::OutOfScope, unit, {}}).contains(unit));
}
