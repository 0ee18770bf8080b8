// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packs/a_pack.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace test;

namespace {

QString complaint(const char* slip, const QByteArray& text) {
    packs::PackFiles files = goodFiles();
    files.insert(u("slips/") + u(slip) + u(".html"), text);
    return joined(lintLines(files));
}

}  // namespace

TEST_CASE("a pack may bring its own slips") {
    CHECK(complaint("receipt",
                    "{{code}} {{#due}}{{text}}{{/due}} {{#papers}}{{title}} {{code}}{{/papers}} "
                    "{{#externalRefs}}{{.}}{{/externalRefs}}") == QString());
    CHECK(
        complaint("register", "{{#rows}}{{number}} {{#received}}{{date}}{{/received}}{{/rows}}") ==
        QString());
    packs::PackFiles files = goodFiles();
    files.insert(u("slips/receipt.html"), "<p>{{code}}</p>");
    CHECK(packs::readPack(files)->slips.value(u("receipt")) == u("<p>{{code}}</p>"));
}

TEST_CASE("lint names the line of a slip that is wrong") {
    CHECK(complaint("reciept", "x") ==
          u("slips/reciept.html#: No such slip \"reciept\"; did you mean \"receipt\"?"));
    CHECK(complaint("receipt", "a\n{{#papers}}\n{{titel}}{{/papers}}") ==
          u("slips/receipt.html#: Line 3: unknown name \"titel\"; did you mean \"title\"?"));
    CHECK(complaint("receipt", "a\n\n{{aplicant.name}}") ==
          u("slips/receipt.html#: Line 3: unknown name \"aplicant.name\"; did you mean "
            "\"applicant.name\"?"));
    CHECK(complaint("receipt", "{{#papers}}") ==
          u("slips/receipt.html#: Line 1: the section \"papers\" is not closed."));
    CHECK(complaint("receipt", "{{{code}}}") ==
          u("slips/receipt.html#: Line 1: text cannot be put in unescaped."));
    CHECK(complaint("register", "{{code}}") ==
          u("slips/register.html#: Line 1: unknown name \"code\"."));
    CHECK(complaint("receipt", "\xff\xfe") == u("slips/receipt.html#: Not UTF-8 text."));
}

namespace {

/// A shared slip with its parts put in, as the printer does it.
QByteArray whole(QByteArray slip) {
    static const QRegularExpression part(u("\\{\\{> ([a-z-]+)\\}\\}"));
    const QString text = QString::fromUtf8(slip);
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        QFile file(u(COMMUNEDESK_RESOURCES "/slips/parts/") + match.captured(1) + u(".html"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        slip.replace(match.captured(0).toUtf8(), file.readAll());
    }
    return slip;
}

}  // namespace

TEST_CASE("the slips that all procedures share are in order") {
    const QDir folder(u(COMMUNEDESK_RESOURCES "/slips"));
    const QStringList slips = folder.entryList({u("*.html")}, QDir::Files);
    CHECK(slips.size() == 7);
    for (const QString& slip : slips) {
        QFile file(folder.filePath(slip));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(complaint(QFileInfo(slip).completeBaseName().toUtf8().constData(),
                        whole(file.readAll()).constData()) == QString());
    }
}
