// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/refusal_text.h"

#include "app/text/hint_text.h"

#include <QCoreApplication>

namespace app {
namespace {

/// %1 is the error's subject, %2 its detail. The texts are found by the translation tools through
/// the macro; describe() looks them up.
const char* sentence(domain::Refusal refusal) {
    using domain::Refusal;
    switch (refusal) {
    case Refusal::NotSignedIn:
        return QT_TRANSLATE_NOOP("Refusal",
            "Nobody is signed in. Sign in and try again.");
    case Refusal::WrongPassword:
        return QT_TRANSLATE_NOOP("Refusal",
            "The user name or the password is not right. Check Caps Lock and the Vietnamese"
            " keyboard (Unikey), then type the password again.");
    case Refusal::WeakPassword:
        return QT_TRANSLATE_NOOP("Refusal",
            "This password is too easy to guess. Use at least 8 characters and not the user"
            " name.");
    case Refusal::UserExists:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is already a user “%1”. Choose another user name.");
    case Refusal::UserUnknown:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is no user “%1” on this computer. Check the user name.");
    case Refusal::RoleMayNot:
        return QT_TRANSLATE_NOOP("Refusal",
            "Your role does not allow this. Ask the administrator of the office.");
    case Refusal::OutOfScope:
        return QT_TRANSLATE_NOOP("Refusal",
            "This belongs to another office, so it cannot be opened or changed from here.");
    case Refusal::CaseUnknown:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is no such case on this computer (%1). Check the code, or exchange data"
            " with the district first.");
    case Refusal::CaseFinished:
        return QT_TRANSLATE_NOOP("Refusal",
            "Case %1 is finished, so nothing more can be done to it. Take in a new case if"
            " the citizen asks for more.");
    case Refusal::WrongState:
        return QT_TRANSLATE_NOOP("Refusal",
            "This cannot be done in the present state of the case. Open the case to see"
            " what can be done now.");
    case Refusal::StepMovedOn:
        return QT_TRANSLATE_NOOP("Refusal",
            "%1 has already taken this step. Nothing was changed: look at the case and"
            " decide again.");
    case Refusal::StepUnknown:
        return QT_TRANSLATE_NOOP("Refusal",
            "The procedure has no such step. Choose a step from the list.");
    case Refusal::ReasonMissing:
        return QT_TRANSLATE_NOOP("Refusal",
            "Write the reason: the citizen and the next person read it.");
    case Refusal::SupplementLimitReached:
        return QT_TRANSLATE_NOOP("Refusal",
            "A supplement was already asked for as often as the procedure allows. Write why"
            " one more is needed.");
    case Refusal::SupplementTimeRuns:
        return QT_TRANSLATE_NOOP("Refusal",
            "The citizen may still bring the papers until %2. The case can be closed after"
            " that day.");
    case Refusal::AlreadyReappointed:
        return QT_TRANSLATE_NOOP("Refusal",
            "The return date was already put off once, and the law allows no second time.");
    case Refusal::NewDateNotLater:
        return QT_TRANSLATE_NOOP("Refusal",
            "The new return date must be later than the present one. Choose a later date.");
    case Refusal::ResultMissing:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is no result yet. Record the result first, then return it.");
    case Refusal::DocumentsMissing:
        return QT_TRANSLATE_NOOP("Refusal",
            "Papers are missing: %1. Tick them when they are there, or print a supplement"
            " request.");
    case Refusal::FieldEmpty:
        return QT_TRANSLATE_NOOP("Refusal",
            "This must be filled in.");
    case Refusal::FieldTooLong:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is too long: at most %2 characters. Nothing was cut off; shorten it.");
    case Refusal::FieldInvalid:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is not written in a way that can be understood. Check it.");
    case Refusal::DateInvalid:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is no such date. Write it as day/month/year, for example 05/08/1990.");
    case Refusal::PersonalNumberInvalid:
        return QT_TRANSLATE_NOOP("Refusal",
            "A personal number has exactly 12 digits. Compare it with the card.");
    case Refusal::QrUnreadable:
        return QT_TRANSLATE_NOOP("Refusal",
            "This QR code is not that of an ID card. Scan again, or type the data; what was"
            " read is kept below.");
    case Refusal::FileEmpty:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” is empty, so it was not attached. Scan the paper again.");
    case Refusal::FileTooLarge:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” is too large (at most %2 MiB), so it was not attached. Scan it"
            " at 200 dpi, or split it.");
    case Refusal::FileUnreadable:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” cannot be read. Close the program that uses it, or copy it to"
            " this computer first.");
    case Refusal::FileBroken:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” is damaged or not what its name says, so it was not attached."
            " Open it to check, then scan the paper again.");
    case Refusal::FilePasswordProtected:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” is protected by a password. Save it without the password and"
            " attach it again.");
    case Refusal::FileKindNotAccepted:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” is of a kind that is not accepted. Use PDF, JPEG, PNG, WebP or"
            " TIFF.");
    case Refusal::FileHasNoPages:
        return QT_TRANSLATE_NOOP("Refusal",
            "The file “%1” has no pages, so it was not attached. Scan the paper again.");
    case Refusal::PictureTooLarge:
        return QT_TRANSLATE_NOOP("Refusal",
            "The picture “%1” has more than %2 million dots, so it was not attached. Scan it"
            " at 200 dpi.");
    case Refusal::BlobIncomplete:
        return QT_TRANSLATE_NOOP("Refusal",
            "This file has not arrived completely yet. It goes on by itself when there is a"
            " connection.");
    case Refusal::PackMalformed:
        return QT_TRANSLATE_NOOP("Refusal",
            "The procedure data has a mistake at %1: %2. The procedure is left out until it"
            " is mended; everything else works.");
    case Refusal::PackUnknown:
        return QT_TRANSLATE_NOOP("Refusal",
            "This computer does not have the procedure %1. Exchange data with the district"
            " to get it.");
    case Refusal::PackOutdated:
        return QT_TRANSLATE_NOOP("Refusal",
            "A newer version of the procedure %1 is in force. Take the case in with the"
            " newer one.");
    case Refusal::CalendarMalformed:
        return QT_TRANSLATE_NOOP("Refusal",
            "The list of days off has a mistake at %1: %2. Return dates cannot be trusted"
            " until it is mended; tell the technician.");
    case Refusal::CodeBlockExhausted:
        return QT_TRANSLATE_NOOP("Refusal",
            "This desk has used up its case numbers for today. Take the case in at another"
            " desk, or ask the administrator for a larger block.");
    case Refusal::ClockWentBack:
        return QT_TRANSLATE_NOOP("Refusal",
            "The computer's date (%2) is before the last case taken in (%1). Set the"
            " computer's clock right, then receive the case again; nothing typed is lost.");
    case Refusal::ClockJumped:
        return QT_TRANSLATE_NOOP("Refusal",
            "The computer's date (%2) is long after the last date known (%1). Set the"
            " computer's clock right. If the date is right, confirm it and receive the case"
            " again; nothing typed is lost.");
    case Refusal::ClockSuspicious:
        return QT_TRANSLATE_NOOP("Refusal",
            "The computer's clock (%2) does not agree with the district's (%1). Check it"
            " before a return date is printed.");
    case Refusal::StoreMissing:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is no office data in this folder. Choose another folder, or set the"
            " office up.");
    case Refusal::StoreExists:
        return QT_TRANSLATE_NOOP("Refusal",
            "There is already office data in this folder, and it was not touched. Choose an"
            " empty folder.");
    case Refusal::StoreLocked:
        return QT_TRANSLATE_NOOP("Refusal",
            "The office data is in use by another window or program. Close that one first.");
    case Refusal::StoreDamaged:
        return QT_TRANSLATE_NOOP("Refusal",
            "The office data is damaged. Nothing was deleted. Do not go on working: restore"
            " the newest backup, or call the technician.");
    case Refusal::StoreTooNew:
        return QT_TRANSLATE_NOOP("Refusal",
            "The office data was written by a newer version of this program. Nothing is lost,"
            " but this version cannot read it. Install the newer version again, then open the program.");
    case Refusal::DiskFull:
        return QT_TRANSLATE_NOOP("Refusal",
            "The disk is full, so this was not saved. What you typed is still here: free"
            " some space and save again.");
    case Refusal::BackupBroken:
        return QT_TRANSLATE_NOOP("Refusal",
            "This backup cannot be opened completely, so it was not used. Take an earlier"
            " backup.");
    case Refusal::NotWritable:
        return QT_TRANSLATE_NOOP("Refusal",
            "Nothing can be written to “%1”. Choose another place, or ask for the right to"
            " write there.");
    case Refusal::RecoveryCodeWrong:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is not the recovery code of this office. Type it again as it stands on the"
            " printed sheet: 20 letters and digits.");
    case Refusal::NotEnrolled:
        return QT_TRANSLATE_NOOP("Refusal",
            "This computer is not yet registered with the district. Cases are kept here;"
            " the administrator can register it under Settings.");
    case Refusal::AlreadyEnrolled:
        return QT_TRANSLATE_NOOP("Refusal",
            "This computer is already registered with the district (%1).");
    case Refusal::PracticeServer:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is a server for practice. An office with real cases cannot be joined to it;"
            " nothing was sent.");
    case Refusal::RealServer:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is a practice office, and that is a real server. What is done in practice"
            " never gets there; nothing was sent.");
    case Refusal::PracticeBackup:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is the backup of a practice office, so it cannot become the data of a real"
            " one. Choose another backup.");
    case Refusal::RealBackup:
        return QT_TRANSLATE_NOOP("Refusal",
            "This is the backup of a real office, so nobody can practise on it. Restore it"
            " outside practice.");
    case Refusal::EnrolCodeInvalid:
        return QT_TRANSLATE_NOOP("Refusal",
            "This registration code is not right, was used before, or has run out."
            " Ask the district for a new one.");
    case Refusal::LinkUnreachable:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district cannot be reached now. Nothing is lost: everything is kept on"
            " this computer and sent when there is a connection.");
    case Refusal::LinkStalled:
        return QT_TRANSLATE_NOOP("Refusal",
            "The connection came to a stop. What was already sent is kept; the rest is sent"
            " when there is a connection.");
    case Refusal::LinkNotDistrict:
        return QT_TRANSLATE_NOOP("Refusal",
            "Something answered, but it was not the district: perhaps a Wi-Fi sign-in page."
            " Open a web browser and sign in to the network; nothing was sent and nothing"
            " is lost.");
    case Refusal::ServerKeyChanged:
        return QT_TRANSLATE_NOOP("Refusal",
            "Another key answers in the district's place: a proxy that inspects the traffic, or a"
            " wrong server. Nothing was sent and nothing is lost. On a network with a sign-in"
            " page, sign in with a web browser first. On the office's usual line, call the"
            " district's technician before going on.");
    case Refusal::ServerBusy:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's server is busy. The exchange goes on by itself a little later.");
    case Refusal::ServerRejected:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's server did not accept this (%1). The data is kept here; tell"
            " the technician.");
    case Refusal::ServerStorageFull:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's server has no room for more scans. Records still go through;"
            " the scans are kept here and sent later.");
    case Refusal::ServerTooOld:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's server runs an older program. The data is kept here; tell the"
            " district's technician.");
    case Refusal::ClientTooOld:
        return QT_TRANSLATE_NOOP("Refusal",
            "A newer version of this program has written to this case. It can be read;"
            " install the newer version to work on it.");
    case Refusal::DeviceRevoked:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district has withdrawn this computer's registration. What is here can"
            " still be sent; call the district.");
    case Refusal::LogFork:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district already has other entries from this computer, as happens after a"
            " backup was restored. Nothing is lost: both are kept.");
    case Refusal::CursorStale:
        return QT_TRANSLATE_NOOP("Refusal",
            "The district's server was restored. The data is compared again by itself;"
            " nothing is lost.");
    }
    Q_UNREACHABLE();
}

const char* codeOfAnotherOffice() {
    return QT_TRANSLATE_NOOP("Refusal",
        "This code is for %1, but the cases on this computer are of another office. Nothing was"
        " changed. Ask the district for a code for this office.");
}

const char* mangledByInputMethod() {
    return QT_TRANSLATE_NOOP("Refusal",
            "The Vietnamese keyboard changed what the card reader typed. Switch Unikey to E and"
            " scan again, or type the data; what was read is kept below.");
}

/// The program that wrote the data has left its number beside them.
const char* tooNewFor() {
    return QT_TRANSLATE_NOOP("Refusal",
        "The office data was written by version %2 of this program, which is newer than this one."
        " Nothing is lost, but this version cannot read it. Install version %2 again, then open the program.");
}

}  // namespace

QString describe(const domain::Error& error) {
    const bool mangled = error.refusal == domain::Refusal::QrUnreadable &&
                         (error.subject == u"telex" || error.subject == u"vni");
    const bool foreignCode = error.refusal == domain::Refusal::OutOfScope && error.detail == u"enrolment";
    const bool knownNewer = error.refusal == domain::Refusal::StoreTooNew && !error.detail.isEmpty();
    const char* const hinted = hintSentence(error);
    const char* text = hinted        ? hinted
                       : mangled     ? mangledByInputMethod()
                       : foreignCode ? codeOfAnotherOffice()
                       : knownNewer  ? tooNewFor()
                                     : sentence(error.refusal);
    return QCoreApplication::translate("Refusal", text)
        .replace(QLatin1String("%1"), error.subject)
        .replace(QLatin1String("%2"), error.detail);
}

}  // namespace app
