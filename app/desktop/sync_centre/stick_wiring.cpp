// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/stick_wiring.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"

#include <QDir>
#include <QFileDialog>
#include <QStorageInfo>

#include <algorithm>

namespace app {
namespace {

/// The one stick that is put in; nothing when there is none, or more than one.
QString theStick() {
    static const QStringList home{QStringLiteral("/media/"), QStringLiteral("/run/media/")};
    QStringList found;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const QString root = volume.rootPath();
        const bool isMedium = std::any_of(home.begin(), home.end(), [&](const QString& place) { return root.startsWith(place); });
        const QByteArray kind = volume.fileSystemType().toLower();
        // Windows' own disks are NTFS; what is sold as a stick is not.
        const bool isStick = isMedium || (root.size() <= 3 && (kind.startsWith("fat") || kind == "exfat"));
        if (volume.isReady() && !volume.isReadOnly() && isStick) found += root;
    }
    return found.size() == 1 ? found.front() : QString();
}

QString writeText(const store::Waiting& waiting, bool isRegistered) {
    if (!isRegistered) return StickDialog::tr("This computer is not registered with the district: there is nobody to write to.");
    if (waiting.events == 0 && waiting.blobs == 0)
        return StickDialog::tr("Everything is with the district. A letter that only asks for news can be written.");
    return StickDialog::tr("Not yet with the district: %1 records (%2), %3 scans (%4).")
        .arg(waiting.events).arg(bytesText(waiting.eventBytes)).arg(waiting.blobs).arg(bytesText(waiting.blobBytes));
}

QString carryText(const client::StickContent& content) {
    const auto all = static_cast<int>(content.others.size());
    if (all == 0) return StickDialog::tr("No letters of other offices are on it.");
    const int fresh = all - content.answered(content.others);
    if (fresh == 0) return StickDialog::tr("Every letter on it has been with the district. They can be brought once more, for newer answers.");
    return StickDialog::tr("%n parcel(s) of other offices have not been with the district yet.", nullptr, fresh);
}

QString readText(const client::StickContent& content) {
    const int ours = content.answered(content.own);
    if (ours > 0) return StickDialog::tr("The district has answered %n parcel(s) of this computer.", nullptr, ours);
    if (!content.own.empty()) return StickDialog::tr("What this computer wrote has not been with the district yet.");
    return StickDialog::tr("No answers for this computer are known to be on it.");
}

QString progressText(const StickRunner& runner) {
    if (runner.allBytes() > 0 && runner.doneBytes() >= runner.allBytes())
        return StickDialog::tr("Reading everything back from the stick …");
    return StickDialog::tr("%1 of %2").arg(bytesText(runner.doneBytes()), bytesText(runner.allBytes()));
}

StickView viewOf(Session& session, const StickRunner& runner) {
    StickView view;
    const bool isRegistered = session.store().settings().server().has_value();
    view.write = writeText(session.store().outbox().waiting(), isRegistered);
    if (runner.folder().isEmpty()) return view;
    view.folder = StickDialog::tr("%1 – %2 free").arg(QDir::toNativeSeparators(runner.folder()), bytesText(runner.freeBytes()));
    view.busy = runner.busy();
    if (view.busy) view.progress = progressText(runner);
    if (view.busy && runner.allBytes() > 0)
        view.percent = static_cast<int>(std::min<qint64>(100, runner.doneBytes() * 100 / runner.allBytes()));
    const auto& content = runner.content();
    if (!content) return view;
    view.carry = carryText(*content);
    view.read = readText(*content);
    view.mayWrite = isRegistered;
    view.mayCarry = isRegistered && !content->others.empty();
    view.mayRead = !content->toRead().empty();
    return view;
}

QString written(const StickOutcome& outcome) {
    const QString words = StickDialog::tr("On the stick: %1 records, %2 scans (%3). Everything was read back: you may take the stick out.")
                              .arg(outcome.handed.events).arg(outcome.handed.scans).arg(bytesText(outcome.bytes));
    if (!outcome.full) return words;
    return words + u' ' + StickDialog::tr("The stick is full: what is on it is complete, the rest goes with the next one or by the line.");
}

QString carried(const StickOutcome& outcome) {
    QStringList words;
    if (outcome.letters > 0)
        words += StickDialog::tr("The district has taken %n letter(s). The answers are on the stick: you may take it out and back to the office.", nullptr, outcome.letters);
    if (outcome.broken > 0)
        words += StickDialog::tr("%n letter(s) are damaged or for another district. Nothing is lost: their office writes them again.", nullptr, outcome.broken);
    return words.join(u' ');
}

QString read(const StickOutcome& outcome) {
    const client::LettersTaken& taken = outcome.taken;
    if (taken.revoked) return describe({domain::Refusal::DeviceRevoked, {}, {}});
    if (!taken.ours) return StickDialog::tr("There are no answers for this computer on it.");
    QStringList words{StickDialog::tr("The district has receipted %1 records. New here: %2 records, %3 scans.")
                          .arg(taken.receipted).arg(taken.receivedRows).arg(taken.fetchedScans)};
    if (taken.heldEvents > 0) words += StickDialog::tr("Some are held back for checking: see “Needs attention”.");
    if (outcome.broken > 0 || taken.rowsMissing) words += StickDialog::tr("A part of the answers is missing; the next stick asks for it again.");
    if (taken.newEpoch) words += StickDialog::tr("Two copies of this computer's data were in use. Both are kept: look at what needs a decision.");
    if (taken.serverWasRestored) words += StickDialog::tr("The district was restored from a backup. What it had lost goes with the next stick.");
    return words.join(u' ');
}

bool isWell(const StickOutcome& outcome) {
    const bool isEmpty = (outcome.errand == StickErrand::Carry && outcome.letters == 0) || (outcome.errand == StickErrand::Read && !outcome.taken.ours);
    return !isEmpty && outcome.broken == 0 && !outcome.full && !outcome.taken.revoked;
}

/// Of a stick that is full or cannot be read other words are needed than of the disk of this computer.
QString refusalOf(const domain::Error& why) {
    using domain::Refusal;
    const auto is = [&](Refusal refusal) { return why.refusal == refusal; };
    if (is(Refusal::DiskFull)) return StickDialog::tr("The stick is full. Nothing is lost: make room on it, or take another one.");
    if (is(Refusal::NotWritable)) return StickDialog::tr("The stick cannot be written: it may be locked, or pulled out. Nothing is lost.");
    if (is(Refusal::FileBroken) || is(Refusal::FileUnreadable))
        return StickDialog::tr("The stick does not give back what was written to it. Do not use it any more; nothing is lost.");
    return describe(why);
}

}  // namespace

QString endText(const StickOutcome& outcome) {
    switch (outcome.errand) {
    case StickErrand::Write: return written(outcome);
    case StickErrand::Carry: return carried(outcome);
    case StickErrand::Read: return read(outcome);
    }
    Q_UNREACHABLE();
}

void wire(StickDialog& dialog, Session& session, StickRunner& runner) {
    const auto show = [&] { dialog.show(viewOf(session, runner)); };
    connectGuarded(&runner, &StickRunner::changed, &session, [&dialog, &session, &runner] { dialog.show(viewOf(session, runner)); });
    QObject::connect(&runner, &StickRunner::ended, &dialog, [&](const StickOutcome& outcome) { dialog.tell(endText(outcome), isWell(outcome)); });
    QObject::connect(&runner, &StickRunner::refused, &dialog, [&](const domain::Error& why) { dialog.tell(refusalOf(why), false); });
    QObject::connect(&runner, &StickRunner::stopped, &dialog, [&] {
        dialog.tell(StickDialog::tr("Stopped. What was not finished does not count, and nothing is lost."), false);
    });
    QObject::connect(&runner, &StickRunner::failed, &session, &Session::failed);
    QObject::connect(&dialog, &StickDialog::writeRequested, &runner, [&] { guarded(&session, [&] { runner.begin(StickErrand::Write); }); });
    QObject::connect(&dialog, &StickDialog::carryRequested, &runner, [&] { guarded(&session, [&] { runner.begin(StickErrand::Carry); }); });
    QObject::connect(&dialog, &StickDialog::readRequested, &runner, [&] { guarded(&session, [&] { runner.begin(StickErrand::Read); }); });
    QObject::connect(&dialog, &StickDialog::stopRequested, &runner, [&] { runner.stop(); });
    QObject::connect(&dialog, &StickDialog::folderRequested, &runner, [&] {
        const QString chosen = QFileDialog::getExistingDirectory(&dialog, StickDialog::tr("Choose the stick"), runner.folder());
        if (!chosen.isEmpty()) runner.look(chosen);
    });
    show();
}

void workWithStick(Session& session, StickRunner::MakeLink makeLink, QWidget* parent) {
    StickDialog dialog(parent);
    StickRunner runner(session, std::move(makeLink));
    wire(dialog, session, runner);
    if (const QString stick = theStick(); !stick.isEmpty()) runner.look(stick);
    dialog.exec();
}

}  // namespace app
