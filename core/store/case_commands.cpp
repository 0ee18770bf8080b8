// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case_commands.h"

#include "core/domain/event_codec.h"
#include "core/store/acting.h"
#include "core/store/log_rows.h"
#include "core/store/values.h"

#include <algorithm>

namespace store {
namespace {

/// The role in which the user acted: the one of the current step where it fits, else the first of
/// the user's that has the right.
domain::Role roleFor(const domain::User& user, domain::Act act, const domain::CaseFile* file) {
    if (file) {
        const auto step = domain::stepOf(file->process(), file->step);
        if (step && domain::has(user, step->role) && domain::may(step->role, act)) return step->role;
    }
    for (const domain::Role role : user.roles)
        if (domain::may(role, act)) return role;
    return user.roles.empty() ? domain::Role::Observer : user.roles.front();
}

domain::Signature signatureOf(Store& store, const domain::EventBody& body,
                              const domain::CaseFile* file) {
    const domain::User& user = store.signedIn();
    const auto unitName = store.database().first(
        QStringLiteral("SELECT name FROM unit WHERE code = ?"), {asText(user.unit)},
        [](const sqlite::Row& row) { return row.text(0); });
    return {.name = user.name,
            .title = user.title,
            .role = roleFor(user, domain::actOf(body), file),
            .unitName = unitName.value_or(QString())};
}

domain::ClockQuality clockQuality(Store& store, const QDateTime& now) {
    const Outbox::LastExchange last = store.outbox().lastExchange();
    if (!last.serverTime || !last.serverTimeAt) return {};
    return {.offsetMs = last.serverTime->msecsTo(*last.serverTimeAt),
            .ageS = qMax<qint64>(0, last.serverTimeAt->secsTo(now))};
}

/// What the actor saw when acting.
struct Seen {
    domain::CaseId id;
    QString unit;
    qint64 lamport = 0, revision = 0;
    int step = 0;
    std::optional<domain::TakenStep> newest{};
};

/// Only what the counter and the revision leave open: see Envelope::builtOn.
std::optional<domain::Origin> unplacedStep(const Seen& seen, const DeviceIdentity& self) {
    if (!seen.newest || seen.newest->revision || seen.newest->origin.device == self.device) return std::nullopt;
    return seen.newest->origin;
}

domain::Event append(Store& store, const Seen& seen, const domain::EventBody& body,
                     const QByteArray& bytes) {
    const DeviceIdentity device = store.settings().device();
    const QDateTime now = store.clock().now();
    domain::Envelope draft{
        .origin = {.device = device.device, .epoch = device.epoch, .seq = 0},
        .kind = {},
        .mustUnderstand = domain::classOf(body) == domain::EventClass::Step,
        .caseId = seen.id,
        .unit = seen.unit,
        .actor = store.signedIn().id,
        .lamport = seen.lamport + 1,
        .deviceTimeMs = now.toMSecsSinceEpoch(),
        .clock = clockQuality(store, now),
        .baseRevision = seen.revision,
        .baseStep = seen.step,
        .bodyHash = domain::Hash::fromBytes(QByteArray(domain::Hash::size, '\0')).value()};
    draft.kind = domain::kindOf(body);
    if (draft.mustUnderstand) draft.builtOn = unplacedStep(seen, device);
    return appendBytes(store.database(), device, std::move(draft), bytes);
}

/// A file an event names must be here already: a crash may leave a file without an event, never an
/// event without its file.
std::optional<domain::Error> missingBlob(Store& store, const domain::EventBody& body) {
    std::optional<domain::BlobId> blob;
    if (const auto* attached = std::get_if<domain::DocumentAttached>(&body))
        blob = attached->attachment.blob;
    if (const auto* issued = std::get_if<domain::ResultIssued>(&body)) blob = issued->blob;
    if (!blob) return std::nullopt;
    const auto info = store.blobs().find(*blob);
    if (info && info->complete()) return std::nullopt;
    return domain::Error{domain::Refusal::BlobIncomplete, blob->toString(), {}};
}

std::optional<domain::Error> notAcceptable(Store& store, const domain::EventBody& body,
                                           const QByteArray& bytes) {
    if (bytes.size() > domain::maxBodyBytes)
        return domain::Error{domain::Refusal::FieldTooLong, QStringLiteral("answers"),
                             QString::number(domain::maxBodyBytes)};
    return missingBlob(store, body);
}

}  // namespace

domain::Result<domain::CaseFile> appendTo(Store& store, const domain::CaseFile& file,
                                          const domain::EventBody& body) {
    const domain::Signature by = signatureOf(store, body, &file);
    const QByteArray bytes = domain::encodeBody(by, body);
    if (const auto error = notAcceptable(store, body, bytes)) return *error;
    domain::Event event = append(store,
                                 {.id = file.id,
                                  .unit = file.received.unit,
                                  .lamport = file.lamport,
                                  .revision = file.revision,
                                  .step = file.stepCounter,
                                  .newest = file.steps.back()},
                                 body, bytes);
    return domain::apply(file, {.event = std::move(event), .place = {}});
}

domain::Result<domain::CaseFile> beginCase(Store& store, domain::CaseId id,
                                           const domain::CaseReceived& body) {
    const domain::EventBody whole(body);
    const domain::Signature by = signatureOf(store, whole, nullptr);
    const QByteArray bytes = domain::encodeBody(by, whole);
    if (const auto error = notAcceptable(store, whole, bytes)) return *error;
    domain::Event event = append(store, {.id = id, .unit = body.unit}, whole, bytes);
    auto file = domain::begin({.event = std::move(event), .place = {}});
    if (!file) return domain::Error{domain::Refusal::CaseUnknown, id.toString(), {}};
    return *std::move(file);
}

void savePicture(Store& store, const domain::CaseFile& file) {
    const qint64 no = caseNumber(store.database(), file.id);
    store.cases().save(no, file);
    store.search().save(no, file);
}

void refreshPicture(Store& store, const domain::CaseId& id) {
    if (const auto file = domain::fold(store.log().eventsOf(id))) savePicture(store, *file);
}

domain::Result<domain::CaseFile> caseFile(Store& store, domain::CaseId id) {
    auto file = domain::fold(store.log().eventsOf(id));
    if (!file) return domain::Error{domain::Refusal::CaseUnknown, id.toString(), {}};
    return *std::move(file);
}

domain::Result<domain::CaseFile> actTogether(Store& store, domain::CaseId id, const DecideAll& decide) {
    return refusingFullDisk([&] {
        return store.write([&]() -> domain::Result<domain::CaseFile> {
            auto file = caseFile(store, id);
            if (!file) return file.error();
            // An event that must be understood and is not: this program can only look.
            if (file->needsNewerProgram)
                return domain::Error{domain::Refusal::ClientTooOld, file->code(), {}};
            const auto decisions = decide(*file);
            if (!decisions) return decisions.error();
            for (const domain::EventBody& decision : *decisions) {
                file = appendTo(store, *file, decision);
                if (!file) return file.error();
            }
            savePicture(store, *file);
            return file;
        });
    });
}

domain::Result<domain::CaseFile> act(Store& store, domain::CaseId id, const Decide& decide) {
    return actTogether(store, id, [&](const domain::CaseFile& file) -> domain::Result<std::vector<domain::EventBody>> {
        auto decision = decide(file);
        if (!decision) return decision.error();
        return std::vector{*std::move(decision)};
    });
}

}  // namespace store
