// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/crossings.h"

#include "app/desktop/case_page/case_names.h"
#include "app/desktop/session/session.h"
#include "app/text/refusal_text.h"
#include "core/domain/case_fields.h"
#include "core/domain/case_rules.h"
#include "core/domain/pins.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

using domain::CaseFile;
using domain::Event;
using domain::EventBody;
using domain::Keep;

struct Crossings {
    Q_DECLARE_TR_FUNCTIONS(Crossings)
};

using Bodies = domain::Result<std::vector<EventBody>>;

const auto correctionPrefix = QStringLiteral("correction:");

const Event* find(const std::vector<domain::PlacedEvent>& events, const domain::Origin& origin) {
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&](const domain::PlacedEvent& one) { return one.event.envelope.origin == origin; });
    return found == events.end() ? nullptr : &found->event;
}

Crossing::Side side(const Event* event, const EventNames& names) {
    if (!event) return {};
    const EventLine line = describe(*event, names);
    const QString who = line.position.isEmpty() ? line.who : QStringLiteral("%1, %2").arg(line.who, line.position);
    return {.who = who, .at = momentText(line.at), .what = line.what, .words = line.detail};
}

/// The correction that gave the field this value, the newest.
const Event* whoWrote(const std::vector<domain::PlacedEvent>& events, const QString& field, const QJsonValue& value) {
    const Event* writer = nullptr;
    for (const domain::PlacedEvent& placed : events) {
        const auto* correction = std::get_if<domain::DescriptionCorrected>(&placed.event.body);
        if (correction && correction->field == field && correction->after == value) writer = &placed.event;
    }
    return writer;
}

Crossing ofSteps(const domain::Conflict& conflict, const CaseFile& file, const std::vector<domain::PlacedEvent>& events,
                 const EventNames& names, Session& session) {
    const Event* lost = find(events, conflict.origin);
    Crossing crossing{.key = originText(conflict.origin), .title = Crossings::tr("Two people took the same step"),
                      .standing = side(find(events, file.steps[static_cast<std::size_t>(conflict.step)].origin), names),
                      .other = side(lost, names), .mine = domain::maySettle(session.user(), file, conflict), .whyNot = {}};
    if (!lost || !crossing.mine) return crossing;
    const auto again = domain::settle(session.user(), file, {conflict.origin, lost->body, Keep::Lost, {}}, session.now());
    if (!again) crossing.whyNot = describe(again.error());
    return crossing;
}

Crossing ofCorrections(const domain::Overwrite& overwrite, const CaseFile& file, const std::vector<domain::PlacedEvent>& events,
                       const CaseNames& names, Session& session) {
    const QJsonValue stands = domain::descriptionOf(file, overwrite.field).value_or(QJsonValue());
    const EventNames said = names.forEvents();
    Crossing crossing{.key = correctionPrefix + overwrite.field,
                      .title = Crossings::tr("Two people corrected “%1”").arg(names.target(domain::targetOfField(overwrite.field))),
                      .standing = side(find(events, overwrite.origin), said),
                      .other = side(whoWrote(events, overwrite.field, overwrite.replaced), said), .mine = false, .whyNot = {}};
    // The values are what is compared, not how each came about.
    crossing.standing.what = names.value(overwrite.field, stands);
    crossing.other.what = names.value(overwrite.field, overwrite.replaced);
    const auto may = domain::possibleActs(session.user(), file);
    crossing.mine = std::find(may.begin(), may.end(), domain::Act::Correct) != may.end();
    return crossing;
}

QString wordsOf(const Crossing::Side& side) {
    QStringList lines{Crossings::tr("Does not count: %1, %2: %3").arg(side.who, side.at, side.what), side.words};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n')).left(domain::maxReasonLength);
}

Bodies settleCorrections(const QString& field, Keep keep, const QString& words, const domain::User& user, const CaseFile& file) {
    const auto overwrite = std::find_if(file.overwrites.rbegin(), file.overwrites.rend(),
                                        [&](const domain::Overwrite& one) { return one.field == field; });
    if (overwrite == file.overwrites.rend()) return domain::Error{domain::Refusal::WrongState, {}, {}};
    const QJsonValue stands = domain::descriptionOf(file, field).value_or(QJsonValue());
    std::vector<EventBody> bodies;
    const auto corrected = domain::correct(user, file, field, keep == Keep::Lost ? overwrite->replaced : stands,
                                           Crossings::tr("Both corrections were compared"));
    if (!corrected) return corrected.error();
    bodies.push_back(*corrected);
    if (keep != Keep::Noted) return bodies;
    const auto noted = domain::remark(user, file, {.target = domain::targetOfField(field), .text = words});
    if (!noted) return noted.error();
    bodies.push_back(*noted);
    return bodies;
}

}  // namespace

std::vector<Crossing> crossingsOf(const CaseFile& file, const std::vector<domain::PlacedEvent>& events, const CaseNames& names,
                                  Session& session) {
    std::vector<Crossing> crossings;
    for (const domain::Conflict& conflict : file.conflicts)
        if (!conflict.settled) crossings.push_back(ofSteps(conflict, file, events, names.forEvents(), session));
    for (const domain::Overwrite& overwrite : file.overwrites)
        crossings.push_back(ofCorrections(overwrite, file, events, names, session));
    return crossings;
}

store::DecideAll settling(const Crossing& crossing, Keep keep, Session& session) {
    const QString words = wordsOf(crossing.other);
    if (crossing.key.startsWith(correctionPrefix))
        return [&session, field = crossing.key.mid(correctionPrefix.size()), keep, words](const CaseFile& file) {
            return settleCorrections(field, keep, words, session.user(), file);
        };
    return [&session, key = crossing.key, keep, words](const CaseFile& file) -> Bodies {
        const auto origin = domain::originFrom(key);
        const auto lost = origin ? session.store().log().find(*origin) : std::nullopt;
        if (!lost) return domain::Error{domain::Refusal::WrongState, {}, {}};
        return domain::settle(session.user(), file, {*origin, lost->event.body, keep, words}, session.now());
    };
}

}  // namespace app
