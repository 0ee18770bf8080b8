// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pins.h"

#include "core/domain/case_fields.h"
#include "core/domain/case_file.h"
#include "core/domain/match.h"

#include <algorithm>

namespace domain {

namespace {

const QString fieldPrefix = QStringLiteral("field:");
const QString paperPrefix = QStringLiteral("paper:");
const QString pagePrefix = QStringLiteral("page:");
const QString backPrefix = QStringLiteral("takes-back:");

QString paperOf(const CaseFile& file, const QString& target) {
    if (target.startsWith(paperPrefix))
        return target.mid(paperPrefix.size()).section(QLatin1Char('#'), 0, 0);
    const auto page = pageOfTarget(target);
    if (!page) return {};
    for (const Attachment& scan : file.attachments)
        if (scan.blob == page->blob) return scan.paperId;
    return {};
}

bool isPageOf(const Pin& pin, const BlobId& blob) {
    const auto page = pageOfTarget(pin.remark.target);
    return page && page->blob == blob;
}

/// One event, looking at every pin of its case.
class Follower {
public:
    Follower(CaseFile& file, const PlacedEvent& placed)
        : m_file(file), m_event(placed.event), m_revision(placed.place.revision) {}

    void pin(const PinnedRemark& remark, int place) {
        Pin pin{.origin = m_event.envelope.origin, .place = place, .revision = m_revision,
                .remark = remark, .by = m_event.by, .at = claimedTime(m_event),
                .round = timesSentBack(m_file), .said = {}, .paperId = paperOf(m_file, remark.target),
                .scans = {}, .settlements = {}};
        for (const Attachment& scan : m_file.attachments)
            if (!pin.paperId.isEmpty() && scan.paperId == pin.paperId) pin.scans.push_back(scan.blob);
        if (const auto field = fieldOfTarget(m_file, remark.target))
            pin.said = descriptionOf(m_file, *field).value_or(QJsonValue());
        m_file.pins.push_back(std::move(pin));
    }

    void attached(const Attachment& scan) {
        for (Pin& pin : m_file.pins) {
            if (isPageOf(pin, scan.blob)) reopen(pin, Settlement::How::TakenOut);
            else if (!scan.paperId.isEmpty() && scan.paperId == pin.paperId &&
                     std::find(pin.scans.begin(), pin.scans.end(), scan.blob) == pin.scans.end())
                settle(pin, Settlement::How::Replaced, {}, scan.blob);
        }
    }

    void takenOut(const BlobId& blob) {
        for (Pin& pin : m_file.pins) {
            if (isPageOf(pin, blob)) settle(pin, Settlement::How::TakenOut);
            std::erase_if(pin.settlements, [&](const Settlement& one) {
                return one.scan == blob && hasSeen(m_event.envelope, one.origin, one.revision);
            });
        }
    }

    void corrected(const DescriptionCorrected& correction) {
        for (Pin& pin : m_file.pins) {
            if (fieldOfTarget(m_file, pin.remark.target) != correction.field) continue;
            if (correction.after == pin.said && !hasNewer(pin)) reopen(pin, Settlement::How::Corrected);
            else settle(pin, Settlement::How::Corrected);
        }
    }

    void supplemented() {
        if (m_file.supplements.empty()) return;
        for (const SupplementItem& item : m_file.supplements.back().request.items)
            for (Pin& pin : m_file.pins)
                if (!item.paperId.isEmpty() && item.paperId == pin.paperId)
                    settle(pin, Settlement::How::Replaced);
    }

    void remarked(const PinnedRemark& remark) {
        if (takenBack(remark.target)) return;
        if (m_event.by.role == Role::Reviewer) {
            if (!remark.target.isEmpty()) pin(remark, 0);
            return;
        }
        if (remark.target.isEmpty()) return;   // said, not answered
        for (Pin& each : m_file.pins)
            if (each.remark.target == remark.target)
                settle(each, Settlement::How::Answered, remark.text);
    }

private:
    /// A later round speaks of the same spot: it may even ask for what this one objected to.
    bool hasNewer(const Pin& pin) const {
        return std::any_of(m_file.pins.begin(), m_file.pins.end(), [&](const Pin& other) {
            return other.remark.target == pin.remark.target && other.round > pin.round;
        });
    }
    void settle(Pin& pin, Settlement::How how, const QString& answer = {},
                const std::optional<BlobId>& scan = {}) {
        if (!hasSeen(m_event.envelope, pin.origin, pin.revision)) return;
        pin.settlements.push_back({how, m_event.envelope.origin, m_revision, m_event.by,
                                   claimedTime(m_event), answer, scan});
    }
    void reopen(Pin& pin, Settlement::How how) {
        std::erase_if(pin.settlements, [&](const Settlement& one) {
            return one.how == how && hasSeen(m_event.envelope, one.origin, one.revision);
        });
    }

    CaseFile& m_file;
    const Event& m_event;
    std::optional<qint64> m_revision;
};

}  // namespace

std::optional<QString> fieldOfTarget(const CaseFile& file, const QString& target) {
    if (!target.startsWith(fieldPrefix)) return {};
    const QString name = target.mid(fieldPrefix.size());
    if (name == QStringLiteral("summary")) return name;
    const QString ofApplicant = QStringLiteral("applicant.") + name;
    if (!file.answers.contains(name) && descriptionOf(file, ofApplicant)) return ofApplicant;
    if (name.isEmpty() || name == QStringLiteral("received") || name == QStringLiteral("result"))
        return {};
    return QStringLiteral("answers.") + name;
}

QString targetOfField(const QString& field) {
    const bool isPart = field.startsWith(QStringLiteral("applicant.")) ||
                        field.startsWith(QStringLiteral("answers."));
    return fieldPrefix + (isPart ? field.section(QLatin1Char('.'), 1) : field);
}

QString targetOf(const PageTarget& page) {
    return QStringLiteral("%1%2:%3").arg(pagePrefix, page.blob.toString()).arg(page.page);
}

std::optional<PageTarget> pageOfTarget(const QString& target) {
    if (!target.startsWith(pagePrefix)) return {};
    const auto blob = BlobId::parse(target.section(QLatin1Char(':'), 1, 1));
    const int page = target.section(QLatin1Char(':'), 2).toInt();
    if (!blob || page < 1) return {};
    return PageTarget{*blob, page};
}

QString takingBack(const Origin& remark) { return backPrefix + originText(remark); }

std::optional<Origin> takenBack(const QString& target) {
    if (!target.startsWith(backPrefix)) return {};
    return originFrom(target.mid(backPrefix.size()));
}

bool takeBackRemark(CaseFile& file, const Event& event, const Origin& remark) {
    const auto isIt = [&](const DatedRemark& one) {
        return one.origin == remark && one.author == event.envelope.actor;
    };
    if (std::erase_if(file.remarks, isIt) == 0) return false;
    std::erase_if(file.pins, [&](const Pin& pin) { return pin.origin == remark; });
    for (Pin& pin : file.pins)
        std::erase_if(pin.settlements,
                      [&](const Settlement& one) { return one.origin == remark; });
    return true;
}

bool hasSeen(const Envelope& envelope, const Origin& origin,
             const std::optional<qint64>& revision) {
    return (revision && envelope.baseRevision >= *revision) ||
           envelope.origin.device == origin.device;
}

void followPins(CaseFile& file, const PlacedEvent& placed) {
    Follower follower(file, placed);
    const auto follow = match{
        [](const CaseReceived&) {},
        [&](const DocumentAttached& e) { follower.attached(e.attachment); },
        [&](const DocumentWithdrawn& e) { follower.takenOut(e.blob); },
        [&](const DescriptionCorrected& e) { follower.corrected(e); },
        [](const StepForwarded&) {},
        [](const SupplementRequested&) {},
        [&](const SupplementReceived&) { follower.supplemented(); },
        [](const CaseClosedUnsupplemented&) {},
        [](const Reappointed&) {},
        [](const ReviewRequested&) {},
        [&](const ReviewDecided& e) {
            int place = 0;
            for (const PinnedRemark& remark : e.remarks)
                if (const int at = place++; !remark.target.isEmpty()) follower.pin(remark, at);
        },
        [&](const Remarked& e) { follower.remarked(e.remark); },
        [](const PaymentAwaited&) {},
        [](const FeePaid&) {},
        [](const ResultIssued&) {},
        [](const SettlementRefused&) {},
        [](const ResultReturned&) {},
        [](const CaseWithdrawn&) {},
        [](const CaseStopped&) {},
        [](const SlipPrinted&) {},
        [](const ConflictSettled&) {},
        [](const UnknownEvent&) {},
    };
    std::visit(follow, placed.event.body);
}

int openPins(const CaseFile& file) {
    return static_cast<int>(std::count_if(file.pins.begin(), file.pins.end(),
                                          [](const Pin& pin) { return pin.isOpen(); }));
}

int timesSentBack(const CaseFile& file) {
    return static_cast<int>(
        std::count_if(file.reviews.begin(), file.reviews.end(), [](const Review& review) {
            return review.decision &&
                   review.decision->decision == ReviewDecided::Decision::SentBack;
        }));
}

}  // namespace domain
