// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/status_text.h"

#include "core/domain/clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <cmath>
#include <utility>

namespace app {
namespace {

QString say(const char* context, const char* text, int count = -1) {
    return QCoreApplication::translate(context, text, nullptr, count);
}

}  // namespace

QString stateText(domain::CaseState state) {
    using domain::CaseState;
    const auto text = [state] {
        switch (state) {
        case CaseState::SupplementBeforeReception:
            return QT_TRANSLATE_NOOP("State", "Papers asked for before acceptance");
        case CaseState::ReceptionRefused: return QT_TRANSLATE_NOOP("State", "Not accepted");
        case CaseState::Received: return QT_TRANSLATE_NOOP("State", "Received");
        case CaseState::Processing: return QT_TRANSLATE_NOOP("State", "In progress");
        case CaseState::UnderReview: return QT_TRANSLATE_NOOP("State", "With the authority above");
        case CaseState::SupplementRequested: return QT_TRANSLATE_NOOP("State", "Supplement awaited");
        case CaseState::PaymentAwaited: return QT_TRANSLATE_NOOP("State", "Payment awaited");
        case CaseState::AwaitingSignature: return QT_TRANSLATE_NOOP("State", "Awaiting signature");
        case CaseState::ResultReady: return QT_TRANSLATE_NOOP("State", "Result ready");
        case CaseState::RefusedSettlement: return QT_TRANSLATE_NOOP("State", "Refused");
        case CaseState::Returned: return QT_TRANSLATE_NOOP("State", "Result returned");
        case CaseState::Withdrawn: return QT_TRANSLATE_NOOP("State", "Withdrawn");
        case CaseState::Stopped: return QT_TRANSLATE_NOOP("State", "Stopped");
        case CaseState::ClosedUnsupplemented:
            return QT_TRANSLATE_NOOP("State", "Closed: supplement did not come");
        }
        Q_UNREACHABLE();
    };
    return say("State", text());
}

QString roleText(domain::Role role) {
    using domain::Role;
    const auto text = [role] {
        switch (role) {
        case Role::Reception: return QT_TRANSLATE_NOOP("Role", "Reception and return");
        case Role::Officer: return QT_TRANSLATE_NOOP("Role", "Case officer");
        case Role::Signatory: return QT_TRANSLATE_NOOP("Role", "Signing leader");
        case Role::Records: return QT_TRANSLATE_NOOP("Role", "Records");
        case Role::Administrator: return QT_TRANSLATE_NOOP("Role", "Administrator");
        case Role::Reviewer: return QT_TRANSLATE_NOOP("Role", "Reviewer (authority above)");
        case Role::Observer: return QT_TRANSLATE_NOOP("Role", "Observer (authority above)");
        }
        Q_UNREACHABLE();
    };
    return say("Role", text());
}

QString actText(domain::Act act) {
    using domain::Act;
    const auto text = [act] {
        switch (act) {
        case Act::Receive: return QT_TRANSLATE_NOOP("Act", "Receive");
        case Act::Attach: return QT_TRANSLATE_NOOP("Act", "Attach a file");
        case Act::WithdrawDocument:
            return QT_TRANSLATE_NOOP("Act", "Take a file out");
        case Act::Correct: return QT_TRANSLATE_NOOP("Act", "Correct");
        case Act::Remark: return QT_TRANSLATE_NOOP("Act", "Write a remark");
        case Act::Forward: return QT_TRANSLATE_NOOP("Act", "Hand on");
        case Act::RequestSupplement: return QT_TRANSLATE_NOOP("Act", "Ask for a supplement");
        case Act::AcceptSupplement: return QT_TRANSLATE_NOOP("Act", "Accept the supplement");
        case Act::CloseUnsupplemented:
            return QT_TRANSLATE_NOOP("Act", "Close: papers did not come");
        case Act::Refuse: return QT_TRANSLATE_NOOP("Act", "Refuse");
        case Act::Reappoint: return QT_TRANSLATE_NOOP("Act", "Apologise, new date");
        case Act::RequestReview: return QT_TRANSLATE_NOOP("Act", "Ask the authority above");
        case Act::Review: return QT_TRANSLATE_NOOP("Act", "Decide");
        case Act::IssueResult: return QT_TRANSLATE_NOOP("Act", "Record the result");
        case Act::ReturnResult: return QT_TRANSLATE_NOOP("Act", "Return the result");
        case Act::Withdraw: return QT_TRANSLATE_NOOP("Act", "Withdraw");
        case Act::Stop: return QT_TRANSLATE_NOOP("Act", "Stop");
        case Act::AwaitPayment: return QT_TRANSLATE_NOOP("Act", "Ask for payment");
        case Act::Settle: return QT_TRANSLATE_NOOP("Act", "Decide what counts");
        case Act::TakePayment: return QT_TRANSLATE_NOOP("Act", "Take a payment");
        case Act::Print: return QT_TRANSLATE_NOOP("Act", "Print");
        case Act::ManageUsers: return QT_TRANSLATE_NOOP("Act", "Manage users");
        case Act::ManageOffice: return QT_TRANSLATE_NOOP("Act", "Manage the office");
        case Act::SeeCases: return QT_TRANSLATE_NOOP("Act", "See cases");
        }
        Q_UNREACHABLE();
    };
    return say("Act", text());
}

QString slipText(const QString& slip) {
    static constexpr std::pair<const char*, const char*> known[] = {
        {"receipt", QT_TRANSLATE_NOOP("Slip", "Receipt and appointment")},
        {"supplement", QT_TRANSLATE_NOOP("Slip", "Supplement request")},
        {"refusal", QT_TRANSLATE_NOOP("Slip", "Refusal")},
        {"apology", QT_TRANSLATE_NOOP("Slip", "Apology and new date")},
        {"stop", QT_TRANSLATE_NOOP("Slip", "Notice of stopping")},
        {"control", QT_TRANSLATE_NOOP("Slip", "Control sheet")},
        {"register", QT_TRANSLATE_NOOP("Slip", "Register page")}};
    for (const auto& [name, words] : known)
        if (slip == QLatin1String(name)) return QCoreApplication::translate("Slip", words);
    return slip;
}

QString whereText(Where where) {
    switch (where) {
    case Where::ThisComputer:
        return QCoreApplication::translate("Where", "Saved on this computer");
    case Where::WithCourier: return QCoreApplication::translate("Where", "With a courier");
    case Where::District: return QCoreApplication::translate("Where", "Received by the district");
    }
    Q_UNREACHABLE();
}

QString whereText(Where where, const QString& receipt) {
    if (where != Where::District || receipt.isEmpty()) return whereText(where);
    return QCoreApplication::translate("Where", "Received by the district, receipt %1").arg(receipt);
}

QString dateText(const QDateTime& moment) {
    return domain::officeTime(moment).toString(QStringLiteral("dd/MM/yyyy"));
}

QString momentText(const QDateTime& moment) {
    return domain::officeTime(moment).toString(QStringLiteral("HH:mm dd/MM/yyyy"));
}

QString nearMomentText(const QDateTime& moment, const QDateTime& now) {
    const qint64 days = domain::officeDate(now).daysTo(domain::officeDate(moment));
    const QString time = domain::officeTime(moment).toString(QStringLiteral("HH:mm"));
    if (days == 0) return QCoreApplication::translate("Moment", "today %1").arg(time);
    if (days == -1) return QCoreApplication::translate("Moment", "yesterday %1").arg(time);
    if (days == 1) return QCoreApplication::translate("Moment", "tomorrow %1").arg(time);
    return momentText(moment);
}

QString upgradeText(const QString& copy) {
    //: %1 is a folder
    return QCoreApplication::translate("Status", "The data of this office was brought to the new version. A copy of before lies in %1")
        .arg(QDir::toNativeSeparators(copy));
}

QString bytesText(qint64 bytes) {
    return QLocale(QLocale::Vietnamese, QLocale::Vietnam)
        .formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString countText(int count) {
    constexpr int mostRead = 999;
    return count > mostRead ? QStringLiteral("%1+").arg(mostRead) : QString::number(count);
}

QString durationText(qint64 seconds) {
    if (seconds < 60)
        return QCoreApplication::translate("Duration", "less than a minute");
    const int minutes = static_cast<int>(std::lround(static_cast<double>(seconds) / 60));
    if (minutes < 90)
        return QCoreApplication::translate("Duration", "about %n minute(s)", nullptr, minutes);
    const int hours = static_cast<int>(std::lround(minutes / 60.0));
    return QCoreApplication::translate("Duration", "about %n hour(s)", nullptr, hours);
}

}  // namespace app
