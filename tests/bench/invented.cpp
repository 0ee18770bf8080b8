// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/invented.h"

#include "tests/support/a_case.h"

namespace bench {
namespace {

// Repeated as often as they are common.
constexpr const char* families[] = {"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê",
                                    "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
                                    "Hồ", "Ngô", "Dương", "Lý", "Hồ Thị", "Zơ Râm", "A Lăng"};
constexpr const char* middles[] = {"Văn", "Văn", "Thị", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quốc",
                                   "Thị Thanh", "Thị Ngọc", "Xuân", "Công", "Bảo"};
constexpr const char* givens[] = {"An", "Bình", "Châu", "Dũng", "Đức", "Giang", "Hà", "Hải", "Hạnh", "Hoà",
                                  "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Phúc", "Quân",
                                  "Sơn", "Tâm", "Thảo", "Thuỷ", "Trang", "Tuấn", "Uyên", "Vinh", "Yến", "Ý Nhi"};
constexpr const char* villages[] = {"Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4", "Thôn Long Viên", "Thôn Lao Đu",
                                    "Tổ dân phố 5", "Tổ dân phố 7", "Thôn Nước Chè"};
constexpr const char* hospitals[] = {"Trung tâm Y tế khu vực", "Bệnh viện Đa khoa khu vực", "Trạm Y tế xã",
                                     "Bệnh viện Phụ sản - Nhi"};
constexpr const char* notes[] = {"Người dân hẹn bổ sung bản sao giấy kết hôn trong tuần",
                                 "Đã đối chiếu bản chính, ảnh chụp rõ",
                                 "Số điện thoại của người nộp đã gọi thử, đúng người",
                                 "Hồ sơ giấy để ở ngăn số", "Đề nghị kiểm tra lại nơi sinh của trẻ"};

struct Procedure {
    const char* code;
    const char* title;
    const char* sector;
};
constexpr Procedure procedures[] = {
    {"1.001193", "Đăng ký khai sinh", "Hộ tịch"},
    {"1.000894", "Đăng ký kết hôn", "Hộ tịch"},
    {"1.000656", "Đăng ký khai tử", "Hộ tịch"},
    {"1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", "Hộ tịch"},
    {"2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", "Hộ tịch"},
    {"2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực"}};

}  // namespace

QString Invented::digits(int count) {
    QString text;
    for (int i = 0; i < count; ++i) text += QChar(static_cast<char16_t>(u'0' + m_random.number(10)));
    return text;
}

QString Invented::name() { return oneOf(families) + u' ' + oneOf(middles) + u' ' + oneOf(givens); }

domain::Person Invented::person() {
    const int year = 1945 + m_random.number(62);
    const bool isFemale = m_random.chance(50);
    domain::Person person;
    person.name = name();
    person.born = domain::PartialDate::make(year, 1 + m_random.number(12), 1 + m_random.number(28));
    person.sex = isFemale ? domain::Sex::Female : domain::Sex::Male;
    person.personalNumber = QStringLiteral("0%1%2%3%4")
                                .arg(m_random.chance(80) ? 49 : 1 + m_random.number(96), 2, 10, QChar(u'0'))
                                .arg((year < 2000 ? 0 : 2) + (isFemale ? 1 : 0))
                                .arg(year % 100, 2, 10, QChar(u'0'))
                                .arg(digits(6));
    person.idKind = QStringLiteral("cccd");
    person.idIssuedOn = QDate(2021, 1, 1).addDays(m_random.number(1800));
    person.idIssuedBy = QStringLiteral("Cục Cảnh sát QLHC về TTXH");
    person.village = oneOf(villages);
    person.address = person.village + QStringLiteral(", xã Khâm Đức, thành phố Đà Nẵng");
    person.communeCode = QStringLiteral("02683");
    person.phone = QStringLiteral("09") + digits(8);
    person.nationality = QStringLiteral("VNM");
    return person;
}

domain::CaseReceived Invented::receipt(int serial) {
    domain::CaseReceived receipt = test::aReceipt();
    // Another year than the clock of the tests, so that codes never meet those of the desk.
    const QDate day = QDate(2025, 1, 1).addDays(serial / 9'000);
    receipt.receivedAt = QDateTime(day, QTime(1, 0), Qt::UTC).addSecs(serial % 9'000);
    receipt.code = QStringLiteral("H17.94.12-%1-%2")
                       .arg(day.toString(QStringLiteral("yyMMdd")))
                       .arg(1 + serial % 9'000, 4, 10, QChar(u'0'));
    const Procedure& procedure = procedures[m_random.number(static_cast<int>(std::size(procedures)))];
    receipt.process.procedure = QLatin1String(procedure.code);
    receipt.process.title = QString::fromUtf8(procedure.title);
    receipt.process.sector = QString::fromUtf8(procedure.sector);
    receipt.applicant.person = person();
    if (m_random.chance(25)) receipt.applicant.owner = person();
    const QString child = name();
    receipt.summary = receipt.process.title + QStringLiteral(" cho ") + child;
    receipt.answers = {{QStringLiteral("child.name"), child},
                       {QStringLiteral("child.born"),
                        QDate(2026, 1, 1).addDays(-m_random.number(900)).toString(Qt::ISODate)},
                       {QStringLiteral("child.place"), oneOf(hospitals)},
                       {QStringLiteral("mother.name"), name()},
                       {QStringLiteral("mother.number"), QStringLiteral("049") + digits(9)},
                       {QStringLiteral("father.name"), name()},
                       {QStringLiteral("father.number"), QStringLiteral("049") + digits(9)},
                       {QStringLiteral("copies"), m_random.number(6)},
                       {QStringLiteral("certificate.number"), digits(7)}};
    receipt.deadline->countedFrom = receipt.receivedAt;
    receipt.deadline->dueAt = receipt.receivedAt.addDays(3);
    return receipt;
}

QString Invented::remark() { return oneOf(notes) + QStringLiteral(" (%1)").arg(digits(3)); }

}  // namespace bench
