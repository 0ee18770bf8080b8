// SPDX-License-Identifier: GPL-3.0-or-later
// The values of PersonView: what was typed → an applicant, and back.
#include "app/desktop/intake/person_view.h"

#include "app/desktop/widgets/field_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace app {
namespace {

using domain::PartialDate;

QString shown(const std::optional<PartialDate>& date) { return date ? date->toString() : QString(); }

/// What has no field here but belongs to the person all the same: from the card, or met before.
constexpr std::pair<const char*, QString domain::Person::*> unseen[] = {
    {"idKind", &domain::Person::idKind},       {"idIssuedBy", &domain::Person::idIssuedBy},
    {"communeCode", &domain::Person::communeCode}, {"village", &domain::Person::village},
    {"ethnicity", &domain::Person::ethnicity}, {"nationality", &domain::Person::nationality}};

/// A known value replaces an empty field, or one that says something else on the new card.
void replace(QLineEdit* edit, const QString& value) {
    if (!value.isEmpty()) edit->setText(value);
}

}  // namespace

domain::Applicant PersonView::applicant() const {
    domain::Applicant applicant;
    domain::Person& person = applicant.person;
    person = m_more;
    person.name = m_name->text();
    person.personalNumber = m_number->text();
    person.born = PartialDate::parse(m_born->text());
    person.sex = static_cast<domain::Sex>(m_sex->currentData().toInt());
    person.address = m_address->text();
    person.phone = m_phone->text();
    person.email = m_email->text();
    if (const auto issued = PartialDate::parse(m_issuedOn->text())) person.idIssuedOn = issued->date();
    else person.idIssuedOn.reset();
    if (m_forOther->isChecked()) {
        domain::Person owner;
        owner.name = m_ownerName->text();
        owner.personalNumber = m_ownerNumber->text();
        owner.address = person.address;
        applicant.owner = owner;
        applicant.relation = m_relation->text();
        applicant.authorised = m_authorised->isChecked();
    }
    return applicant;
}

void PersonView::setApplicant(const domain::Applicant& applicant) {
    const domain::Person& person = applicant.person;
    m_more = person;
    m_name->setText(person.name);
    m_number->setText(person.personalNumber);
    m_born->setText(shown(person.born));
    m_sex->setCurrentIndex(m_sex->findData(static_cast<int>(person.sex)));
    m_address->setText(person.address);
    m_phone->setText(person.phone);
    m_email->setText(person.email);
    m_issuedOn->setText(person.idIssuedOn ? PartialDate::of(*person.idIssuedOn).toString() : QString());
    m_forOther->setChecked(applicant.owner.has_value());
    m_ownerName->setText(applicant.owner ? applicant.owner->name : QString());
    m_ownerNumber->setText(applicant.owner ? applicant.owner->personalNumber : QString());
    m_relation->setText(applicant.relation);
    m_authorised->setChecked(applicant.authorised);
    m_scan->clear();
    m_scanNote->clear();
    showDoubts({});
    offerPeople({});
}

void PersonView::fill(const domain::Person& person) {
    m_more = person;
    replace(m_name, person.name);
    replace(m_number, person.personalNumber);
    replace(m_born, shown(person.born));
    if (person.sex != domain::Sex::Unknown)
        m_sex->setCurrentIndex(m_sex->findData(static_cast<int>(person.sex)));
    replace(m_address, person.address);
    replace(m_phone, person.phone);
    replace(m_email, person.email);
    if (person.idIssuedOn) m_issuedOn->setText(PartialDate::of(*person.idIssuedOn).toString());
    m_scan->clear();
    m_scanNote->clear();
    Q_EMIT edited();
}

QJsonObject PersonView::typed() const {
    QJsonObject typed{{QStringLiteral("sex"), m_sex->currentIndex()},
                      {QStringLiteral("forOther"), m_forOther->isChecked()},
                      {QStringLiteral("authorised"), m_authorised->isChecked()}};
    for (const auto& [name, member] : unseen) typed.insert(QLatin1String(name), m_more.*member);
    for (const auto& [field, fieldRow] : m_rows)
        typed.insert(field, qobject_cast<QLineEdit*>(fieldRow->editor())->text());
    return typed;
}

void PersonView::setTyped(const QJsonObject& typed) {
    setApplicant({});
    m_sex->setCurrentIndex(typed.value(QLatin1String("sex")).toInt());
    m_forOther->setChecked(typed.value(QLatin1String("forOther")).toBool());
    m_authorised->setChecked(typed.value(QLatin1String("authorised")).toBool());
    for (const auto& [name, member] : unseen)
        m_more.*member = typed.value(QLatin1String(name)).toString();
    for (const auto& [field, fieldRow] : m_rows)
        qobject_cast<QLineEdit*>(fieldRow->editor())->setText(typed.value(field).toString());
}

}  // namespace app
