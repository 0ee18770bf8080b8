// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/result.h"

namespace domain {

/// Decide, then apply: each function says whether an act may happen to this case now and gives the
/// event it would be. Nothing here knows a clock, a store or words. Every one refuses with
/// RoleMayNot, CaseFinished, WrongState or ReasonMissing where that fits.

/// What the clerk typed at reception, checked: names, lengths, papers.
Result<EventBody> receive(const User& actor, CaseReceived proposal);
Result<EventBody> attach(const User& actor, const CaseFile& file, Attachment attachment);
Result<EventBody> withdrawDocument(const User& actor, const CaseFile& file, BlobId blob,
                                   const QString& reason);
/// The value that stands may be given again only to confirm it after an Overwrite.
Result<EventBody> correct(const User& actor, const CaseFile& file, const QString& field,
                          const QJsonValue& after, const QString& reason);
Result<EventBody> remark(const User& actor, const CaseFile& file, PinnedRemark remark);
/// The actor's own remark counts no longer; it stays in the history. `text` is what older programs
/// show for it. FieldInvalid for a remark of somebody else.
Result<EventBody> takeBack(const User& actor, const CaseFile& file, const Origin& remark,
                           const QString& text);
/// To any step of the process; the one at hand must belong to a role of the actor.
Result<EventBody> forward(const User& actor, const CaseFile& file, const QString& toStep,
                          const QString& toUser, const QString& note,
                          std::optional<QDateTime> stepDueAt);
Result<EventBody> requestSupplement(const User& actor, const CaseFile& file,
                                    std::vector<SupplementItem> items, const QString& reason,
                                    QDateTime closesAt, const QString& overLimitReason);
/// `papers` has every line of the case's checklist, and none of them missing.
Result<EventBody> acceptSupplement(const User& actor, const CaseFile& file,
                                   std::vector<PaperLine> papers, QDateTime receivedAt,
                                   Deadline deadline, const QString& note);
/// Whether the next request is beyond Process::maxSupplements, so that it needs its own reason.
bool isBeyondSupplementLimit(const CaseFile& file);
/// Only once `now` has passed the request's closesAt: SupplementTimeRuns before.
Result<EventBody> closeUnsupplemented(const User& actor, const CaseFile& file,
                                      const QDateTime& now, const QString& note);
/// Once in the life of a case, to a later moment. An office may apologise too late: the case is
/// late all the same (CaseFile::lateAfter).
Result<EventBody> reappoint(const User& actor, const CaseFile& file, const QString& number,
                            const QString& reason, QDateTime newDueAt);
Result<EventBody> requestReview(const User& actor, const CaseFile& file, const QString& toUnit,
                                const QString& content, std::optional<QDateTime> answerBy);
/// By a Reviewer of the unit that was asked, while the case is UnderReview; SentBack and Question
/// need a text.
Result<EventBody> review(const User& actor, const CaseFile& file, ReviewDecided decision);
/// `fees` is the whole account of the case from now on; something of it has to be unpaid.
Result<EventBody> awaitPayment(const User& actor, const CaseFile& file, std::vector<FeeLine> fees,
                               const QString& note);
Result<EventBody> takePayment(const User& actor, const CaseFile& file, FeePaid payment);
Result<EventBody> issueResult(const User& actor, const CaseFile& file, ResultIssued result);
Result<EventBody> refuseSettlement(const User& actor, const CaseFile& file, const QString& reason,
                                   const QString& number);
Result<EventBody> returnResult(const User& actor, const CaseFile& file, ResultReturned returned);
Result<EventBody> withdraw(const User& actor, const CaseFile& file, const QString& reason);
Result<EventBody> stop(const User& actor, const CaseFile& file, const QString& reason);
Result<EventBody> recordPrint(const User& actor, const CaseFile& file, const QString& slip,
                              int subject);

/// What the actor may do to the case now, for menus: the same rules, asked without input.
std::vector<Act> possibleActs(const User& actor, const CaseFile& file);

/// The limits every text keeps, also checked when typing.
inline constexpr int maxNameLength = 200;
inline constexpr int maxTextLength = 1000;
inline constexpr int maxReasonLength = 2000;

}  // namespace domain
