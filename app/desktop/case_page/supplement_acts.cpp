// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/supplement_acts.h"

#include "app/desktop/form/form_dialog.h"
#include "app/desktop/session/session.h"
#include "app/office/acts.h"
#include "app/text/status_text.h"
#include "core/calendar/deadline.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace app {
namespace {

using domain::CaseFile;

QString say(const char* text) { return QCoreApplication::translate("CaseActs", text); }

packs::Field checkField(const QString& id, const QString& label) {
    packs::Field field = textField(id, label);
    field.kind = packs::FieldKind::Check;
    return field;
}

std::vector<packs::Option> reasons(const CaseFile& file, Session& session) {
    std::vector<packs::Option> found;
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    if (!pack) return found;
    for (const packs::Option& reason : pack->supplementReasons) found.push_back({reason.label, reason.label});
    return found;
}

QStringList tickedPapers(const QJsonObject& answers, const CaseFile& file) {
    QStringList ticked;
    for (const domain::PaperLine& line : file.papers)
        if (answers.value(QStringLiteral("paper.") + line.paperId).toBool()) ticked += line.paperId;
    return ticked;
}

QString reasonOf(const QJsonObject& answers) {
    const QStringList parts{answers.value(QLatin1String("canned")).toString(),
                            answers.value(QLatin1String("reason")).toString()};
    return QStringList(parts).filter(QRegularExpression(QStringLiteral("\\S"))).join(QStringLiteral(". "));
}

}  // namespace

std::optional<AskedAct> askSupplementRequest(const CaseFile& file, Session& session, QWidget* parent) {
    const QDateTime closes = calendar::supplementCloses(session.now(), file.process().supplementDays, session.calendar());
    std::vector<packs::Field> papers;
    for (const domain::PaperLine& line : file.papers)
        papers.push_back(checkField(QStringLiteral("paper.") + line.paperId, line.title));
    packs::Field other = textField(QStringLiteral("other"), say(QT_TRANSLATE_NOOP("CaseActs", "Another paper")));
    papers.push_back(other);
    std::vector<packs::Field> why;
    if (const auto canned = reasons(file, session); !canned.empty())
        why.push_back(choiceField(QStringLiteral("canned"), say(QT_TRANSLATE_NOOP("CaseActs", "Usual reason")), canned));
    why.push_back(longField(QStringLiteral("reason"), say(QT_TRANSLATE_NOOP("CaseActs", "Reason in your own words"))));
    const bool beyond = static_cast<int>(file.supplements.size()) >= file.process().maxSupplements;
    if (beyond)
        why.push_back(longField(QStringLiteral("over"), say(QT_TRANSLATE_NOOP("CaseActs", "Why one more supplement is needed")), true));
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Ask for a supplement")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "The limit stops now and is counted again when the papers are complete. If they do not come by %1 the case may be closed."))
                            .arg(dateText(closes)),
         .form = {{packs::Section{.title = say(QT_TRANSLATE_NOOP("CaseActs", "Which papers")), .shownWhen = {}, .fields = papers},
                   packs::Section{.title = say(QT_TRANSLATE_NOOP("CaseActs", "Why")), .shownWhen = {}, .fields = why}}},
         .initial = {}, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Ask, print the request")),
         .today = domain::officeDate(session.now()),
         .check = [&file](const QJsonObject& given) {
             if (tickedPapers(given, file).isEmpty() && given.value(QLatin1String("other")).toString().isEmpty())
                 return say(QT_TRANSLATE_NOOP("CaseActs", "Tick at least one paper, or write another one."));
             if (reasonOf(given).isEmpty())
                 return say(QT_TRANSLATE_NOOP("CaseActs", "Choose or write the reason: the citizen reads it on the slip."));
             return QString();
         }},
        parent);
    if (!answers) return std::nullopt;
    return AskedAct{[user = session.user(), answers = *answers, closes](const CaseFile& now) {
                        const QString reason = reasonOf(answers);
                        return domain::requestSupplement(user, now,
                                                         supplementItems(now, tickedPapers(answers, now), answers.value(QLatin1String("other")).toString(), reason),
                                                         reason, closes,
                                                         answers.value(QLatin1String("over")).toString());
                    }, packs::SlipKind::Supplement, static_cast<int>(file.supplements.size()) + 1};
}

std::optional<AskedAct> askSupplement(const CaseFile& file, Session& session, QWidget* parent) {
    std::vector<packs::Field> fields;
    QJsonObject initial;
    for (const domain::PaperLine& line : file.papers) {
        const QString id = QStringLiteral("paper.") + line.paperId;
        fields.push_back(checkField(id, line.title));
        initial.insert(id, true);
    }
    fields.push_back(longField(QStringLiteral("note"), say(QT_TRANSLATE_NOOP("CaseActs", "Note"))));
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("CaseActs", "Accept the supplement")),
         .explanation = say(QT_TRANSLATE_NOOP("CaseActs", "Tick what is there now. The limit is counted again from this moment and a new receipt is printed.")),
         .form = {{packs::Section{.title = say(QT_TRANSLATE_NOOP("CaseActs", "Papers")), .shownWhen = {}, .fields = fields}}},
         .initial = initial, .confirm = say(QT_TRANSLATE_NOOP("CaseActs", "Accept, print the receipt")),
         .today = domain::officeDate(session.now()),
         .check = [&file](const QJsonObject& given) {
             for (const domain::PaperLine& line : file.papers)
                 if (!given.value(QStringLiteral("paper.") + line.paperId).toBool())
                     return say(QT_TRANSLATE_NOOP("CaseActs", "Still missing: %1. Ask for a further supplement instead.")).arg(line.title);
             return QString();
         }},
        parent);
    if (!answers) return std::nullopt;
    const std::vector<domain::PaperLine> papers = completedPapers(file);
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const QDateTime now = session.now();
    const domain::Deadline deadline = limitAfterSupplement(file, pack.get(), now, session.calendar());
    return AskedAct{[user = session.user(), papers, now, deadline, note = answers->value(QLatin1String("note")).toString()](
                        const CaseFile& present) { return domain::acceptSupplement(user, present, papers, now, deadline, note); },
                    packs::SlipKind::Receipt};
}

}  // namespace app
