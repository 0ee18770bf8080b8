// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/supplement_acts.h"

#include "app/desktop/case_page/asking.h"
#include "app/desktop/session/session.h"
#include "app/office/acts.h"
#include "app/text/status_text.h"
#include "core/calendar/deadline.h"

namespace app {
namespace {

using domain::CaseFile;

QString paperField(const domain::PaperLine& line) {
    return QStringLiteral("paper.") + line.paperId;
}

QStringList tickedPapers(const QJsonObject& answers, const CaseFile& file) {
    QStringList ticked;
    for (const domain::PaperLine& line : file.papers)
        if (answers.value(paperField(line)).toBool()) ticked += line.paperId;
    return ticked;
}

QString reasonOf(const QJsonObject& answers) {
    QStringList parts{textOf(answers, "canned"), textOf(answers, "reason").trimmed()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

packs::Form requestForm(const CaseFile& file, Session& session) {
    std::vector<packs::Field> papers, why;
    for (const domain::PaperLine& line : file.papers)
        papers.push_back(checkField(paperField(line), line.title));
    papers.push_back(textField(QStringLiteral("other"), CaseActs::tr("Another paper")));
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    std::vector<packs::Option> canned;
    if (pack)
        for (const packs::Option& one : pack->supplementReasons)
            canned.push_back({one.label, one.label});
    if (!canned.empty())
        why.push_back(choiceField(QStringLiteral("canned"), CaseActs::tr("Usual reason"), canned));
    why.push_back(longField(QStringLiteral("reason"), CaseActs::tr("Reason in your own words")));
    if (domain::isBeyondSupplementLimit(file))
        why.push_back(longField(QStringLiteral("over"),
                                CaseActs::tr("Why one more supplement is needed"), true));
    return {{packs::Section{.title = CaseActs::tr("Which papers"), .shownWhen = {}, .fields = papers},
             packs::Section{.title = CaseActs::tr("Why"), .shownWhen = {}, .fields = why}}};
}

}  // namespace

std::optional<AskedAct> askSupplementRequest(const CaseFile& file, Session& session,
                                             QWidget* parent) {
    const QDateTime closes = calendar::supplementCloses(
        session.now(), file.process().supplementDays, session.calendar());
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const auto make = [&session, pack, closes](const QJsonObject& answers) -> store::Decide {
        return [&session, pack, closes, answers](const CaseFile& now) {
            const QString reason = reasonOf(answers);
            return domain::requestSupplement(
                session.user(), now,
                supplementItems(now, pack.get(), tickedPapers(answers, now),
                                textOf(answers, "other"), reason),
                reason, closes, textOf(answers, "over"));
        };
    };
    const auto check = [&file](const QJsonObject& given) {
        if (tickedPapers(given, file).isEmpty() && textOf(given, "other").isEmpty())
            return CaseActs::tr("Tick at least one paper, or write another one.");
        if (reasonOf(given).isEmpty())
            return CaseActs::tr("Choose or write the reason: the citizen reads it on the slip.");
        return QString();
    };
    return thenPrint(
        ask({.title = CaseActs::tr("Ask for a supplement"),
             .explanation = CaseActs::tr("The limit stops now and is counted again when the papers are complete. If they do not come by %1 the case may be closed.")
                                .arg(dateText(closes)),
             .form = requestForm(file, session), .initial = {},
             .confirm = CaseActs::tr("Ask, print the request"), .today = session.today(),
             .check = check},
            make, file, parent),
        packs::SlipKind::Supplement, static_cast<int>(file.supplements.size()) + 1);
}

std::optional<AskedAct> askSupplement(const CaseFile& file, Session& session, QWidget* parent) {
    std::vector<packs::Field> fields;
    QJsonObject initial;
    for (const domain::PaperLine& line : file.papers) {
        fields.push_back(checkField(paperField(line), line.title));
        initial.insert(paperField(line), true);
    }
    fields.push_back(longField(QStringLiteral("note"), CaseActs::tr("Note")));
    const auto pack = session.catalogue().find(file.process().procedure, file.process().packVersion);
    const auto make = [&session, pack](const QJsonObject& answers) -> store::Decide {
        return [&session, pack, note = textOf(answers, "note")](const CaseFile& now) {
            return domain::acceptSupplement(
                session.user(), now, completedPapers(now, pack.get()), session.now(),
                limitAfterSupplement(now, pack.get(), session.now(), session.calendar()), note);
        };
    };
    const auto check = [&file](const QJsonObject& given) {
        for (const domain::PaperLine& line : file.papers)
            if (!given.value(paperField(line)).toBool())
                return CaseActs::tr("Still missing: %1. Ask for a further supplement instead.")
                    .arg(line.title);
        return QString();
    };
    return thenPrint(
        ask({.title = CaseActs::tr("Accept the supplement"),
             .explanation = CaseActs::tr("Tick what is there now. The limit is counted again from this moment and a new receipt is printed."),
             .form = {{packs::Section{.title = CaseActs::tr("Papers"), .shownWhen = {},
                                      .fields = fields}}},
             .initial = initial, .confirm = CaseActs::tr("Accept, print the receipt"),
             .today = session.today(), .check = check},
            make, file, parent),
        packs::SlipKind::Receipt);
}

std::optional<AskedAct> askClosing(const CaseFile& file, Session& session, QWidget* parent) {
    const auto make = [&session](const QString& note) -> store::Decide {
        return [&session, note](const CaseFile& now) {
            return domain::closeUnsupplemented(session.user(), now, session.now(), note);
        };
    };
    return ask({.title = CaseActs::tr("Close the case: the papers did not come"),
                .explanation = CaseActs::tr("The day by which they were asked for is over. The case ends here; it stays in the register."),
                .canned = {}, .confirm = CaseActs::tr("Close the case"), .initial = {},
                .mayBeEmpty = true, .check = {}},
               make, file, parent);
}

}  // namespace app
