// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings_table.h"
#include "core/store/values.h"

namespace store {
namespace {

const auto columns =
    QStringLiteral("SELECT id, login, name, title, unit, roles, active FROM user_account ");

std::optional<domain::User> read(const sqlite::Row& row) {
    const auto id = domain::UserId::fromBytes(row.blob(0));
    if (!id) return std::nullopt;
    std::vector<domain::Role> roles;
    for (const QString& name : row.text(5).split(u',', Qt::SkipEmptyParts))
        if (const auto role = domain::roleFromName(name)) roles.push_back(*role);
    return domain::User{.id = *id,
                        .login = row.text(1),
                        .name = row.text(2),
                        .title = row.text(3),
                        .unit = row.text(4),
                        .roles = std::move(roles),
                        .active = row.flag(6)};
}

}  // namespace

std::vector<domain::User> UserTable::all() const {
    std::vector<domain::User> users;
    m_database.each(columns + QStringLiteral("ORDER BY login"), {}, [&](const sqlite::Row& row) {
        if (auto user = read(row)) users.push_back(std::move(*user));
        return true;
    });
    return users;
}

std::optional<domain::User> UserTable::find(domain::UserId id) const {
    const auto found = m_database.first(columns + QStringLiteral("WHERE id = ?"), {id.bytes()}, read);
    return found ? *found : std::nullopt;
}

std::optional<domain::User> UserTable::findLogin(const QString& login) const {
    const auto found = m_database.first(columns + QStringLiteral("WHERE login = ?"),
                                        {asText(login.toLower())}, read);
    return found ? *found : std::nullopt;
}

void UserTable::save(const domain::User& user) {
    QStringList roles;
    for (const domain::Role role : user.roles) roles.append(domain::roleName(role));
    m_database.run(
        QStringLiteral("INSERT INTO user_account (id, login, name, title, unit, roles, active) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                       "login = excluded.login, name = excluded.name, title = excluded.title, "
                       "unit = excluded.unit, roles = excluded.roles, active = excluded.active"),
        {user.id.bytes(), asText(user.login.toLower()), asText(user.name), asText(user.title),
         asText(user.unit), asText(roles.join(u',')), user.active});
}

}  // namespace store
