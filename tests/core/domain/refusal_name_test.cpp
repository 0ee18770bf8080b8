// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/refusal_name.h"

#include "tests/support/print.h"

#include <QRegularExpression>
#include <QSet>

using namespace domain;

TEST_CASE("every refusal has a name of its own that scripts can rely on") {
    const QRegularExpression shape(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
    QSet<QString> names;
    int count = 0;
    for (; count <= static_cast<int>(Refusal::CursorStale); ++count) {
        const Refusal refusal = static_cast<Refusal>(count);
        const QString name = refusalName(refusal);
        CAPTURE(name);
        CHECK(shape.match(name).hasMatch());
        CHECK(refusalFromName(name) == refusal);
        names.insert(name);
    }
    CHECK(names.size() == count);
    CHECK(refusalName(Refusal::WrongPassword) == QStringLiteral("wrong-password"));
    CHECK_FALSE(refusalFromName(QStringLiteral("other")));
}
