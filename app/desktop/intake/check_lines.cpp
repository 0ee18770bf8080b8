// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/check_lines.h"

#include "app/desktop/form/answer_text.h"
#include "app/desktop/form/labels.h"
#include "app/text/status_text.h"
#include "core/text/numbers.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Check {
    Q_DECLARE_TR_FUNCTIONS(CheckView)
};

CheckSection personSection(const domain::Applicant& applicant) {
    CheckSection section{Check::tr("Who hands the case in"), {}};
    const auto add = [&](const QString& label, const QString& value, const char* field) {
        if (!value.simplified().isEmpty()) section.lines.push_back({label, value.simplified(), QLatin1String(field)});
    };
    const domain::Person& person = applicant.person;
    add(Check::tr("Full name"), person.name, "person.name");
    add(Check::tr("Personal number"), person.personalNumber, "person.personalNumber");
    add(Check::tr("Date of birth"), person.born ? person.born->toString() : QString(), "person.born");
    add(Check::tr("Address"), person.address, "person.address");
    add(Check::tr("Phone"), person.phone, "person.phone");
    add(Check::tr("E-mail"), person.email, "person.email");
    if (!applicant.owner) return section;
    add(Check::tr("Case holder"), applicant.owner->name, "owner.name");
    add(Check::tr("Case holder's personal number"), applicant.owner->personalNumber, "owner.personalNumber");
    add(Check::tr("Relation to the case holder"), applicant.relation, "relation");
    return section;
}

CheckSection formSection(const packs::Section& part, const Reception& reception, const packs::Pack& pack, QDate today) {
    CheckSection section{part.title, {}};
    if (!packs::holds(part.shownWhen, reception.answers, today)) return section;
    for (const packs::Field& field : part.fields) {
        if (!packs::holds(field.shownWhen, reception.answers, today)) continue;
        const QString answer = answerText(field, reception.answers.value(field.id));
        if (!answer.isEmpty()) section.lines.push_back({labelAlone(pack.form.sections, field.id), answer, field.id});
    }
    return section;
}

QString countsText(const domain::PaperLine& line) {
    QStringList counts;
    if (line.originals > 0) counts += Check::tr("%n original(s)", nullptr, line.originals);
    if (line.certifiedCopies > 0) counts += Check::tr("%n certified copy(ies)", nullptr, line.certifiedCopies);
    if (line.photocopies > 0) counts += Check::tr("%n photocopy(ies)", nullptr, line.photocopies);
    return counts.isEmpty() ? Check::tr("not handed in") : counts.join(QStringLiteral(", "));
}

CheckSection papersSection(const Reception& reception, const std::vector<domain::Attachment>& files) {
    CheckSection section{Check::tr("Papers"), {}};
    for (const domain::PaperLine& line : reception.papers)
        section.lines.push_back({line.title, line.missing ? Check::tr("MISSING") : countsText(line), QStringLiteral("papers")});
    QStringList names;
    for (const domain::Attachment& file : files) names += file.fileName;
    if (!names.isEmpty()) section.lines.push_back({Check::tr("Scans"), names.join(QStringLiteral(", ")), QStringLiteral("files")});
    return section;
}

CheckSection feesSection(const std::vector<domain::FeeLine>& fees) {
    CheckSection section{Check::tr("Fees"), {}};
    qint64 total = 0;
    for (const domain::FeeLine& fee : fees) {
        total += fee.total();
        section.lines.push_back({fee.name, fee.exempt ? Check::tr("exempt") : Check::tr("%1 đồng").arg(text::money(fee.total())),
                                 QStringLiteral("fees")});
    }
    if (fees.size() > 1)
        section.lines.push_back({Check::tr("Together"), Check::tr("%1 đồng").arg(text::money(total)), QStringLiteral("fees")});
    return section;
}

}  // namespace

std::vector<CheckSection> checkSections(const Reception& reception, const packs::Pack& pack,
                                        const std::vector<domain::FeeLine>& fees,
                                        const std::vector<domain::Attachment>& files, QDate today) {
    std::vector<CheckSection> sections{personSection(reception.applicant)};
    for (const packs::Section& part : pack.form.sections) sections.push_back(formSection(part, reception, pack, today));
    sections.push_back(papersSection(reception, files));
    sections.push_back(feesSection(fees));
    return sections;
}

}  // namespace app
