// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/an_office.h"

#include <QProcess>
#include <QSet>

using test::TempStore;

namespace {

/// What the killed program had said was saved.
struct Said {
    QStringList cases, remarks, drafts, blobs;
};

/// Lets another program work in the store, kills it at some moment and gives what it had reported.
Said killedAfter(const QString& dir, int milliseconds) {
    QProcess writer;
    writer.start(QStringLiteral(STORE_WRITER), {dir});
    REQUIRE(writer.waitForStarted());
    QByteArray output;
    while (!output.contains("open\n")) {
        REQUIRE(writer.waitForReadyRead(30'000));
        output += writer.readAllStandardOutput();
    }
    writer.waitForFinished(milliseconds);
    writer.kill();
    REQUIRE(writer.waitForFinished(10'000));
    output += writer.readAllStandardOutput();
    Said said;
    // A last line without its end was being written when the kill came.
    const auto end = output.lastIndexOf('\n');
    for (const QByteArray& line : output.left(end < 0 ? 0 : end).split('\n')) {
        const QStringList words = QString::fromLatin1(line).split(u' ');
        if (words[0] == QLatin1String("case")) said.cases.append(words[1]);
        if (words[0] == QLatin1String("remark")) said.remarks.append(words[1] + u' ' + words[2]);
        if (words[0] == QLatin1String("draft")) said.drafts.append(words[1]);
        if (words[0] == QLatin1String("blob")) said.blobs.append(words[1]);
    }
    return said;
}

void checkKept(TempStore& office, const Said& said) {
    for (const QString& id : said.cases) CHECK(office->cases().find(*domain::CaseId::parse(id)));
    for (const QString& remark : said.remarks) {
        const QStringList words = remark.split(u' ');
        const auto file = store::caseFile(*office, *domain::CaseId::parse(words[0]));
        REQUIRE(file);
        CHECK(file->remarks.size() >= words[1].toULongLong());
    }
    for (const QString& blob : said.blobs) CHECK(office->blobs().content(*domain::BlobId::parse(blob)));
    if (!said.drafts.isEmpty()) {
        const auto drafts = office->drafts().of(office->signedIn().id);
        REQUIRE(drafts.size() == 1);
        CHECK(drafts[0].content[u"count"].toInt() >= said.drafts.last().toInt());
    }
}

}  // namespace

TEST_CASE("what was reported saved is there after the program was killed at any moment") {
    TempStore office;
    office.close();
    test::FixedRandom chance(20260302);
    const int soak = qEnvironmentVariableIntValue("COMMUNEDESK_SOAK");
    const int rounds = soak > 0 ? soak : 20;
    qsizetype reported = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        const Said said = killedAfter(office.dir(), 20 + chance.number(220));
        reported += said.cases.size() + said.remarks.size() + said.drafts.size() + said.blobs.size();
        office.reopen();
        checkKept(office, said);
        CHECK(store::verify(*office, round % 5 == 0).empty());
        office.close();
    }
    office.reopen();
    CHECK_FALSE(store::rebuild(*office)->differed);
    CHECK(reported > rounds);
    QSet<QString> codes;
    const auto rows = office->cases().page({}, store::CaseOrder::OldestFirst, {}, 1000).rows;
    for (const store::CaseRow& row : rows) codes.insert(row.code);
    CHECK(codes.size() == qsizetype(rows.size()));
    // Killing is no restoring: one life through it all, without a gap.
    CHECK(office->log().unfinishedEpochs().size() == 1);
}
