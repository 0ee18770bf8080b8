// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/asking.h"

#include "app/text/refusal_text.h"

namespace app {
namespace {

/// Why the rules refuse it; nothing when they do not.
QString objection(const store::Decide& decide, const domain::CaseFile& file) {
    const auto decision = decide(file);
    return decision ? QString() : describe(decision.error());
}

}  // namespace

std::optional<AskedAct> ask(FormQuestion question,
                            const std::function<store::Decide(const QJsonObject&)>& make,
                            const domain::CaseFile& file, QWidget* parent) {
    question.check = [&, own = question.check](const QJsonObject& answers) {
        const QString objected = own ? own(answers) : QString();
        return objected.isEmpty() ? objection(make(answers), file) : objected;
    };
    const auto answers = askForm(question, parent);
    if (!answers) return std::nullopt;
    return AskedAct{.decide = make(*answers), .slip = std::nullopt};
}

std::optional<AskedAct> ask(ReasonQuestion question,
                            const std::function<store::Decide(const QString&)>& make,
                            const domain::CaseFile& file, QWidget* parent) {
    question.check = [&](const QString& reason) { return objection(make(reason), file); };
    const auto reason = askReason(question, parent);
    if (!reason) return std::nullopt;
    return AskedAct{.decide = make(*reason), .slip = std::nullopt};
}

std::optional<AskedAct> thenPrint(std::optional<AskedAct> asked, packs::SlipKind slip,
                                  int subject) {
    if (asked) {
        asked->slip = slip;
        asked->subject = subject;
    }
    return asked;
}

QString textOf(const QJsonObject& answers, const char* field) {
    return answers.value(QLatin1String(field)).toString();
}

QDate dateOf(const QJsonObject& answers, const char* field) {
    return QDate::fromString(textOf(answers, field), Qt::ISODate);
}

}  // namespace app
