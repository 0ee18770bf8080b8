// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"

#include "app/text/refusal_text.h"
#include "core/domain/refusal_name.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace cli {
namespace {

void write(std::FILE* where, const QByteArray& bytes) {
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), where);
    std::fflush(where);
}

void printJson(const QJsonObject& object) {
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

QJsonObject refusalJson(const QString& name, const QString& message) {
    return {{QStringLiteral("ok"), false}, {QStringLiteral("refusal"), name},
            {QStringLiteral("message"), message}};
}

}  // namespace

Exit exitFor(domain::Refusal refusal) {
    using domain::Refusal;
    switch (refusal) {
    case Refusal::NotSignedIn:
    case Refusal::WrongPassword:
    case Refusal::RecoveryCodeWrong: return Exit::SignIn;
    case Refusal::WeakPassword:
    case Refusal::UserExists:
    case Refusal::UserUnknown:
    case Refusal::RoleMayNot:
    case Refusal::OutOfScope:
    case Refusal::CaseUnknown:
    case Refusal::CaseFinished:
    case Refusal::WrongState:
    case Refusal::StepMovedOn:
    case Refusal::StepUnknown:
    case Refusal::ReasonMissing:
    case Refusal::SupplementLimitReached:
    case Refusal::SupplementTimeRuns:
    case Refusal::AlreadyReappointed:
    case Refusal::NewDateNotLater:
    case Refusal::ResultMissing:
    case Refusal::DocumentsMissing:
    case Refusal::FieldEmpty:
    case Refusal::FieldTooLong:
    case Refusal::FieldInvalid:
    case Refusal::DateInvalid:
    case Refusal::PersonalNumberInvalid:
    case Refusal::QrUnreadable:
    case Refusal::FileEmpty:
    case Refusal::FileTooLarge:
    case Refusal::FileUnreadable:
    case Refusal::FileBroken:
    case Refusal::FilePasswordProtected:
    case Refusal::FileKindNotAccepted:
    case Refusal::FileHasNoPages:
    case Refusal::PictureTooLarge:
    case Refusal::BlobIncomplete:
    case Refusal::PackMalformed:
    case Refusal::PackUnknown:
    case Refusal::PackOutdated:
    case Refusal::CalendarMalformed:
    case Refusal::CodeBlockExhausted:
    case Refusal::ClockWentBack:
    case Refusal::ClockJumped:
    case Refusal::ClockSuspicious:
    case Refusal::PracticeBackup:
    case Refusal::RealBackup:
    case Refusal::StoreExists: return Exit::Refused;
    case Refusal::StoreMissing:
    case Refusal::StoreDamaged:
    case Refusal::StoreTooNew:
    case Refusal::BackupBroken:
    case Refusal::NotWritable: return Exit::Technical;
    case Refusal::StoreLocked: return Exit::InUse;
    case Refusal::DiskFull: return Exit::DiskFull;
    case Refusal::NotEnrolled:
    case Refusal::AlreadyEnrolled:
    case Refusal::PracticeServer:
    case Refusal::RealServer:
    case Refusal::EnrolCodeInvalid:
    case Refusal::LinkUnreachable:
    case Refusal::LinkStalled:
    case Refusal::LinkNotDistrict:
    case Refusal::ServerKeyChanged:
    case Refusal::ServerBusy:
    case Refusal::ServerRejected:
    case Refusal::ServerStorageFull:
    case Refusal::ServerTooOld:
    case Refusal::ClientTooOld:
    case Refusal::DeviceRevoked:
    case Refusal::LogFork:
    case Refusal::CursorStale: return Exit::Line;
    }
    Q_UNREACHABLE();
}

void printLine(const QString& line) { write(stdout, line.toUtf8() + '\n'); }
void printError(const QString& line) { write(stderr, line.toUtf8() + '\n'); }

Exit print(const Answer& answer, Output output) {
    QJsonObject json = answer.json;
    json.insert(QStringLiteral("ok"), !answer.refusal);
    const QString sentence = answer.refusal ? app::describe(*answer.refusal) : QString();
    if (answer.refusal) {
        json.insert(QStringLiteral("refusal"), domain::refusalName(answer.refusal->refusal));
        json.insert(QStringLiteral("subject"), answer.refusal->subject);
        json.insert(QStringLiteral("detail"), answer.refusal->detail);
        json.insert(QStringLiteral("message"), sentence);
    }
    if (output == Output::Json) printJson(json);
    else {
        for (const QString& line : answer.lines) printLine(line);
        if (answer.refusal) printError(sentence);
    }
    return answer.refusal ? exitFor(answer.refusal->refusal) : Exit::Done;
}

Exit printUsage(const QString& what, Output output) {
    if (output == Output::Json) printJson(refusalJson(QStringLiteral("usage"), what));
    else
        printError(QCoreApplication::translate("Cli", "This command cannot be carried out as it was written: %1").arg(what));
    return Exit::Usage;
}

Exit printFailure(Exit exit, const QString& what, Output output) {
    if (output == Output::Json) printJson(refusalJson(QStringLiteral("failure"), what));
    else
        printError(QCoreApplication::translate("Cli", "Something failed that only a technician can mend. Nothing was lost. For the technician: %1").arg(what));
    return exit;
}

}  // namespace cli
