// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/refusal_name.h"

namespace domain {

QString refusalName(Refusal refusal) {
    switch (refusal) {
    case Refusal::NotSignedIn: return QStringLiteral("not-signed-in");
    case Refusal::WrongPassword: return QStringLiteral("wrong-password");
    case Refusal::WeakPassword: return QStringLiteral("weak-password");
    case Refusal::UserExists: return QStringLiteral("user-exists");
    case Refusal::UserUnknown: return QStringLiteral("user-unknown");
    case Refusal::RoleMayNot: return QStringLiteral("role-may-not");
    case Refusal::OutOfScope: return QStringLiteral("out-of-scope");
    case Refusal::CaseUnknown: return QStringLiteral("case-unknown");
    case Refusal::CaseFinished: return QStringLiteral("case-finished");
    case Refusal::WrongState: return QStringLiteral("wrong-state");
    case Refusal::StepMovedOn: return QStringLiteral("step-moved-on");
    case Refusal::StepUnknown: return QStringLiteral("step-unknown");
    case Refusal::ReasonMissing: return QStringLiteral("reason-missing");
    case Refusal::SupplementLimitReached: return QStringLiteral("supplement-limit-reached");
    case Refusal::SupplementTimeRuns: return QStringLiteral("supplement-time-runs");
    case Refusal::AlreadyReappointed: return QStringLiteral("already-reappointed");
    case Refusal::NewDateNotLater: return QStringLiteral("new-date-not-later");
    case Refusal::ResultMissing: return QStringLiteral("result-missing");
    case Refusal::DocumentsMissing: return QStringLiteral("documents-missing");
    case Refusal::FieldEmpty: return QStringLiteral("field-empty");
    case Refusal::FieldTooLong: return QStringLiteral("field-too-long");
    case Refusal::FieldInvalid: return QStringLiteral("field-invalid");
    case Refusal::DateInvalid: return QStringLiteral("date-invalid");
    case Refusal::PersonalNumberInvalid: return QStringLiteral("personal-number-invalid");
    case Refusal::QrUnreadable: return QStringLiteral("qr-unreadable");
    case Refusal::FileEmpty: return QStringLiteral("file-empty");
    case Refusal::FileTooLarge: return QStringLiteral("file-too-large");
    case Refusal::FileUnreadable: return QStringLiteral("file-unreadable");
    case Refusal::FileBroken: return QStringLiteral("file-broken");
    case Refusal::FilePasswordProtected: return QStringLiteral("file-password-protected");
    case Refusal::FileKindNotAccepted: return QStringLiteral("file-kind-not-accepted");
    case Refusal::FileHasNoPages: return QStringLiteral("file-has-no-pages");
    case Refusal::PictureTooLarge: return QStringLiteral("picture-too-large");
    case Refusal::BlobIncomplete: return QStringLiteral("blob-incomplete");
    case Refusal::PackMalformed: return QStringLiteral("pack-malformed");
    case Refusal::PackUnknown: return QStringLiteral("pack-unknown");
    case Refusal::PackOutdated: return QStringLiteral("pack-outdated");
    case Refusal::CalendarMalformed: return QStringLiteral("calendar-malformed");
    case Refusal::CodeBlockExhausted: return QStringLiteral("code-block-exhausted");
    case Refusal::ClockWentBack: return QStringLiteral("clock-went-back");
    case Refusal::ClockJumped: return QStringLiteral("clock-jumped");
    case Refusal::ClockSuspicious: return QStringLiteral("clock-suspicious");
    case Refusal::StoreMissing: return QStringLiteral("store-missing");
    case Refusal::StoreExists: return QStringLiteral("store-exists");
    case Refusal::StoreLocked: return QStringLiteral("store-locked");
    case Refusal::StoreDamaged: return QStringLiteral("store-damaged");
    case Refusal::StoreTooNew: return QStringLiteral("store-too-new");
    case Refusal::DiskFull: return QStringLiteral("disk-full");
    case Refusal::BackupBroken: return QStringLiteral("backup-broken");
    case Refusal::NotWritable: return QStringLiteral("not-writable");
    case Refusal::RecoveryCodeWrong: return QStringLiteral("recovery-code-wrong");
    case Refusal::NotEnrolled: return QStringLiteral("not-enrolled");
    case Refusal::PracticeServer: return QStringLiteral("practice-server");
    case Refusal::RealServer: return QStringLiteral("real-server");
    case Refusal::PracticeBackup: return QStringLiteral("practice-backup");
    case Refusal::RealBackup: return QStringLiteral("real-backup");
    case Refusal::AlreadyEnrolled: return QStringLiteral("already-enrolled");
    case Refusal::EnrolCodeInvalid: return QStringLiteral("enrol-code-invalid");
    case Refusal::LinkUnreachable: return QStringLiteral("link-unreachable");
    case Refusal::LinkStalled: return QStringLiteral("link-stalled");
    case Refusal::LinkNotDistrict: return QStringLiteral("link-not-district");
    case Refusal::ServerKeyChanged: return QStringLiteral("server-key-changed");
    case Refusal::ServerBusy: return QStringLiteral("server-busy");
    case Refusal::ServerRejected: return QStringLiteral("server-rejected");
    case Refusal::ServerStorageFull: return QStringLiteral("server-storage-full");
    case Refusal::ServerTooOld: return QStringLiteral("server-too-old");
    case Refusal::ClientTooOld: return QStringLiteral("client-too-old");
    case Refusal::DeviceRevoked: return QStringLiteral("device-revoked");
    case Refusal::LogFork: return QStringLiteral("log-fork");
    case Refusal::CursorStale: return QStringLiteral("cursor-stale");
    }
    Q_UNREACHABLE();
}

std::optional<Refusal> refusalFromName(const QString& name) {
    for (int at = 0; at <= static_cast<int>(Refusal::CursorStale); ++at)
        if (refusalName(static_cast<Refusal>(at)) == name) return static_cast<Refusal>(at);
    return std::nullopt;
}

}  // namespace domain
