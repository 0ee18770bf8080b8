// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/event_text.h"

#include "app/text/status_text.h"
#include "core/domain/match.h"
#include "core/domain/pins.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <utility>

namespace app {
namespace {

using namespace domain;

struct Words {
    QString what;
    QString detail;
};

QString money(qint64 dong) {
    return QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(dong) + QStringLiteral(" đ");
}

QString titles(const std::vector<SupplementItem>& items) {
    QStringList found;
    for (const SupplementItem& item : items) found += item.title;
    return found.join(QStringLiteral("; "));
}

/// The fields every case has, by the target of a remark on them.
QString knownField(const QString& target) {
    static constexpr std::pair<const char*, const char*> known[] = {
        {"field:summary", QT_TRANSLATE_NOOP("Event", "Summary")},
        {"field:person.name", QT_TRANSLATE_NOOP("Event", "Handed in by")},
        {"field:owner.name", QT_TRANSLATE_NOOP("Event", "Case holder")},
        {"field:person.personalNumber", QT_TRANSLATE_NOOP("Event", "Personal number")},
        {"field:person.born", QT_TRANSLATE_NOOP("Event", "Date of birth")},
        {"field:person.address", QT_TRANSLATE_NOOP("Event", "Address")},
        {"field:person.phone", QT_TRANSLATE_NOOP("Event", "Phone")},
        {"field:received", QT_TRANSLATE_NOOP("Event", "Time of reception")},
        {"field:result", QT_TRANSLATE_NOOP("Event", "Result")}};
    for (const auto& [id, words] : known)
        if (target == QLatin1String(id)) return QCoreApplication::translate("Event", words);
    return {};
}

QString plainTarget(const QString& target) {
    if (const QString known = knownField(target); !known.isEmpty()) return known;
    if (const auto page = pageOfTarget(target))
        return QCoreApplication::translate("Event", "page %1 of a scan").arg(page->page);
    return target.section(QLatin1Char(':'), 1).section(QLatin1Char('#'), 0, 0);
}

QString settled(ConflictSettled::Keep keep) {
    switch (keep) {
    case ConflictSettled::Keep::Standing: return QCoreApplication::translate("Event", "looked at both steps and let stand what stands");
    case ConflictSettled::Keep::Lost: return QCoreApplication::translate("Event", "looked at both steps and took the one that had not counted");
    case ConflictSettled::Keep::Noted: return QCoreApplication::translate("Event", "looked at both steps, let stand what stands and noted the other");
    }
    Q_UNREACHABLE();
}

/// Says what happened, with the names of this office.
class Teller {
public:
    explicit Teller(const EventNames& names) : m_names(names) {}
    Words tell(const EventBody& body) const;

private:
    Words received(const CaseReceived& e) const;
    Words corrected(const DescriptionCorrected& e) const;
    Words forwarded(const StepForwarded& e) const;
    Words decided(const ReviewDecided& e) const;
    Words remarked(const Remarked& e) const;
    Words withdrawn(const DocumentWithdrawn& e) const;
    Words asked(const ReviewRequested& e) const;
    Words issued(const ResultIssued& e) const;

    QString target(const QString& target) const {
        const QString name = m_names.target ? m_names.target(target) : QString();
        return name.isEmpty() ? plainTarget(target) : name;
    }
    QString value(const QString& field, const QJsonValue& value) const {
        return m_names.value ? m_names.value(field, value) : value.toVariant().toString();
    }

    const EventNames& m_names;
};

Words Teller::received(const CaseReceived& e) const {
    switch (e.outcome) {
    case CaseReceived::Outcome::Accepted:
        return {e.deadline ? QCoreApplication::translate("Event", "received the case, due %1")
                                 .arg(momentText(e.deadline->dueAt))
                           : QCoreApplication::translate("Event", "received the case"),
                e.summary};
    case CaseReceived::Outcome::NeedsSupplement:
        return {QCoreApplication::translate("Event", "asked for papers before accepting the case"),
                titles(e.items)};
    case CaseReceived::Outcome::Refused:
        return {QCoreApplication::translate("Event", "did not accept the case"), e.reason};
    }
    Q_UNREACHABLE();
}

Words Teller::corrected(const DescriptionCorrected& e) const {
    const QString name = target(targetOfField(e.field));
    const QString was = value(e.field, e.before), is = value(e.field, e.after);
    if (was.isEmpty())
        return {QCoreApplication::translate("Event", "filled in “%1”: “%2”").arg(name, is), e.reason};
    if (is.isEmpty())
        return {QCoreApplication::translate("Event", "emptied “%1”; it said “%2”").arg(name, was), e.reason};
    if (was == is)
        return {QCoreApplication::translate("Event", "confirmed “%1”: “%2”").arg(name, is), e.reason};
    return {QCoreApplication::translate("Event", "corrected “%1”: “%2” → “%3”").arg(name, was, is), e.reason};
}

Words Teller::forwarded(const StepForwarded& e) const {
    const QString step = m_names.step ? m_names.step(e.toStep) : QString();
    if (step.isEmpty())
        return {e.toUser.isEmpty() ? QCoreApplication::translate("Event", "handed the case on")
                                   : QCoreApplication::translate("Event", "handed the case to %1").arg(e.toUser),
                e.note};
    return {e.toUser.isEmpty()
                ? QCoreApplication::translate("Event", "handed the case on to the step “%1”").arg(step)
                : QCoreApplication::translate("Event", "handed the case on to the step “%1”, to %2").arg(step, e.toUser),
            e.note};
}

Words Teller::decided(const ReviewDecided& e) const {
    const auto what = [&] {
        switch (e.decision) {
        case ReviewDecided::Decision::Approved: return QCoreApplication::translate("Event", "agreed");
        case ReviewDecided::Decision::SentBack: return QCoreApplication::translate("Event", "sent the case back");
        case ReviewDecided::Decision::Question: return QCoreApplication::translate("Event", "asked a question");
        }
        Q_UNREACHABLE();
    };
    QStringList lines{e.text};
    for (const PinnedRemark& remark : e.remarks)
        lines += remark.target.isEmpty()
                     ? QStringLiteral("• ") + remark.text
                     : QStringLiteral("• %1: %2").arg(target(remark.target), remark.text);
    lines.removeAll(QString());
    return {what(), lines.join(QLatin1Char('\n'))};
}

Words Teller::remarked(const Remarked& e) const {
    if (takenBack(e.remark.target))
        return {QCoreApplication::translate("Event", "took back a remark"), {}};
    if (e.remark.target.isEmpty())
        return {QCoreApplication::translate("Event", "wrote a remark"), e.remark.text};
    return {QCoreApplication::translate("Event", "wrote a remark on “%1”").arg(target(e.remark.target)),
            e.remark.text};
}

Words Teller::withdrawn(const DocumentWithdrawn& e) const {
    const QString name = m_names.scan ? m_names.scan(e.blob) : QString();
    return {name.isEmpty() ? QCoreApplication::translate("Event", "took a file out")
                           : QCoreApplication::translate("Event", "took “%1” out").arg(name),
            e.reason};
}

Words Teller::asked(const ReviewRequested& e) const {
    const QString name = m_names.unit ? m_names.unit(e.toUnit) : QString();
    return {name.isEmpty() ? QCoreApplication::translate("Event", "asked the authority above")
                           : QCoreApplication::translate("Event", "asked %1 for its opinion").arg(name),
            e.content};
}

Words Teller::issued(const ResultIssued& e) const {
    const QString what = QCoreApplication::translate("Event", "recorded the result: %1").arg(e.title);
    return {e.signer.isEmpty() ? what
                               : QCoreApplication::translate("Event", "%1, signed by %2").arg(what, e.signer),
            e.number};
}

Words Teller::tell(const EventBody& body) const {
    const auto tell = match{
        [&](const CaseReceived& e) { return received(e); },
        [](const DocumentAttached& e) {
            return Words{QCoreApplication::translate("Event", "attached “%1”").arg(e.attachment.fileName), {}};
        },
        [&](const DocumentWithdrawn& e) { return withdrawn(e); },
        [&](const DescriptionCorrected& e) { return corrected(e); },
        [&](const StepForwarded& e) { return forwarded(e); },
        [](const SupplementRequested& e) {
            return Words{QCoreApplication::translate("Event", "asked for a supplement: %1").arg(titles(e.items)), e.reason};
        },
        [](const SupplementReceived& e) {
            return Words{QCoreApplication::translate("Event", "accepted the supplement, now due %1")
                             .arg(momentText(e.deadline.dueAt)), e.note};
        },
        [](const CaseClosedUnsupplemented& e) {
            return Words{QCoreApplication::translate("Event", "closed the case: the supplement did not come"), e.note};
        },
        [](const Reappointed& e) {
            return Words{QCoreApplication::translate("Event", "apologised and put the return off to %1")
                             .arg(momentText(e.newDueAt)), e.reason};
        },
        [&](const ReviewRequested& e) { return asked(e); },
        [&](const ReviewDecided& e) { return decided(e); },
        [&](const Remarked& e) { return remarked(e); },
        [](const PaymentAwaited& e) {
            return Words{QCoreApplication::translate("Event", "asked for payment"), e.note};
        },
        [](const FeePaid& e) {
            return Words{QCoreApplication::translate("Event", "took a payment of %1").arg(money(e.amount)),
                         e.receiptNumber};
        },
        [&](const ResultIssued& e) { return issued(e); },
        [](const SettlementRefused& e) {
            return Words{QCoreApplication::translate("Event", "refused the case"), e.reason};
        },
        [](const ResultReturned& e) {
            return Words{QCoreApplication::translate("Event", "returned the result to %1").arg(e.receiver), {}};
        },
        [](const CaseWithdrawn& e) {
            return Words{QCoreApplication::translate("Event", "recorded that the citizen withdrew the case"), e.reason};
        },
        [](const CaseStopped& e) {
            return Words{QCoreApplication::translate("Event", "stopped the case"), e.reason};
        },
        [](const SlipPrinted& e) {
            return Words{QCoreApplication::translate("Event", "printed “%1”").arg(slipText(e.slip)), {}};
        },
        [](const ConflictSettled& e) { return Words{settled(e.keep), {}}; },
        [](const UnknownEvent&) {
            return Words{QCoreApplication::translate("Event", "did something this program is too old to show"), {}};
        },
    };
    return std::visit(tell, body);
}

}  // namespace

EventLine describe(const domain::Event& event, const EventNames& names) {
    const Words said = Teller(names).tell(event.body);
    const bool byTheWay = std::holds_alternative<SlipPrinted>(event.body) ||
                          std::holds_alternative<DocumentAttached>(event.body);
    return {.at = claimedTime(event), .who = event.by.name, .position = event.by.title,
            .what = said.what, .detail = said.detail,
            .important = classOf(event.body) == EventClass::Step, .matters = !byTheWay};
}

QString spoken(const EventLine& line) {
    const QString who = line.position.isEmpty() ? line.who : QStringLiteral("%1, %2").arg(line.who, line.position);
    const QString sentence = QStringLiteral("%1: %2 %3").arg(momentText(line.at), who, line.what);
    return line.detail.isEmpty() ? sentence : QStringLiteral("%1. %2").arg(sentence, line.detail);
}

QString targetText(const domain::CaseFile& file, const QString& target) {
    if (const auto page = pageOfTarget(target))
        for (const Attachment& scan : file.attachments)
            if (scan.blob == page->blob)
                return QCoreApplication::translate("Event", "page %1 of %2").arg(page->page).arg(scan.fileName);
    if (target.startsWith(QStringLiteral("paper:")))
        for (const PaperLine& paper : file.papers)
            if (paper.paperId == plainTarget(target)) return paper.title;
    return plainTarget(target);
}

}  // namespace app
