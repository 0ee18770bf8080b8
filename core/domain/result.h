// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace domain {

/// Why something was refused that a clerk, an officer or time can mend. What only a technician can
/// mend is thrown. `app/text` has a sentence for each: adding one here breaks the build there.
enum class Refusal {
    // people and rights
    NotSignedIn,
    WrongPassword,
    WeakPassword,
    UserExists,
    UserUnknown,
    RoleMayNot,           ///< subject: the role needed
    OutOfScope,           ///< a unit asked for what belongs to another
    // a case and its steps
    CaseUnknown,
    CaseFinished,         ///< subject: case code
    WrongState,           ///< the act does not fit the state of the case
    StepMovedOn,          ///< somebody else took this step first; subject: who
    StepUnknown,
    ReasonMissing,
    SupplementLimitReached,
    SupplementTimeRuns,   ///< subject: case code; detail: the last day to bring the papers
    AlreadyReappointed,   ///< NĐ 118/2025 art. 19.6: one re-appointment at most
    NewDateNotLater,
    ResultMissing,
    DocumentsMissing,     ///< subject: titles of the missing papers
    // what was typed
    FieldEmpty,
    FieldTooLong,         ///< subject: field; detail: the limit
    FieldInvalid,
    DateInvalid,
    PersonalNumberInvalid,
    QrUnreadable,
    // files
    FileEmpty,
    FileTooLarge,         ///< detail: the limit, in MiB
    FileUnreadable,
    FileBroken,           ///< the content is not what the name says
    FilePasswordProtected,
    FileKindNotAccepted,
    FileHasNoPages,
    PictureTooLarge,      ///< too many dots to open it safely; detail: the limit, in millions
    BlobIncomplete,       ///< known, but its bytes have not all arrived
    // packs, calendars
    PackMalformed,        ///< subject: file and place; detail: what is wrong
    PackUnknown,
    PackOutdated,
    CalendarMalformed,
    // numbers and clock
    CodeBlockExhausted,
    ClockWentBack,        ///< subject: last date used; detail: today's date as the PC has it
    ClockJumped,          ///< subject: newest date known; detail: today's date as the PC has it
    ClockSuspicious,
    // the store
    StoreMissing,
    StoreExists,
    StoreLocked,          ///< another program has it open
    StoreDamaged,
    StoreTooNew,          ///< written by a newer program
    DiskFull,
    BackupBroken,
    NotWritable,          ///< this person may not write there; subject: the file or folder
    RecoveryCodeWrong,
    // the line
    NotEnrolled,
    AlreadyEnrolled,
    PracticeServer,      ///< a real office met a server for practice
    RealServer,          ///< an office for practice met a real server
    PracticeBackup,      ///< of an office for practice: never the data of a real one
    RealBackup,          ///< of a real office: nobody practises on it
    EnrolCodeInvalid,
    LinkUnreachable,
    LinkStalled,
    LinkNotDistrict,      ///< something answered, but not the district (captive portal, HTML)
    ServerKeyChanged,
    ServerBusy,           ///< detail: seconds to wait
    ServerRejected,       ///< subject: the server's word for it
    ServerStorageFull,
    ServerTooOld,
    ClientTooOld,
    DeviceRevoked,
    LogFork,
    CursorStale,
};

/// A refusal and what it is about. `subject` and `detail` are data for the sentence, never
/// sentences themselves, and never go into a log: they may name people.
struct Error {
    Refusal refusal;
    QString subject;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// What a Result holds when there is nothing to hand back.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};

/// A value or the reason there is none. A small stand-in for std::expected, which gcc 12 offers
/// only in C++23; same names, so that it can be swapped later.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(Refusal refusal) : Result(Error{refusal, {}, {}}) {}

    bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }
    const T& operator*() const& { return std::get<0>(m_state); }
    T& operator*() & { return std::get<0>(m_state); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &std::get<0>(m_state); }
    T* operator->() { return &std::get<0>(m_state); }
    /// Throws std::bad_variant_access when there is none: for tests and for what was just checked.
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

}  // namespace domain
