// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

/// Private to the codec: how enums are written. A word, once written, keeps its meaning.
namespace domain::codec {

template <class Enum>
struct Word {
    Enum value;
    const char* text;
};

/// Specialised for each enum that travels.
template <class Enum>
struct Words;
template <>
struct Words<Sex> {
    static constexpr Word<Sex> all[] = {
        {Sex::Unknown, "unknown"}, {Sex::Male, "male"}, {Sex::Female, "female"}};
};
template <>
struct Words<Role> {
    static constexpr Word<Role> all[] = {{Role::Reception, "reception"},
                                         {Role::Officer, "officer"},
                                         {Role::Signatory, "signatory"},
                                         {Role::Records, "records"},
                                         {Role::Administrator, "administrator"},
                                         {Role::Reviewer, "reviewer"},
                                         {Role::Observer, "observer"}};
};
template <>
struct Words<Channel> {
    static constexpr Word<Channel> all[] = {
        {Channel::Counter, "counter"}, {Channel::Online, "online"}, {Channel::Post, "post"}};
};
template <>
struct Words<PaperSource> {
    static constexpr Word<PaperSource> all[] = {{PaperSource::Paper, "paper"},
                                                {PaperSource::Database, "database"},
                                                {PaperSource::PortalVault, "portal-vault"},
                                                {PaperSource::Reused, "reused"}};
};
template <>
struct Words<TimeLimit::Unit> {
    using Unit = TimeLimit::Unit;
    static constexpr Word<Unit> all[] = {{Unit::SameDay, "same-day"},
                                         {Unit::WorkingHours, "working-hours"},
                                         {Unit::WorkingDays, "working-days"},
                                         {Unit::CalendarDays, "calendar-days"},
                                         {Unit::Months, "months"}};
};
template <>
struct Words<SupplementClock> {
    static constexpr Word<SupplementClock> all[] = {{SupplementClock::Restart, "restart"},
                                                    {SupplementClock::Pause, "pause"},
                                                    {SupplementClock::Continue, "continue"}};
};
template <>
struct Words<CaseReceived::Outcome> {
    using Outcome = CaseReceived::Outcome;
    static constexpr Word<Outcome> all[] = {{Outcome::Accepted, "accepted"},
                                            {Outcome::NeedsSupplement, "needs-supplement"},
                                            {Outcome::Refused, "refused"}};
};
template <>
struct Words<ReviewDecided::Decision> {
    using Decision = ReviewDecided::Decision;
    static constexpr Word<Decision> all[] = {{Decision::Approved, "approved"},
                                             {Decision::SentBack, "sent-back"},
                                             {Decision::Question, "question"}};
};
template <>
struct Words<ConflictSettled::Keep> {
    using Keep = ConflictSettled::Keep;
    static constexpr Word<Keep> all[] = {{Keep::Standing, "standing"}, {Keep::Lost, "lost"}, {Keep::Noted, "noted"}};
};

}  // namespace domain::codec
