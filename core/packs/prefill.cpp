// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/prefill.h"

#include "core/packs/field_check.h"

namespace packs {
namespace {

QString sexWord(domain::Sex sex) {
    switch (sex) {
        case domain::Sex::Male:
            return QStringLiteral("male");
        case domain::Sex::Female:
            return QStringLiteral("female");
        case domain::Sex::Unknown:
            break;
    }
    return {};
}

QString partOf(const domain::Person& person, const QString& part) {
    if (part == QStringLiteral("name")) return person.name;
    if (part == QStringLiteral("born")) return person.born ? person.born->toIso() : QString();
    if (part == QStringLiteral("sex")) return sexWord(person.sex);
    if (part == QStringLiteral("personalNumber")) return person.personalNumber;
    if (part == QStringLiteral("idKind")) return person.idKind;
    if (part == QStringLiteral("idIssuedOn"))
        return person.idIssuedOn ? person.idIssuedOn->toString(Qt::ISODate) : QString();
    if (part == QStringLiteral("idIssuedBy")) return person.idIssuedBy;
    if (part == QStringLiteral("address")) return person.address;
    if (part == QStringLiteral("communeCode")) return person.communeCode;
    if (part == QStringLiteral("village")) return person.village;
    if (part == QStringLiteral("phone")) return person.phone;
    if (part == QStringLiteral("email")) return person.email;
    if (part == QStringLiteral("ethnicity")) return person.ethnicity;
    if (part == QStringLiteral("nationality")) return person.nationality;
    return {};
}

QJsonValue valueOf(const domain::Applicant& applicant, const QString& source) {
    const QString whose = source.section(u'.', 0, 0), part = source.section(u'.', 1);
    if (whose == QStringLiteral("person")) return partOf(applicant.person, part);
    if (whose == QStringLiteral("owner"))
        return applicant.owner ? partOf(*applicant.owner, part) : QString();
    if (source == QStringLiteral("organisation")) return applicant.organisation;
    if (source == QStringLiteral("organisationCode")) return applicant.organisationCode;
    if (source == QStringLiteral("relation")) return applicant.relation;
    if (source == QStringLiteral("authorised")) return applicant.authorised;
    return QJsonValue::Undefined;
}

}  // namespace

QJsonObject initialAnswers(const Form& form, const domain::Applicant& applicant) {
    QJsonObject answers;
    for (const Section& section : form.sections) {
        for (const Field& field : section.fields) {
            if (!isEmptyAnswer(field.initial)) answers.insert(field.id, field.initial);
            const QJsonValue known = valueOf(applicant, field.prefill);
            if (isEmptyAnswer(known) || problemOf(field, known, QDate(2200, 12, 31))) continue;
            answers.insert(field.id, known);
        }
    }
    return answers;
}

}  // namespace packs
