// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/case_names.h"

#include "app/desktop/form/answer_text.h"
#include "app/desktop/form/labels.h"
#include "app/desktop/session/session.h"
#include "core/domain/partial_date.h"
#include "core/text/numbers.h"

#include <QCoreApplication>

namespace app {
namespace {

struct CaseFacts {
    Q_DECLARE_TR_FUNCTIONS(CaseFacts)
};

const auto answers = QStringLiteral("answers.");

}  // namespace

CaseNames::CaseNames(const domain::CaseFile& file, const std::vector<domain::PlacedEvent>& events, Session& session)
    : m_file(file),
      m_pack(session.catalogue().find(file.process().procedure, file.process().packVersion)),
      m_units(session.store().settings().units()) {
    for (const domain::PlacedEvent& placed : events)
        if (const auto* attached = std::get_if<domain::DocumentAttached>(&placed.event.body))
            m_scans.insert_or_assign(attached->attachment.blob, attached->attachment.fileName);
}

QString CaseNames::target(const QString& target) const {
    if (target.isEmpty()) return {};
    if (const auto page = domain::pageOfTarget(target))
        if (const QString name = scan(page->blob); !name.isEmpty())
            return CaseFacts::tr("page %1 of %2").arg(page->page).arg(name);
    const auto field = domain::fieldOfTarget(m_file, target);
    if (m_pack && field && field->startsWith(answers))
        if (const QString label = labelAlone(m_pack->form.sections, field->mid(answers.size())); !label.isEmpty())
            return label;
    return targetText(m_file, target);
}

QString CaseNames::value(const QString& field, const QJsonValue& value) const {
    if (m_pack && field.startsWith(answers))
        if (const packs::Field* known = packs::fieldOf(m_pack->form, field.mid(answers.size())))
            return answerText(*known, value);
    if (field.endsWith(QStringLiteral(".phone"))) return text::printedPhone(value.toString());
    if (const auto date = domain::PartialDate::fromIso(value.toString())) return date->toString();
    return value.toVariant().toString();
}

QString CaseNames::step(const QString& id) const {
    const auto step = domain::stepOf(m_file.process(), id);
    return step ? step->name : QString();
}

QString CaseNames::scan(const domain::BlobId& blob) const {
    const auto found = m_scans.find(blob);
    return found == m_scans.end() ? QString() : found->second;
}

QString CaseNames::unit(const QString& code) const {
    const auto unit = m_units.find(code);
    return unit ? unit->name : QString();
}

EventNames CaseNames::forEvents() const {
    return {.target = [this](const QString& name) { return target(name); },
            .value = [this](const QString& field, const QJsonValue& what) { return value(field, what); },
            .step = [this](const QString& id) { return step(id); },
            .scan = [this](const domain::BlobId& blob) { return scan(blob); },
            .unit = [this](const QString& code) { return unit(code); }};
}

}  // namespace app
