// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/user_forms.h"

#include "app/desktop/session/session.h"
#include "app/desktop/settings/secret_dialog.h"
#include "app/desktop/form/form_dialog.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/store/user_commands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace app {
namespace {

QString say(const char* text) { return QCoreApplication::translate("UserForms", text); }

std::vector<packs::Field> roleFields() {
    std::vector<packs::Field> fields;
    for (const domain::Role role : domain::allRoles)
        fields.push_back(checkField(QStringLiteral("role.") + domain::roleName(role), roleText(role)));
    return fields;
}

std::vector<domain::Role> rolesOf(const QJsonObject& answers) {
    std::vector<domain::Role> roles;
    for (const domain::Role role : domain::allRoles)
        if (answers.value(QStringLiteral("role.") + domain::roleName(role)).toBool()) roles.push_back(role);
    return roles;
}

QString needsRole(const QJsonObject& answers) {
    return rolesOf(answers).empty() ? say(QT_TRANSLATE_NOOP("UserForms", "Tick at least one role.")) : QString();
}

QString newPasswordOf(const domain::User& user) {
    return say(QT_TRANSLATE_NOOP("UserForms", "New password of %1")).arg(user.name);
}

packs::Form userForm(bool withLogin, bool withActive) {
    std::vector<packs::Field> who{textField(QStringLiteral("name"), say(QT_TRANSLATE_NOOP("UserForms", "Full name")), true),
                                  textField(QStringLiteral("title"), say(QT_TRANSLATE_NOOP("UserForms", "Position")))};
    if (withLogin) {
        packs::Field login = textField(QStringLiteral("login"), say(QT_TRANSLATE_NOOP("UserForms", "User name")), true);
        login.help = say(QT_TRANSLATE_NOOP("UserForms", "Small letters without marks, for example lan"));
        login.maxLength = 32;
        who.push_back(login);
    }
    if (withActive) who.push_back(checkField(QStringLiteral("active"), say(QT_TRANSLATE_NOOP("UserForms", "Works here"))));
    return {{packs::Section{.title = {}, .shownWhen = {}, .fields = who},
             packs::Section{.title = say(QT_TRANSLATE_NOOP("UserForms", "Roles")), .shownWhen = {}, .fields = roleFields()}}};
}

}  // namespace

void addUser(Session& session, QWidget* parent) {
    FormQuestion question{.title = say(QT_TRANSLATE_NOOP("UserForms", "Add a user")), .explanation = {},
                          .form = userForm(true, false), .initial = {},
                          .confirm = say(QT_TRANSLATE_NOOP("UserForms", "Go on to the password")),
                          .today = domain::officeDate(session.now()), .check = needsRole};
    // Asked again with what was typed, until it is right or the form is closed.
    while (const auto answers = askForm(question, parent)) {
        question.initial = *answers;
        const auto password = askNewPassword(say(QT_TRANSLATE_NOOP("UserForms", "Password of the new user")), parent);
        if (!password) continue;
        const auto added = session.run([&](store::Store& store) {
            auto outcome = store::addUser(store, {.login = answers->value(QLatin1String("login")).toString().toLower(),
                                                  .name = answers->value(QLatin1String("name")).toString(),
                                                  .title = answers->value(QLatin1String("title")).toString(),
                                                  .roles = rolesOf(*answers), .password = *password, .cost = {}});
            question.explanation = outcome ? QString() : describe(outcome.error());
            return outcome;
        });
        if (added) return;
    }
}

void changeUser(Session& session, const domain::User& user, QWidget* parent) {
    QJsonObject initial{{QStringLiteral("name"), user.name}, {QStringLiteral("title"), user.title},
                        {QStringLiteral("active"), user.active}};
    for (const domain::Role role : user.roles) initial.insert(QStringLiteral("role.") + domain::roleName(role), true);
    const auto answers = askForm({.title = say(QT_TRANSLATE_NOOP("UserForms", "Change the user %1")).arg(user.login),
                                  .explanation = {}, .form = userForm(false, true), .initial = initial,
                                  .confirm = say(QT_TRANSLATE_NOOP("UserForms", "Save")),
                                  .today = domain::officeDate(session.now()), .check = needsRole}, parent);
    if (!answers) return;
    domain::User changed = user;
    changed.name = answers->value(QLatin1String("name")).toString();
    changed.title = answers->value(QLatin1String("title")).toString();
    changed.active = answers->value(QLatin1String("active")).toBool();
    changed.roles = rolesOf(*answers);
    // Who comes back has no key to the data any more.
    std::optional<QString> password;
    if (changed.active && !user.active && !(password = askNewPassword(newPasswordOf(user), parent))) return;
    const auto saved = session.run([&](store::Store& store) { return store::changeUser(store, changed); });
    if (saved && password) session.run([&](store::Store& store) { return store::resetPassword(store, user.id, *password); });
}

void resetPassword(Session& session, const domain::User& user, QWidget* parent) {
    const auto wanted = askNewPassword(newPasswordOf(user), parent);
    if (!wanted) return;
    const auto reset = session.run([&](store::Store& store) { return store::resetPassword(store, user.id, *wanted); });
    if (reset) Q_EMIT session.notice(say(QT_TRANSLATE_NOOP("UserForms", "%1 signs in with the new password from now on.")).arg(user.name));
}

void changePassword(Session& session, QWidget* parent) {
    const auto present = askPresentPassword(say(QT_TRANSLATE_NOOP("UserForms", "Your present password")), parent);
    if (!present) return;
    const auto wanted = askNewPassword(say(QT_TRANSLATE_NOOP("UserForms", "Your new password")), parent);
    if (!wanted) return;
    const auto changed = session.run([&](store::Store& store) { return store::changeOwnPassword(store, *present, *wanted); });
    if (changed) Q_EMIT session.notice(say(QT_TRANSLATE_NOOP("UserForms", "The password is changed.")));
}

}  // namespace app
