// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/slip_pages.h"
#include "core/domain/case_file.h"
#include "tests/support/a_device.h"

/// A case as a slip shows it. All people are invented.
namespace test {

inline QString times(const char* words, int count) {
    QString text;
    for (int i = 0; i < count; ++i) text += QString::fromUtf8(words) + QLatin1Char(' ');
    return text.trimmed();
}

inline domain::PaperLine aPaper(const QString& title, int originals, int certified, int photocopies) {
    domain::PaperLine paper;
    paper.paperId = title;
    paper.title = title;
    paper.originals = originals;
    paper.certifiedCopies = certified;
    paper.photocopies = photocopies;
    return paper;
}

inline domain::CaseFile aCaseFile() {
    const domain::Signature clerk{QStringLiteral("Nguyễn Thị Lan"),
                                  QStringLiteral("Công chức Tư pháp - Hộ tịch"),
                                  domain::Role::Reception, QStringLiteral("Xã Khâm Đức")};
    domain::CaseFile file =
        *domain::begin(local(ADevice().event(anId<domain::CaseId>(1), clerk, aReceipt())));
    file.papers = {aPaper(QStringLiteral("Tờ khai đăng ký khai sinh"), 1, 0, 0),
                   aPaper(QStringLiteral("Giấy chứng sinh"), 1, 0, 0),
                   aPaper(QStringLiteral("Giấy chứng nhận kết hôn của cha, mẹ (nếu có)"), 0, 1, 0),
                   aPaper(QStringLiteral("Căn cước của người yêu cầu"), 0, 0, 1)};
    file.papers[2].source = domain::PaperSource::Database;
    file.papers[3].presentOnly = true;
    file.deadline->text = QStringLiteral("03 ngày làm việc");
    file.fees = {{QStringLiteral("Lệ phí"), 8000, 1, false, {}}};
    return file;
}

inline packs::SlipContext aSlip(domain::CaseFile file = aCaseFile()) {
    const domain::Unit unit{.code = QStringLiteral("02683"),
                            .parent = QStringLiteral("48"),
                            .name = QStringLiteral("Ủy ban nhân dân xã Khâm Đức"),
                            .levelLabel = QStringLiteral("Xã"),
                            .identifier = QStringLiteral("H17.94.12"),
                            .address = QStringLiteral("thôn 1, xã Khâm Đức, thành phố Đà Nẵng"),
                            .phone = QStringLiteral("0235 3881 000"),
                            .place = QStringLiteral("Khâm Đức")};
    return {.file = std::move(file),
            .unit = unit,
            .parentName = QStringLiteral("Ủy ban nhân dân thành phố Đà Nẵng"),
            .contact = QStringLiteral("Bộ phận Một cửa, điện thoại 0235 3881 000"),
            .lookup = QStringLiteral("https://dichvucong.gov.vn/tra-cuu?ma={code}"),
            .printedBy = QStringLiteral("Nguyễn Thị Lan"),
            .printedFor = aMoment(),
            .subject = 0};
}

/// The case with everything that happened to it, so that every slip has something to say.
inline packs::SlipContext aFullSlip() {
    packs::SlipContext context = aSlip();
    domain::CaseFile& file = context.file;
    domain::Person mother = aPerson();
    mother.name = QStringLiteral("Lê Thị Ngọc Quỳnh");
    mother.sex = domain::Sex::Female;
    file.applicant.owner = mother;
    file.applicant.relation = QStringLiteral("chồng");
    domain::SupplementRequested request;
    request.items = {{QStringLiteral("p"), QStringLiteral("Giấy chứng sinh"), 1, 0, 0,
                      QStringLiteral("Giấy chứng sinh đã nộp bị rách, không đọc được số")},
                     {{}, QStringLiteral("Văn bản cam đoan về việc sinh"), 1, 0, 1, {}}};
    request.reason = QStringLiteral("Thành phần hồ sơ chưa đầy đủ, thông tin chưa thống nhất.");
    request.closesAt = aMoment(24 * 15);
    file.supplements = {{request, aMoment(3), std::nullopt}};
    file.refusal = domain::SettlementRefused{
        QStringLiteral("Trẻ em đã được đăng ký khai sinh tại nơi khác <ngày 01/02/2026>."),
        QStringLiteral("05/TB-UBND")};
    file.reappointed = domain::Reappointed{QStringLiteral("02/PXL"),
                                           QStringLiteral("Chờ kết quả xác minh của cơ quan công an."),
                                           aDeadline(), aMoment(24 * 9)};
    file.state = domain::CaseState::Stopped;
    file.endReason = QStringLiteral("Người nộp hồ sơ đề nghị dừng giải quyết.");
    file.finishedAt = aMoment(24 * 2);
    const domain::Signature head{QStringLiteral("Hồ Văn Bảy"), QStringLiteral("Phó Chủ tịch"),
                                 domain::Role::Signatory, QStringLiteral("Ủy ban nhân dân xã Khâm Đức")};
    file.visits = {{QStringLiteral("reception"), QStringLiteral("Tiếp nhận"), file.receivedBy, aMoment(),
                    aMoment(1), aMoment(2), {}},
                   {QStringLiteral("settle"), QStringLiteral("Thụ lý"), file.receivedBy, aMoment(1),
                    aMoment(70), aMoment(24), QStringLiteral("Chờ xác minh")},
                   {QStringLiteral("sign"), QStringLiteral("Ký duyệt"), head, aMoment(70), std::nullopt,
                    std::nullopt, {}}};
    return context;
}

inline QJsonObject aRegister(int rows) {
    std::vector<domain::CaseFile> files;
    for (int i = 0; i < rows; ++i) {
        domain::CaseFile file = aCaseFile();
        file.received.code = aReceipt(i + 1).code;
        if (i % 3 == 0) file.applicant.person.name = times("Công Tằng Tôn Nữ Thị Diễm Quỳnh", 1 + i % 2);
        if (i % 4 == 0)
            file.returned = domain::ResultReturned{aMoment(50), file.applicant.person.name,
                                                   QStringLiteral("counter")};
        files.push_back(std::move(file));
    }
    const packs::SlipContext context = aSlip();
    return packs::registerData(context.unit, context.parentName, QStringLiteral("Năm 2026"),
                               files, 1);
}

inline constexpr packs::SlipKind caseSlips[] = {
    packs::SlipKind::Receipt, packs::SlipKind::Supplement, packs::SlipKind::Refusal,
    packs::SlipKind::Apology, packs::SlipKind::Stop,       packs::SlipKind::ControlSheet};

}  // namespace test
