// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/form.h"

#include <functional>

namespace packs {
namespace {

using Visit = std::function<void(const Section&, const Field&)>;

void forEach(const Form& form, const Visit& visit) {
    for (const Section& section : form.sections)
        for (const Field& field : section.fields) visit(section, field);
}

QJsonObject only(const QSet<QString>& fields, const QJsonObject& answers) {
    QJsonObject kept;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        if (fields.contains(answer.key())) kept.insert(answer.key(), answer.value());
    return kept;
}

}  // namespace

const Field* fieldOf(const Form& form, const QString& id) {
    for (const Section& section : form.sections)
        for (const Field& field : section.fields)
            if (field.id == id) return &field;
    return nullptr;
}

QSet<QString> shownFields(const Form& form, const QJsonObject& answers, QDate today) {
    QSet<QString> shown;
    qsizetype count = 0;
    forEach(form, [&](const Section&, const Field& field) { shown.insert(field.id), ++count; });
    // Each round settles one more link of a chain of conditions; a pack without loops needs at
    // most as many rounds as it has fields.
    for (qsizetype round = 0; round < count; ++round) {
        const QJsonObject seen = only(shown, answers);
        QSet<QString> next;
        forEach(form, [&](const Section& section, const Field& field) {
            if (holds(section.shownWhen, seen, today) && holds(field.shownWhen, seen, today))
                next.insert(field.id);
        });
        if (next == shown) break;
        shown = next;
    }
    return shown;
}

QJsonObject shownAnswers(const Form& form, const QJsonObject& answers, QDate today) {
    return only(shownFields(form, answers, today), answers);
}

const QStringList& prefillSources() {
    static const QStringList sources = [] {
        QStringList all{QStringLiteral("organisation"), QStringLiteral("organisationCode"),
                        QStringLiteral("relation"), QStringLiteral("authorised")};
        const QString parts[] = {QStringLiteral("name"),        QStringLiteral("born"),
                                 QStringLiteral("sex"),         QStringLiteral("personalNumber"),
                                 QStringLiteral("idKind"),      QStringLiteral("idIssuedOn"),
                                 QStringLiteral("idIssuedBy"),  QStringLiteral("address"),
                                 QStringLiteral("communeCode"), QStringLiteral("village"),
                                 QStringLiteral("phone"),       QStringLiteral("email"),
                                 QStringLiteral("ethnicity"),   QStringLiteral("nationality")};
        for (const QString& part : parts)
            all << QStringLiteral("person.") + part << QStringLiteral("owner.") + part;
        return all;
    }();
    return sources;
}

}  // namespace packs
