// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "tests/core/store/an_office.h"

#include <QSet>

using test::TempStore;

namespace {

QStringList found(TempStore& office, const QString& typed, int limit = 20) {
    QStringList names;
    for (const store::CaseRow& row : office->search().cases(typed, limit).rows) names.append(row.holder);
    return names;
}

const QString duc = QStringLiteral("Đặng Văn Đức");
const QString hoa = QStringLiteral("Nguyễn Thị Hoà");
const QString my = QStringLiteral("Trần Thị Mỹ");

struct AnOfficeWithPeople : TempStore {
    AnOfficeWithPeople() {
        test::received(**this, test::anIntakeOf(duc, QStringLiteral("049090001234"),
                                                QStringLiteral("0905123456")));
        test::received(**this, test::anIntakeOf(hoa, QStringLiteral("049190005678"),
                                                QStringLiteral("0914777888")));
        test::received(**this, test::anIntakeOf(my, {}, {}));
    }
};

}  // namespace

TEST_CASE("people are found however their name is typed") {
    AnOfficeWithPeople office;
    for (const char* typed : {"Đặng Văn Đức", "dang van duc", "ĐẶNG", "dang", "duc", "đức", "văn đ",
                              "duc dang", "dvd", "van"})
        CHECK(found(office, QString::fromUtf8(typed)).contains(duc));
    CHECK(found(office, duc.normalized(QString::NormalizationForm_D)) == QStringList{duc});
    // Both ways to put the tone, with and without marks.
    for (const char* typed : {"Hoà", "Hòa", "hoa", "nguyen thi hoa", "nth", "hòa nguyễn"})
        CHECK(found(office, QString::fromUtf8(typed)).contains(hoa));
    for (const char* typed : {"Mỹ", "Mĩ", "tran thi mi", "my tran"})
        CHECK(found(office, QString::fromUtf8(typed)).contains(my));
    CHECK(found(office, QStringLiteral("zzz")).isEmpty());
    CHECK(found(office, {}).isEmpty());
    CHECK(found(office, QStringLiteral("  ?!\" ")).isEmpty());
}

TEST_CASE("fragments of phone, personal number and code are enough") {
    AnOfficeWithPeople office;
    for (const char* typed : {"0905123456", "0905 123 456", "+84905123456", "0905", "3456", "123456",
                              "049090001234", "049090", "001234", "51234"}) {
        CAPTURE(typed);
        CHECK(found(office, QString::fromUtf8(typed)).contains(duc));
    }
    CHECK(found(office, QStringLiteral("777888")) == QStringList{hoa});
    CHECK(found(office, QStringLiteral("H17.94.12-260302-0003")) == QStringList{my});
    CHECK(found(office, QStringLiteral("h17.94.12-260302-0003")) == QStringList{my});
    CHECK(found(office, QStringLiteral("260302-0002")) == QStringList{hoa});
    CHECK(found(office, QStringLiteral("0003")).contains(my));
    CHECK(found(office, QStringLiteral("99999")).isEmpty());
}

TEST_CASE("what a corrected name was before is no longer found") {
    AnOfficeWithPeople office;
    const auto id = office->search().cases(duc, 1).rows.at(0).id;
    const auto corrected = store::act(*office, id, [&](const domain::CaseFile& file) {
        return domain::correct(office->signedIn(), file, QStringLiteral("applicant.person.name"),
                               QStringLiteral("Đặng Văn Lộc"), QStringLiteral("ghi nhầm"));
    });
    REQUIRE(corrected);
    CHECK(found(office, QStringLiteral("duc")).isEmpty());
    CHECK(found(office, QStringLiteral("loc")) == QStringList{QStringLiteral("Đặng Văn Lộc")});
    CHECK(store::verify(*office, true).empty());
    CHECK_FALSE(store::rebuild(*office)->differed);
}

TEST_CASE("a child named in the form finds the case") {
    TempStore office;
    store::Intake intake = test::anIntakeOf(QStringLiteral("Lê Văn Tám"));
    intake.proposal.answers = QJsonObject{
        {QStringLiteral("child.name"), QStringLiteral("Lê Khánh Vy")},
        {QStringLiteral("mother"), QJsonObject{{QStringLiteral("fullName"), QStringLiteral("Võ Thị Sáu")}}},
        {QStringLiteral("weather"), QStringLiteral("Nắng")}};
    test::received(*office, intake);
    CHECK(found(office, QStringLiteral("khanh vy")).size() == 1);
    CHECK(found(office, QStringLiteral("vo thi sau")).size() == 1);
    CHECK(found(office, QStringLiteral("nang")).isEmpty());
}

TEST_CASE("when nothing matches, close words of this store are suggested") {
    AnOfficeWithPeople office;
    const auto result = office->search().cases(QStringLiteral("nguyne thi hoa"), 10);
    CHECK(result.rows.empty());
    REQUIRE_FALSE(result.suggestions.isEmpty());
    CHECK(result.suggestions.first() == QStringLiteral("nguyen thi hoa"));
    CHECK_FALSE(found(office, result.suggestions.first()).isEmpty());
    CHECK(office->search().cases(QStringLiteral("qqqqqqqq"), 10).suggestions.isEmpty());
}

TEST_CASE("people met before fill a form, each once, with their newest data") {
    AnOfficeWithPeople office;
    store::Intake again = test::anIntakeOf(duc, QStringLiteral("049090001234"),
                                           QStringLiteral("0999000999"));
    again.proposal.applicant.person.address = QStringLiteral("Thôn 9");
    test::received(*office, again);
    const auto people = office->search().people(QStringLiteral("duc"), 10);
    REQUIRE(people.size() == 1);
    CHECK(people[0].phone == QStringLiteral("0999000999"));
    CHECK(people[0].address == QStringLiteral("Thôn 9"));
    CHECK(office->search().people(QStringLiteral("049190005678"), 10).size() == 1);
    CHECK(office->search().people(QStringLiteral("nth"), 10).at(0).name == hoa);
}

TEST_CASE("the newest come first and no more than asked for") {
    TempStore office;
    for (int i = 1; i <= 30; ++i)
        test::received(*office, test::anIntakeOf(QStringLiteral("Nguyễn Văn An")));
    const auto rows = office->search().cases(QStringLiteral("nguyen van"), 10).rows;
    REQUIRE(rows.size() == 10);
    CHECK(rows[0].code.endsWith(QStringLiteral("0030")));
    CHECK(rows[9].code.endsWith(QStringLiteral("0021")));
}

TEST_CASE("typing anything at all into the search box breaks nothing") {
    AnOfficeWithPeople office;
    test::FixedRandom chance(11);
    const QString letters = QStringLiteral("aăâđêôơưà ảãáạ\"'*()^:;-+.%_?0123456789\\{}AND OR NOT NEAR\n\t");
    for (int i = 0; i < 400; ++i) {
        QString typed;
        for (int length = chance.number(14); length > 0; --length)
            typed += letters[chance.number(static_cast<int>(letters.size()))];
        CAPTURE(typed);
        CHECK_NOTHROW(office->search().cases(typed, 5));
    }
    CHECK_NOTHROW(office->search().cases(QString(100'000, u'a'), 5));
}

TEST_CASE("a beginning that half the office shares still gives the newest who have it") {
    TempStore office;
    test::ADevice desk(9);
    std::vector<store::FeedRow> rows;
    const auto add = [&](const QString& name, const QString& number) {
        const int n = static_cast<int>(rows.size()) + 1;
        domain::CaseReceived receipt = test::aReceipt(n);
        receipt.applicant.person.name = name;
        receipt.applicant.person.personalNumber = number;
        receipt.applicant.person.phone.clear();
        receipt.summary.clear();
        receipt.answers = {};
        rows.push_back(test::feedRow(
            desk.event(test::anId<domain::CaseId>(n), test::aSignature(), receipt), 1, n));
    };
    // More than the search will sort.
    for (int i = 0; i < 2'100; ++i)
        add(QStringLiteral("Nguyễn Văn %1").arg(i % 2 == 0 ? QStringLiteral("An") : QStringLiteral("Bình")),
            QStringLiteral("049%1").arg(i, 9, 10, QChar(u'0')));
    add(my, QStringLiteral("001190000001"));
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, std::move(rows))));
    const auto numbers = [&](const QString& typed) {
        QStringList found;
        for (const store::CaseRow& row : office->search().cases(typed, 3).rows)
            found.append(row.holderNumber);
        return found;
    };
    const QStringList newest{QStringLiteral("049000002099"), QStringLiteral("049000002098"),
                             QStringLiteral("049000002097")};
    for (const char* typed : {"n", "ng", "nguyen", "nguyễn v", "nguyen van", "049", "0490"}) {
        CAPTURE(typed);
        CHECK(numbers(QString::fromUtf8(typed)) == newest);
    }
    CHECK(numbers(QStringLiteral("nguyen van b")) ==
          QStringList{newest[0], newest[2], QStringLiteral("049000002095")});
    CHECK(numbers(QStringLiteral("tran t")) == QStringList{QStringLiteral("001190000001")});
    CHECK(numbers(QStringLiteral("001")).front() == QStringLiteral("001190000001"));
}

TEST_CASE("a name and a part of a number together find the one who has both") {
    AnOfficeWithPeople office;
    const QString other = QStringLiteral("Đặng Văn Đức");
    test::received(*office, test::anIntakeOf(other, QStringLiteral("001090009999"),
                                             QStringLiteral("0988111222")));
    const auto numbers = [&](const char* typed) {
        QStringList found;
        for (const auto& row : office->search().cases(QString::fromUtf8(typed), 20).rows)
            found.append(row.holderNumber);
        return found;
    };
    for (const char* typed : {"dang van duc 0905", "duc 0905 123 456", "Đức 1234", "0905 đức"}) {
        CAPTURE(typed);
        CHECK(numbers(typed) == QStringList{QStringLiteral("049090001234")});
    }
    CHECK(numbers("duc 0988") == QStringList{QStringLiteral("001090009999")});
    CHECK(numbers("hoa 0988").isEmpty());
    const auto people = office->search().people(QStringLiteral("duc 0988"), 5);
    REQUIRE(people.size() == 1);
    CHECK(people[0].phone == QStringLiteral("0988111222"));
}

TEST_CASE("a hamlet with a number is found") {
    TempStore office;
    store::Intake intake = test::anIntakeOf(QStringLiteral("Lê Văn Tám"));
    intake.proposal.applicant.person.village = QStringLiteral("Thôn 9");
    test::received(*office, intake);
    intake = test::anIntakeOf(QStringLiteral("Lê Văn Bảy"));
    intake.proposal.applicant.person.village = QStringLiteral("Thôn 3");
    test::received(*office, intake);
    CHECK(found(office, QStringLiteral("thôn 9")) == QStringList{QStringLiteral("Lê Văn Tám")});
    CHECK(found(office, QStringLiteral("tam thon 9")).size() == 1);
    CHECK(found(office, QStringLiteral("tam thon 3")).isEmpty());
}

TEST_CASE("the beginning of a code that thousands share is answered from the index in its order") {
    TempStore office;
    test::ADevice desk(9);
    std::vector<store::FeedRow> rows;
    // Many cases of one day in March, then as many of days in April, which stand before them in the
    // order of their codes no longer.
    for (int n = 1; n <= 4'200; ++n) {
        domain::CaseReceived receipt = test::aReceipt(n);
        receipt.code = QStringLiteral("H17.94.12-%1-%2")
                           .arg(n <= 2'100 ? QStringLiteral("260402") : QStringLiteral("260302"))
                           .arg(n, 4, 10, QChar(u'0'));
        rows.push_back(test::feedRow(
            desk.event(test::anId<domain::CaseId>(n), test::aSignature(), receipt), 1, n));
    }
    REQUIRE(store::takeOver(*office, test::arrivedRows(*office, std::move(rows))));
    const auto codes = [&](const QString& typed) {
        QStringList found;
        for (const auto& row : office->search().cases(typed, 2).rows) found.append(row.code);
        return found;
    };
    CHECK(codes(QStringLiteral("H17.94.12-2604")) ==
          QStringList{QStringLiteral("H17.94.12-260402-2100"), QStringLiteral("H17.94.12-260402-2099")});
    CHECK(codes(QStringLiteral("h17.94.12-26")) ==
          QStringList{QStringLiteral("H17.94.12-260402-2100"), QStringLiteral("H17.94.12-260402-2099")});
    const auto plan = office->database().all(
        QStringLiteral("EXPLAIN QUERY PLAN SELECT no FROM search_key WHERE kind = 4 AND key >= 'h' "
                       "AND key < 'i' ORDER BY key DESC, no DESC LIMIT 20"),
        {}, [](const sqlite::Row& row) { return row.text(3); });
    for (const QString& line : plan) CHECK_FALSE(line.contains(QStringLiteral("TEMP B-TREE")));
}
