// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"
#include "core/domain/case_state.h"
#include "core/domain/clock.h"
#include "core/domain/document.h"
#include "core/domain/origin.h"
#include "core/domain/role.h"
#include "core/domain/time_limit.h"
#include "core/domain/workflow.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace domain {

/// How a case came in: national channel codes 1, 2, 3.
enum class Channel { Counter = 1, Online = 2, Post = 3 };

/// A sum that no office reaches, so that a malicious list of sums cannot overflow.
inline constexpr qint64 largestSum = 1'000'000'000'000'000;

struct FeeLine {
    QString name;
    qint64 amount = 0;        ///< đồng
    int quantity = 1;
    bool exempt = false;
    QString exemptReason;
    /// Never more than a sum that no office reaches, whatever a stranger wrote.
    qint64 total() const;
    friend bool operator==(const FeeLine&, const FeeLine&) = default;
};

/// One point of a supplement request.
struct SupplementItem {
    QString paperId;          ///< empty: not about a paper of the checklist
    QString title;
    int originals = 0, certifiedCopies = 0, photocopies = 0;
    QString reason;
    friend bool operator==(const SupplementItem&, const SupplementItem&) = default;
};

/// A remark of an officer, pinned to a field or a page, that the clerk jumps to.
struct PinnedRemark {
    QString target;           ///< "field:mother.name", "paper:birth-notice#2", empty: the whole case
    QString text;
    friend bool operator==(const PinnedRemark&, const PinnedRemark&) = default;
};

// --- What can happen to a case. Steps are compare-and-set on the step counter, facts commute,
// --- descriptions: the last confirmed one wins.

/// Step. The case begins: accepted, sent home for papers, or refused at the counter.
struct CaseReceived {
    enum class Outcome { Accepted, NeedsSupplement, Refused };
    QString code;             ///< mã hồ sơ
    Process process;
    Channel channel = Channel::Counter;
    QString unit;             ///< the receiving unit
    Applicant applicant;
    QString summary;          ///< trích yếu, ≤ 1000
    QJsonObject answers;      ///< the form, by field id
    std::vector<PaperLine> papers;
    int copies = 1;           ///< số lượng hồ sơ (bộ)
    std::vector<FeeLine> fees;
    QString resultChannel;    ///< "counter", "post", "online"
    QDateTime receivedAt;     ///< UTC, as the clerk claims
    std::optional<Deadline> deadline;  ///< absent unless accepted
    Outcome outcome = Outcome::Accepted;
    std::vector<SupplementItem> items; ///< for NeedsSupplement
    QString reason;                    ///< for Refused
    QStringList externalRefs; ///< numbers in ministry systems
    friend bool operator==(const CaseReceived&, const CaseReceived&) = default;
};
/// Fact.
struct DocumentAttached {
    Attachment attachment;
    friend bool operator==(const DocumentAttached&, const DocumentAttached&) = default;
};
/// Fact. The file stays in the history; it no longer counts.
struct DocumentWithdrawn {
    BlobId blob;
    QString reason;
    friend bool operator==(const DocumentWithdrawn&, const DocumentWithdrawn&) = default;
};
/// Description. One field of the applicant or the form; `field` is "applicant.person.address",
/// "answers.child.name", "summary"; texts as JSON values.
struct DescriptionCorrected {
    QString field;
    QJsonValue before;
    QJsonValue after;
    QString reason;
    friend bool operator==(const DescriptionCorrected&, const DescriptionCorrected&) = default;
};
/// Step. Handed to another stage of the office's own process, forwards or back.
struct StepForwarded {
    QString fromStep;
    QString toStep;
    QString toUser;           ///< display name; empty: whoever has the role
    QString note;
    std::optional<QDateTime> stepDueAt;
    friend bool operator==(const StepForwarded&, const StepForwarded&) = default;
};
/// Step. Phiếu yêu cầu bổ sung.
struct SupplementRequested {
    int number = 1;
    std::vector<SupplementItem> items;
    QString reason;
    QDateTime closesAt;       ///< when the office may close the case
    QString overLimitReason;  ///< needed beyond Process::maxSupplements
    friend bool operator==(const SupplementRequested&, const SupplementRequested&) = default;
};
/// Step. The papers came; the limit is counted again.
struct SupplementReceived {
    std::vector<PaperLine> papers;     ///< the checklist as it stands now
    QDateTime receivedAt;
    Deadline deadline;
    QString note;
    friend bool operator==(const SupplementReceived&, const SupplementReceived&) = default;
};
/// Step. 15 days passed without the supplement.
struct CaseClosedUnsupplemented {
    QString note;
    friend bool operator==(const CaseClosedUnsupplemented&, const CaseClosedUnsupplemented&) = default;
};
/// Step. Apology and new date; once in the life of a case (NĐ 118/2025 art. 19.6).
struct Reappointed {
    QString number;           ///< Số …/PXL
    QString reason;
    Deadline previous;
    QDateTime newDueAt;
    friend bool operator==(const Reappointed&, const Reappointed&) = default;
};
/// Step. Sent to the authority above for its opinion or appraisal (art. 19.4).
struct ReviewRequested {
    QString toUnit;
    QString content;
    std::optional<QDateTime> answerBy;
    friend bool operator==(const ReviewRequested&, const ReviewRequested&) = default;
};
/// Step. The officer above has decided, or asks.
struct ReviewDecided {
    enum class Decision { Approved, SentBack, Question };
    Decision decision = Decision::Approved;
    QString reasonCode;       ///< canned reason; empty: free text only
    QString text;
    std::vector<PinnedRemark> remarks;
    friend bool operator==(const ReviewDecided&, const ReviewDecided&) = default;
};
/// Fact.
struct Remarked {
    PinnedRemark remark;
    friend bool operator==(const Remarked&, const Remarked&) = default;
};
/// Step. Waits until what is owed has been paid.
struct PaymentAwaited {
    std::vector<FeeLine> fees;  ///< the whole account as it stands now
    QString note;
    friend bool operator==(const PaymentAwaited&, const PaymentAwaited&) = default;
};
/// Fact. Ends PaymentAwaited when nothing is owed any more.
struct FeePaid {
    qint64 amount = 0;        ///< đồng
    QString method;           ///< "cash", "transfer", "online"
    QString receiptNumber;
    friend bool operator==(const FeePaid&, const FeePaid&) = default;
};
/// Step. There is a result, signed on paper or electronically.
struct ResultIssued {
    QString kind;             ///< code, "KQ.G15.000031"
    QString title;
    QString number;           ///< register number, "125 quyển số 01/2026-SCT/BS"
    QDate date;
    QString signer;
    std::optional<BlobId> blob;
    friend bool operator==(const ResultIssued&, const ResultIssued&) = default;
};
/// Step. Written refusal within the limit, recorded as a result (art. 19.3).
struct SettlementRefused {
    QString reason;
    QString number;
    friend bool operator==(const SettlementRefused&, const SettlementRefused&) = default;
};
/// Step. Handed to the citizen.
struct ResultReturned {
    QDateTime at;
    QString receiver;
    QString channel;          ///< "counter", "post", "online"
    friend bool operator==(const ResultReturned&, const ResultReturned&) = default;
};
/// Step.
struct CaseWithdrawn {
    QString reason;
    friend bool operator==(const CaseWithdrawn&, const CaseWithdrawn&) = default;
};
/// Step. Thông báo dừng giải quyết hồ sơ.
struct CaseStopped {
    QString reason;
    friend bool operator==(const CaseStopped&, const CaseStopped&) = default;
};
/// Fact. A slip left the printer; a second one carries a reprint mark.
struct SlipPrinted {
    QString slip;             ///< "receipt", "supplement", …
    int subject = 0;          ///< which one: supplement number, 0 when there is but one
    friend bool operator==(const SlipPrinted&, const SlipPrinted&) = default;
};
/// Fact. Somebody has looked at a step that lost, beside the one that stands, and says what becomes of it.
struct ConflictSettled {
    /// Lost: it is taken once more, by the step beside this event. Noted: its words are, by a remark.
    enum class Keep { Standing, Lost, Noted };
    QString conflict;         ///< originText() of the step that lost
    Keep keep = Keep::Standing;
    friend bool operator==(const ConflictSettled&, const ConflictSettled&) = default;
};
/// What this program does not know yet. Kept and passed on, byte for byte.
struct UnknownEvent {
    QString kind;
    int version = 0;
    QByteArray bytes;
    friend bool operator==(const UnknownEvent&, const UnknownEvent&) = default;
};

using EventBody =
    std::variant<CaseReceived, DocumentAttached, DocumentWithdrawn, DescriptionCorrected,
                 StepForwarded, SupplementRequested, SupplementReceived, CaseClosedUnsupplemented,
                 Reappointed, ReviewRequested, ReviewDecided, Remarked, PaymentAwaited, FeePaid,
                 ResultIssued, SettlementRefused, ResultReturned, CaseWithdrawn, CaseStopped,
                 SlipPrinted, ConflictSettled, UnknownEvent>;

enum class EventClass { Step, Description, Fact, Unknown };
EventClass classOf(const EventBody& body);
/// Stable name for the wire: "case-received", …
QString kindOf(const EventBody& body);

/// Which right an event is an exercise of: the rules ask for it, the signature names a role that
/// has it.
Act actOf(const EventBody& body);

/// Who did it, as papers name them: travels in the body, never in the envelope.
struct Signature {
    QString name;
    QString title;
    Role role = Role::Reception;
    QString unitName;
    friend bool operator==(const Signature&, const Signature&) = default;
};

/// What everyone along the way may read: no personal data.
struct Envelope {
    Origin origin;
    QString kind;
    int kindVersion = 1;
    bool mustUnderstand = false;  ///< who does not know the kind shows the case read-only
    CaseId caseId;
    QString unit;                 ///< code of the unit whose case it is
    UserId actor;
    qint64 lamport = 0;
    qint64 deviceTimeMs = 0;      ///< UTC ms by the device's clock; takes no part in order
    ClockQuality clock;
    qint64 baseRevision = 0;      ///< newest confirmed revision of the case the actor saw
    int baseStep = 0;             ///< step counter the actor saw
    Hash bodyHash;
    /// The step it was built on, when that was another PC's and the server had not placed it yet: the counter
    /// alone does not tell which of two steps the actor saw.
    std::optional<Origin> builtOn{};

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// An event as kept: decoded, and the very bytes it was signed over.
struct Event {
    Envelope envelope;
    QByteArray envelopeBytes;
    QByteArray bodyBytes;     ///< empty: destroyed at the end of its retention
    Signature by;
    EventBody body;

    friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace domain
