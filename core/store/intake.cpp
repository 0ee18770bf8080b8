// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/acting.h"
#include "core/store/case_commands.h"
#include "core/store/values.h"

namespace store {
namespace {

/// The left part of codes: the unit's identifier, or its code where none is set.
QString identifierOf(Store& store, const QString& unit) {
    const auto identifier = store.database().first(
        QStringLiteral("SELECT identifier FROM unit WHERE code = ?"), {asText(unit)},
        [](const sqlite::Row& row) { return row.text(0); });
    return identifier && !identifier->isEmpty() ? *identifier : unit;
}

/// The next code of this desk; what it has issued is written in the same transaction.
domain::Result<QString> allocateCode(Store& store, const QString& unit, bool dateConfirmed) {
    const QDate today = domain::officeDate(store.clock().now());
    const auto serverTime = store.outbox().lastExchange().serverTime;
    const QDate known = serverTime ? domain::officeDate(*serverTime) : QDate();
    const DeviceIdentity device = store.settings().device();
    const domain::CodePattern pattern = store.settings().codePattern();
    const domain::CodeBlock block{.first = device.codeBlock.first,
                                  .last = qMin(device.codeBlock.last, pattern.highest())};
    const QString identifier = identifierOf(store, unit);
    const QString shownDay = QStringLiteral("dd/MM/yyyy");
    domain::CodeCounter counter = store.settings().codeCounter();
    for (;;) {
        const domain::CodeStep step = domain::nextCode(counter, block, today, known, dateConfirmed);
        switch (step.outcome) {
        case domain::CodeStep::Outcome::ClockWentBack:
            return domain::Error{domain::Refusal::ClockWentBack,
                                 counter.day.toString(Qt::ISODate), today.toString(Qt::ISODate)};
        case domain::CodeStep::Outcome::ClockJumped:
            return domain::Error{domain::Refusal::ClockJumped,
                                 qMax(counter.day, known).toString(shownDay),
                                 today.toString(shownDay)};
        case domain::CodeStep::Outcome::Exhausted:
            return domain::Error{domain::Refusal::CodeBlockExhausted,
                                 QString::number(block.first), QString::number(block.last)};
        case domain::CodeStep::Outcome::Issued: break;
        }
        counter = step.counter;
        const QString code = pattern.print(identifier, today, counter.serial);
        // A restored store may know codes from the district that its counter does not.
        if (store.cases().findCode(code)) continue;
        store.settings().setCodeCounter(counter);
        return code;
    }
}

domain::Result<domain::CaseFile> received(Store& store, const Intake& intake) {
    domain::CaseReceived proposal = intake.proposal;
    if (proposal.unit.isEmpty()) proposal.unit = store.settings().device().unit;
    if (proposal.code.isEmpty()) {
        const auto code = allocateCode(store, proposal.unit, intake.dateConfirmed);
        if (!code) return code.error();
        proposal.code = *code;
    }
    const auto decision = domain::receive(store.signedIn(), std::move(proposal));
    if (!decision) return decision.error();
    const auto* body = std::get_if<domain::CaseReceived>(&*decision);
    Q_ASSERT(body);
    auto file = beginCase(store, domain::CaseId::fromRandom(store.random().bytes(16)), *body);
    for (const domain::Attachment& attachment : intake.attachments) {
        if (!file) return file;
        const auto attached = domain::attach(store.signedIn(), *file, attachment);
        if (!attached) return attached.error();
        file = appendTo(store, *file, *attached);
    }
    return file;
}

}  // namespace

domain::Result<domain::CaseFile> receiveCase(Store& store, const Intake& intake) {
    return refusingFullDisk([&] {
        return store.write([&]() -> domain::Result<domain::CaseFile> {
            auto file = received(store, intake);
            if (!file) return file;
            savePicture(store, *file);
            if (intake.draft) store.drafts().remove(*intake.draft);
            return file;
        });
    });
}

}  // namespace store
