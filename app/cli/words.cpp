// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include "app/cli/answer.h"
#include "app/cli/typed.h"
#include "app/text/event_text.h"
#include "app/text/status_text.h"
#include "core/domain/event_codec.h"

#include <QCoreApplication>

namespace cli {
namespace {

QString standingName(domain::Standing standing) {
    switch (standing) {
    case domain::Standing::Local: return QStringLiteral("local");
    case domain::Standing::Confirmed: return QStringLiteral("confirmed");
    case domain::Standing::Held: return QStringLiteral("held");
    case domain::Standing::Late: return QStringLiteral("late");
    }
    Q_UNREACHABLE();
}

}  // namespace

QJsonValue momentJson(const QDateTime& moment) {
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue momentJson(const std::optional<QDateTime>& moment) {
    return moment ? momentJson(*moment) : QJsonValue();
}

QJsonObject userJson(const domain::User& user) {
    QJsonArray roles;
    for (const domain::Role role : user.roles) roles.append(domain::roleName(role));
    return {{QStringLiteral("login"), user.login}, {QStringLiteral("name"), user.name},
            {QStringLiteral("title"), user.title}, {QStringLiteral("unit"), user.unit},
            {QStringLiteral("roles"), roles}, {QStringLiteral("active"), user.active}};
}

QString userLine(const domain::User& user) {
    QStringList roles;
    for (const domain::Role role : user.roles) roles += app::roleText(role);
    return QStringLiteral("%1%2  %3  %4").arg(user.active ? QString() : QStringLiteral("– "), user.login, user.name,
                                              roles.join(QStringLiteral(", ")));
}

std::vector<domain::Role> rolesFrom(const QString& list) {
    std::vector<domain::Role> roles;
    for (const QString& name : partsOf(list)) {
        const auto role = domain::roleFromName(name);
        if (!role) {
            QStringList known;
            for (const domain::Role each : domain::allRoles) known += domain::roleName(each);
            throw WrongUsage(QCoreApplication::translate("Cli", "“%1” is no role; roles are: %2").arg(name, known.join(QStringLiteral(", "))));
        }
        roles.push_back(*role);
    }
    return roles;
}

QJsonObject rowJson(const store::CaseRow& row) {
    return {{QStringLiteral("id"), row.id.toString()},
            {QStringLiteral("code"), row.code},
            {QStringLiteral("procedure"), row.procedure},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("unit"), row.unit},
            {QStringLiteral("holder"), row.holder},
            {QStringLiteral("summary"), row.summary},
            {QStringLiteral("state"), domain::stateName(row.state)},
            {QStringLiteral("step"), row.step},
            {QStringLiteral("assignee"), row.assignee},
            {QStringLiteral("receivedAt"), momentJson(row.receivedAt)},
            {QStringLiteral("dueAt"), momentJson(row.dueAt)},
            {QStringLiteral("finishedAt"), momentJson(row.finishedAt)},
            {QStringLiteral("attachments"), row.attachments},
            {QStringLiteral("conflicts"), row.conflicts},
            {QStringLiteral("held"), row.held},
            {QStringLiteral("unconfirmed"), row.unconfirmed}};
}

QString rowLine(const store::CaseRow& row) {
    return QStringLiteral("%1  %2  %3  %4  %5").arg(
        row.code, row.dueAt ? app::momentText(*row.dueAt) : QStringLiteral("–"), app::stateText(row.state),
        row.holder, row.title);
}

QJsonObject eventJson(const domain::PlacedEvent& placed) {
    const domain::Envelope& envelope = placed.event.envelope;
    return {{QStringLiteral("device"), envelope.origin.device.toString()},
            {QStringLiteral("epoch"), envelope.origin.epoch.toString()},
            {QStringLiteral("seq"), envelope.origin.seq},
            {QStringLiteral("kind"), envelope.kind},
            {QStringLiteral("version"), envelope.kindVersion},
            {QStringLiteral("case"), envelope.caseId.toString()},
            {QStringLiteral("by"), placed.event.by.name},
            {QStringLiteral("role"), domain::roleName(placed.event.by.role)},
            {QStringLiteral("deviceTime"), momentJson(QDateTime::fromMSecsSinceEpoch(envelope.deviceTimeMs, Qt::UTC))},
            {QStringLiteral("standing"), standingName(placed.place.standing)},
            {QStringLiteral("revision"), placed.place.revision ? QJsonValue(*placed.place.revision) : QJsonValue()},
            {QStringLiteral("bodyHash"), envelope.bodyHash.toString()},
            {QStringLiteral("body"), domain::toJson(placed.event.body)}};
}

QString eventLine(const domain::Event& event) {
    const app::EventLine line = app::describe(event);
    const QString said = QStringLiteral("%1  %2: %3").arg(app::momentText(line.at), line.who, line.what);
    return line.detail.isEmpty() ? said : said + QStringLiteral(" – ") + line.detail;
}

}  // namespace cli
