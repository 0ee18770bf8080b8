// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QByteArray>

/// Ready-made values for tests of every room. All people are invented.
namespace test {

/// Number `n` of its kind, the same in every run: `anId<domain::CaseId>(7)`.
template <class Id>
Id anId(int n) {
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 4; ++i) bytes[15 - i] = static_cast<char>((n >> (8 * i)) & 0xff);
    return Id::fromRandom(bytes);
}

inline domain::User aUser(std::vector<domain::Role> roles, int n = 1) {
    return {.id = anId<domain::UserId>(n),
            .login = QStringLiteral("user%1").arg(n),
            .name = QStringLiteral("Nguyễn Thị Lan %1").arg(n),
            .title = QStringLiteral("Công chức"),
            .unit = QStringLiteral("02683"),
            .roles = std::move(roles)};
}

inline domain::Signature aSignature(domain::Role role = domain::Role::Reception, int n = 1) {
    return {.name = QStringLiteral("Nguyễn Thị Lan %1").arg(n),
            .title = QStringLiteral("Công chức"),
            .role = role,
            .unitName = QStringLiteral("Xã Khâm Đức")};
}

/// Four steps: reception, settle, sign, return.
inline domain::Process aProcess() {
    using domain::Role;
    const auto step = [](const char* id, const char* name, Role role) {
        return domain::Step{QString::fromUtf8(id), QString::fromUtf8(name), role, std::nullopt};
    };
    domain::Process process;
    process.procedure = QStringLiteral("1.001193");
    process.packVersion = QStringLiteral("2026.1");
    process.title = QStringLiteral("Đăng ký khai sinh");
    process.sector = QStringLiteral("Hộ tịch");
    process.steps = {
        step("reception", "Tiếp nhận", Role::Reception), step("settle", "Thụ lý", Role::Officer),
        step("sign", "Ký duyệt", Role::Signatory), step("return", "Trả kết quả", Role::Reception)};
    process.steps[1].limit = domain::TimeLimit{domain::TimeLimit::Unit::WorkingDays, 3, {15, 0}};
    return process;
}

inline domain::Person aPerson() {
    domain::Person person;
    person.name = QStringLiteral("Trần Văn Đức");
    person.born = domain::PartialDate::make(1990, 8, 5);
    person.sex = domain::Sex::Male;
    person.personalNumber = QStringLiteral("049090001234");
    person.idKind = QStringLiteral("cccd");
    person.idIssuedOn = QDate(2021, 5, 10);
    person.address = QStringLiteral("Thôn 2, xã Khâm Đức");
    person.communeCode = QStringLiteral("02683");
    person.phone = QStringLiteral("0905000111");
    return person;
}

inline QDateTime aMoment(int hours = 0) {
    return QDateTime(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC).addSecs(3600LL * hours);
}

inline domain::Deadline aDeadline(int days = 3) {
    return {.countedFrom = aMoment(),
            .limit = {domain::TimeLimit::Unit::WorkingDays, days, {15, 0}},
            .calendarVersion = QStringLiteral("2026.1"),
            .dueAt = aMoment(24 * days)};
}

/// An accepted case that the rules let through; `serial` makes the code differ.
inline domain::CaseReceived aReceipt(int serial = 1) {
    domain::CaseReceived receipt;
    receipt.code = QStringLiteral("H17.94.12-260302-%1").arg(serial, 4, 10, QChar(u'0'));
    receipt.process = aProcess();
    receipt.unit = QStringLiteral("02683");
    receipt.applicant.person = aPerson();
    receipt.summary = QStringLiteral("Đăng ký khai sinh cho con Trần Minh Anh");
    receipt.answers = QJsonObject{{QStringLiteral("child.name"), QStringLiteral("Trần Minh Anh")}};
    domain::PaperLine paper;
    paper.paperId = QStringLiteral("birth-notice");
    paper.title = QStringLiteral("Giấy chứng sinh");
    paper.originals = 1;
    receipt.papers = {paper};
    receipt.resultChannel = QStringLiteral("counter");
    receipt.receivedAt = aMoment();
    receipt.deadline = aDeadline();
    return receipt;
}

inline domain::Hash aHash(int n) {
    QByteArray bytes(domain::Hash::size, '\0');
    for (int i = 0; i < 4; ++i) bytes[31 - i] = static_cast<char>((n >> (8 * i)) & 0xff);
    return *domain::Hash::fromBytes(bytes);
}

inline domain::Attachment anAttachment(int n = 1) {
    return {.blob = aHash(n),
            .paperId = QStringLiteral("birth-notice"),
            .fileName = QStringLiteral("giay-chung-sinh.pdf"),
            .mediaType = QStringLiteral("application/pdf"),
            .size = 120'000,
            .pages = 2};
}

}  // namespace test
