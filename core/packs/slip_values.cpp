// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/slip_values.h"

namespace packs {
namespace {

QString count(int number) {
    return number == 0 ? QString() : QString::number(number);
}

QString twoDigits(int number) {
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString idKindText(const QString& kind) {
    if (kind == QStringLiteral("cccd")) return QStringLiteral("Căn cước");
    if (kind == QStringLiteral("cmnd")) return QStringLiteral("CMND");
    if (kind == QStringLiteral("passport")) return QStringLiteral("Hộ chiếu");
    return kind;
}

QString sourceName(domain::PaperSource source) {
    switch (source) {
        case domain::PaperSource::Paper:
            return QStringLiteral("paper");
        case domain::PaperSource::Database:
            return QStringLiteral("database");
        case domain::PaperSource::PortalVault:
            return QStringLiteral("portal-vault");
        case domain::PaperSource::Reused:
            return QStringLiteral("reused");
    }
    Q_UNREACHABLE();
}

QString sourceText(domain::PaperSource source) {
    switch (source) {
        case domain::PaperSource::Paper:
            return {};
        case domain::PaperSource::Database:
            return QStringLiteral("Khai thác từ cơ sở dữ liệu");
        case domain::PaperSource::PortalVault:
            return QStringLiteral("Kho dữ liệu điện tử trên Cổng DVC");
        case domain::PaperSource::Reused:
            return QStringLiteral("Tái sử dụng");
    }
    Q_UNREACHABLE();
}

}  // namespace

QString dateText(QDate date) {
    return date.isValid() ? date.toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

QJsonValue momentValue(const std::optional<QDateTime>& moment) {
    if (!moment || !moment->isValid()) return false;
    const QDateTime local = domain::officeTime(*moment);
    const QDate date = local.date();
    const QString day = twoDigits(date.day()), month = twoDigits(date.month()),
                  year = QString::number(date.year());
    const QString hour = twoDigits(local.time().hour()), minute = twoDigits(local.time().minute());
    return QJsonObject{
        {QStringLiteral("text"),
         QStringLiteral("%1 giờ %2 phút, ngày %3").arg(hour, minute, dateText(date))},
        {QStringLiteral("date"), dateText(date)},
        {QStringLiteral("time"), hour + u':' + minute},
        {QStringLiteral("long"), QStringLiteral("ngày %1 tháng %2 năm %3").arg(day, month, year)},
        {QStringLiteral("day"), day},
        {QStringLiteral("month"), month},
        {QStringLiteral("year"), year},
        {QStringLiteral("hour"), hour},
        {QStringLiteral("minute"), minute}};
}

QJsonObject personObject(const domain::Person& person) {
    const bool isMale = person.sex == domain::Sex::Male,
               isFemale = person.sex == domain::Sex::Female;
    return {{QStringLiteral("name"), person.name},
            {QStringLiteral("nameUpper"), person.name.toUpper()},
            {QStringLiteral("salutation"), isMale     ? QStringLiteral("Ông")
                                           : isFemale ? QStringLiteral("Bà")
                                                      : QStringLiteral("Ông/Bà")},
            {QStringLiteral("born"), person.born ? person.born->toString() : QString()},
            {QStringLiteral("sex"), isMale     ? QStringLiteral("Nam")
                                    : isFemale ? QStringLiteral("Nữ")
                                               : QString()},
            {QStringLiteral("idNumber"), person.personalNumber},
            {QStringLiteral("idKind"), person.idKind},
            {QStringLiteral("idKindText"), idKindText(person.idKind)},
            {QStringLiteral("idIssuedOn"),
             person.idIssuedOn ? dateText(*person.idIssuedOn) : QString()},
            {QStringLiteral("idIssuedBy"), person.idIssuedBy},
            {QStringLiteral("address"), person.address},
            {QStringLiteral("village"), person.village},
            {QStringLiteral("phone"), person.phone},
            {QStringLiteral("email"), person.email},
            {QStringLiteral("ethnicity"), person.ethnicity},
            {QStringLiteral("nationality"), person.nationality}};
}

QJsonObject signatureObject(const domain::Signature& signature) {
    return {{QStringLiteral("name"), signature.name},
            {QStringLiteral("title"), signature.title},
            {QStringLiteral("unit"), signature.unitName}};
}

QJsonObject unitObject(const domain::Unit& unit) {
    return {{QStringLiteral("code"), unit.code},
            {QStringLiteral("name"), unit.name},
            {QStringLiteral("nameUpper"), unit.name.toUpper()},
            {QStringLiteral("levelLabel"), unit.levelLabel},
            {QStringLiteral("identifier"), unit.identifier},
            {QStringLiteral("address"), unit.address},
            {QStringLiteral("phone"), unit.phone},
            {QStringLiteral("place"), unit.place.isEmpty() ? unit.name : unit.place}};
}

QJsonObject paperObject(int number, const domain::PaperLine& paper, const QString& reason) {
    return {{QStringLiteral("number"), QString::number(number)},
            {QStringLiteral("title"), paper.title},
            {QStringLiteral("originals"), count(paper.originals)},
            {QStringLiteral("certifiedCopies"), count(paper.certifiedCopies)},
            {QStringLiteral("photocopies"), count(paper.photocopies)},
            {QStringLiteral("source"), sourceName(paper.source)},
            {QStringLiteral("sourceText"), sourceText(paper.source)},
            {QStringLiteral("presentOnly"), paper.presentOnly},
            {QStringLiteral("missing"), paper.missing},
            {QStringLiteral("mismatch"), paper.mismatch},
            {QStringLiteral("note"), paper.note},
            {QStringLiteral("reason"), reason}};
}

QString channelText(domain::Channel channel) {
    switch (channel) {
        case domain::Channel::Counter:
            return QStringLiteral("Trực tiếp");
        case domain::Channel::Online:
            return QStringLiteral("Trực tuyến");
        case domain::Channel::Post:
            return QStringLiteral("Dịch vụ bưu chính công ích");
    }
    Q_UNREACHABLE();
}

QString resultChannelText(const QString& code) {
    if (code == QStringLiteral("counter")) return QStringLiteral("Trực tiếp tại nơi tiếp nhận");
    if (code == QStringLiteral("post")) return QStringLiteral("Qua dịch vụ bưu chính công ích");
    if (code == QStringLiteral("online")) return QStringLiteral("Trực tuyến");
    return code;
}

QString stateText(domain::CaseState state) {
    switch (state) {
        case domain::CaseState::SupplementBeforeReception:
            return QStringLiteral("Yêu cầu bổ sung trước khi tiếp nhận");
        case domain::CaseState::ReceptionRefused:
            return QStringLiteral("Từ chối tiếp nhận");
        case domain::CaseState::Received:
            return QStringLiteral("Đã tiếp nhận");
        case domain::CaseState::Processing:
            return QStringLiteral("Đang xử lý");
        case domain::CaseState::UnderReview:
            return QStringLiteral("Đang lấy ý kiến cấp trên");
        case domain::CaseState::SupplementRequested:
            return QStringLiteral("Yêu cầu bổ sung");
        case domain::CaseState::PaymentAwaited:
            return QStringLiteral("Chờ thực hiện nghĩa vụ tài chính");
        case domain::CaseState::AwaitingSignature:
            return QStringLiteral("Trình ký");
        case domain::CaseState::ResultReady:
            return QStringLiteral("Đã có kết quả");
        case domain::CaseState::RefusedSettlement:
            return QStringLiteral("Từ chối giải quyết");
        case domain::CaseState::Returned:
            return QStringLiteral("Đã trả kết quả");
        case domain::CaseState::Withdrawn:
            return QStringLiteral("Rút hồ sơ");
        case domain::CaseState::Stopped:
            return QStringLiteral("Dừng giải quyết");
        case domain::CaseState::ClosedUnsupplemented:
            return QStringLiteral("Đóng hồ sơ do quá hạn bổ sung");
    }
    Q_UNREACHABLE();
}

}  // namespace packs
