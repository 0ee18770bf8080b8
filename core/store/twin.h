// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/store/store.h"

#include <optional>

namespace store {

/// Another computer may speak with this one's name: its data were put back from a copy, or the district
/// knows other entries under the name. Both branches are kept without a person; only a person knows
/// whether two computers are in use now.
struct Twin {
    enum class Stage {
        None,      ///< nothing is asked
        Asked,     ///< and nobody has answered yet
        Parting,   ///< two are in use: this one takes a name of its own as soon as nothing is in doubt
        Parted,    ///< it has its own, and is not registered under it yet
    };
    enum class Cause { PutBack, Forked, Told };   ///< Told: a person said so unasked
    Stage stage = Stage::None;
    Cause cause = Cause::PutBack;
    std::optional<QDateTime> since;        ///< when it was found
    /// The newest answer, kept when all is settled.
    enum class Answer { None, OneComputer, TwoComputers } answer = Answer::None;
    QString answeredBy;                    ///< name of the person
    std::optional<QDateTime> answeredAt;
    friend bool operator==(const Twin&, const Twin&) = default;
};
Twin twinOf(const Settings& settings);

/// What a person says. OneComputer settles it, also when the parting has not been carried out yet.
/// TwoComputers is carried out by becomeAnother(), but leaves the block of serials at once, for some that no
/// desk is likely to have. It may be said unasked, on the copy that was the first to speak. RoleMayNot; NotEnrolled when there is no name in use.
domain::Result<domain::Done> answerTwin(Store& store, Twin::Answer answer);

/// This PC as a device of its own: a new device id, epoch and, with the next enrolment, key and block of
/// serials. What no receipt covers is written again under the new name, the rest
/// stays with the old one. One transaction. False, and nothing is changed: nobody said so, or entries of
/// an earlier epoch are not receipted yet, which both computers may have and the district too.
///
/// The caller knows that nothing of the present epoch lies with the district or a courier unreceipted:
/// it would count twice.
domain::Result<bool> becomeAnother(Store& store);

/// Inside the write that begins the new epoch. Not asked where there is no server whom two could confuse.
void askAboutTwin(Store& store, Twin::Cause cause);
/// A name this PC had before it became another.
bool wasOurs(const Settings& settings, const QString& device);

}  // namespace store
