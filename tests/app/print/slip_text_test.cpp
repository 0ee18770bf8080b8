// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/print/a_slip.h"
#include "tests/app/print/poppler.h"

using packs::SlipKind;
using print::Copy;

namespace {

QString printed(SlipKind kind, const packs::SlipContext& slip = test::aFullSlip()) {
    return test::textOf(print::slipPdf(kind, slip, nullptr, Copy::Original).value());
}

/// The words, wherever the line breaks.
void checkSays(const QString& text, std::initializer_list<const char*> sentences) {
    for (const char* sentence : sentences) {
        INFO(text.toStdString());
        INFO(sentence);
        CHECK(text.contains(QString::fromUtf8(sentence)));
    }
}

}  // namespace

TEST_CASE("every paper bears the national heading, the office, the case code, place and date") {
    for (const SlipKind kind : test::caseSlips)
        checkSays(printed(kind), {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                                  "ỦY BAN NHÂN DÂN XÃ KHÂM ĐỨC", "Mã hồ sơ: H17.94.12-260302-0001",
                                  "Khâm Đức, ngày 02 tháng 03 năm 2026"});
}

TEST_CASE("the receipt says who handed in what, when, and when the result is due") {
    checkSays(printed(SlipKind::Receipt),
              {"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Tiếp nhận hồ sơ của Ông: Trần Văn Đức (Trực tiếp)",
               "Địa chỉ: Thôn 2, xã Khâm Đức", "Số điện thoại: 0905000111", "Số Căn cước: 049090001234",
               "Đăng ký khai sinh cho con Trần Minh Anh", "Chủ hồ sơ: Lê Thị Ngọc Quỳnh",
               "Tờ khai đăng ký khai sinh", "(Khai thác từ cơ sở dữ liệu)", "(xuất trình)", "Bản chính",
               "Số lượng hồ sơ: 1 (bộ)", "theo quy định: 03 ngày làm việc",
               "Thời gian nhận hồ sơ: 08 giờ 00 phút, ngày 02/03/2026",
               "trả kết quả giải quyết hồ sơ: 08 giờ 00 phút, ngày 05/03/2026",
               "Đăng ký nhận kết quả tại: Trực tiếp tại nơi tiếp nhận", "Quyển số", "NGƯỜI NỘP HỒ SƠ",
               "NGƯỜI TIẾP NHẬN HỒ SƠ", "Nguyễn Thị Lan"});
}

TEST_CASE("a receipt for an organisation names it, and one without papers says so") {
    packs::SlipContext slip = test::aSlip();
    slip.file.papers.clear();
    slip.file.applicant.organisation = QStringLiteral("Hợp tác xã Nông nghiệp Phước Mỹ");
    slip.file.applicant.organisationCode = QStringLiteral("4000123456");
    const QString text = printed(SlipKind::Receipt, slip);
    checkSays(text, {"Trần Văn Đức, Hợp tác xã Nông nghiệp Phước Mỹ (mã số 4000123456)", "không có giấy tờ"});
    CHECK_FALSE(text.contains(QStringLiteral("Bản chính")));
    CHECK_FALSE(text.contains(QStringLiteral("Chủ hồ sơ")));
}

TEST_CASE("the supplement request lists what is missing, why, and until when") {
    checkSays(printed(SlipKind::Supplement),
              {"PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Giấy chứng sinh đã nộp bị rách",
               "Văn bản cam đoan về việc sinh", "Lý do: Thành phần hồ sơ chưa đầy đủ", "ngày 17/03/2026",
               "Bộ phận Một cửa, điện thoại 0235 3881 000", "NGƯỜI HƯỚNG DẪN"});
}

TEST_CASE("the refusal gives its reason word for word, signs and brackets included") {
    checkSays(printed(SlipKind::Refusal),
              {"PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", "Số: 05/TB-UBND", "thông báo không giải quyết",
               "Trẻ em đã được đăng ký khai sinh tại nơi khác <ngày 01/02/2026>."});
    packs::SlipContext atCounter = test::aSlip();
    atCounter.file.received.outcome = domain::CaseReceived::Outcome::Refused;
    atCounter.file.received.reason = QStringLiteral("Không thuộc thẩm quyền.");
    checkSays(printed(SlipKind::Refusal, atCounter), {"thông báo không tiếp nhận", "Không thuộc thẩm quyền."});
}

TEST_CASE("the apology names the old date, the reason and the new date") {
    checkSays(printed(SlipKind::Apology),
              {"VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT HỒ SƠ", "Số: 02/PXL",
               "Kính gửi: Ông Trần Văn Đức", "Lĩnh vực: Hộ tịch", "ngày 05/03/2026",
               "Lý do chậm: Chờ kết quả xác minh của cơ quan công an.", "08 giờ 00 phút, ngày 11/03/2026",
               "THỦ TRƯỞNG ĐƠN VỊ"});
}

TEST_CASE("the notice of stopping says since when and why") {
    checkSays(printed(SlipKind::Stop),
              {"THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "kể từ 08 giờ 00 phút, ngày 04/03/2026",
               "Lý do: Người nộp hồ sơ đề nghị dừng giải quyết.", "8.000 đồng"});
}

TEST_CASE("the control sheet shows who had the case, from when to when, and what is still open") {
    checkSays(printed(SlipKind::ControlSheet),
              {"PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Kèm theo hồ sơ của: Trần Văn Đức", "1. Tiếp nhận",
               "2. Thụ lý", "3. Ký duyệt", "Hồ Văn Bảy", "Phó Chủ tịch", "Đúng hạn", "Quá hạn", "Chờ xác minh",
               "Nhận: 08 giờ 00 phút, ngày 02/03/2026", "Giao: …… giờ …… phút"});
}

TEST_CASE("the register lists each case once, numbered through") {
    const QByteArray pdf = print::registerPdf(test::aRegister(45)).value();
    const QString text = test::textOf(pdf);
    checkSays(text, {"SỔ THEO DÕI HỒ SƠ", "Năm 2026", "Cơ quan chủ trì giải quyết", "Ký nhận", "Ghi chú",
                     "Tổng số hồ sơ: 45 (từ số 1 đến số 45)", "NGƯỜI LẬP SỔ"});
    for (int i = 1; i <= 45; ++i) {
        const QString code = test::aReceipt(i).code;
        INFO(code.toStdString());
        CHECK(text.count(code) == 1);
    }
    const int pages = test::factOf(pdf, "Pages").toInt();
    CHECK(pages > 1);
    CHECK(text.count(QStringLiteral("Nhận và trả kết quả")) >= pages - 1);
    checkSays(text, {"Trang 1/"});
}

TEST_CASE("the register of nothing is a page that says so") {
    const QByteArray pdf = print::registerPdf(test::aRegister(0)).value();
    CHECK(test::factOf(pdf, "Pages") == QStringLiteral("1"));
    checkSays(test::textOf(pdf), {"Tổng số hồ sơ: 0"});
}

TEST_CASE("every shared template is there and a pack's own one wins") {
    for (const SlipKind kind : test::caseSlips) CHECK_FALSE(print::templateFor(kind, nullptr).isEmpty());
    CHECK_FALSE(print::templateFor(SlipKind::Register, nullptr).isEmpty());
    packs::Pack pack;
    CHECK(print::templateFor(SlipKind::Stop, &pack) == print::templateFor(SlipKind::Stop, nullptr));
    pack.slips.insert(QStringLiteral("stop"), QStringLiteral("own"));
    CHECK(print::templateFor(SlipKind::Stop, &pack) == QStringLiteral("own"));
}
