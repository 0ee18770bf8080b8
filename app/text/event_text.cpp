// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/event_text.h"

#include "app/text/status_text.h"
#include "core/domain/match.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

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

Words received(const CaseReceived& e) {
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

Words decided(const ReviewDecided& e) {
    switch (e.decision) {
    case ReviewDecided::Decision::Approved:
        return {QCoreApplication::translate("Event", "agreed"), e.text};
    case ReviewDecided::Decision::SentBack:
        return {QCoreApplication::translate("Event", "sent the case back"), e.text};
    case ReviewDecided::Decision::Question:
        return {QCoreApplication::translate("Event", "asked a question"), e.text};
    }
    Q_UNREACHABLE();
}

Words words(const EventBody& body) {
    const auto tell = match{
        [](const CaseReceived& e) { return received(e); },
        [](const DocumentAttached& e) {
            return Words{QCoreApplication::translate("Event", "attached “%1”")
                             .arg(e.attachment.fileName), {}};
        },
        [](const DocumentWithdrawn& e) {
            return Words{QCoreApplication::translate("Event", "took a file out"), e.reason};
        },
        [](const DescriptionCorrected& e) {
            return Words{QCoreApplication::translate("Event", "corrected “%1” to “%2”")
                             .arg(e.field, e.after.toVariant().toString()), e.reason};
        },
        [](const StepForwarded& e) {
            return Words{e.toUser.isEmpty()
                             ? QCoreApplication::translate("Event", "handed the case on")
                             : QCoreApplication::translate("Event", "handed the case to %1")
                                   .arg(e.toUser), e.note};
        },
        [](const SupplementRequested& e) {
            return Words{QCoreApplication::translate("Event", "asked for a supplement: %1")
                             .arg(titles(e.items)), e.reason};
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
        [](const ReviewRequested& e) {
            return Words{QCoreApplication::translate("Event", "asked the authority above"), e.content};
        },
        [](const ReviewDecided& e) { return decided(e); },
        [](const Remarked& e) {
            return Words{QCoreApplication::translate("Event", "wrote a remark"), e.remark.text};
        },
        [](const PaymentAwaited& e) {
            return Words{QCoreApplication::translate("Event", "asked for payment"), e.note};
        },
        [](const FeePaid& e) {
            return Words{QCoreApplication::translate("Event", "took a payment of %1").arg(money(e.amount)),
                         e.receiptNumber};
        },
        [](const ResultIssued& e) {
            return Words{QCoreApplication::translate("Event", "recorded the result: %1").arg(e.title),
                         e.number};
        },
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
        [](const UnknownEvent&) {
            return Words{QCoreApplication::translate("Event", "did something this program is too old to show"), {}};
        },
    };
    return std::visit(tell, body);
}

}  // namespace

EventLine describe(const domain::Event& event) {
    const Words said = words(event.body);
    return {.at = claimedTime(event), .who = event.by.name, .position = event.by.title, .what = said.what, .detail = said.detail,
            .important = classOf(event.body) == EventClass::Step};
}

}  // namespace app
