// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/acts.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "app/text/status_text.h"
#include "core/store/case_commands.h"

#include <QCoreApplication>

namespace cli {
namespace {

struct NamedAct {
    const char* name;
    domain::Act act;
    Perform perform;
};
constexpr NamedAct acts[] = {
    {"forward", domain::Act::Forward, doForward},
    {"request-supplement", domain::Act::RequestSupplement, doRequestSupplement},
    {"accept-supplement", domain::Act::AcceptSupplement, doAcceptSupplement},
    {"close-unsupplemented", domain::Act::CloseUnsupplemented, doCloseUnsupplemented},
    {"reappoint", domain::Act::Reappoint, doReappoint},
    {"request-review", domain::Act::RequestReview, doRequestReview},
    {"review", domain::Act::Review, doReview},
    {"remark", domain::Act::Remark, doRemark},
    {"correct", domain::Act::Correct, doCorrect},
    {"withdraw-document", domain::Act::WithdrawDocument, doWithdrawDocument},
    {"await-payment", domain::Act::AwaitPayment, doAwaitPayment},
    {"take-payment", domain::Act::TakePayment, doTakePayment},
    {"issue-result", domain::Act::IssueResult, doIssueResult},
    {"return-result", domain::Act::ReturnResult, doReturnResult},
    {"refuse", domain::Act::Refuse, doRefuse},
    {"withdraw", domain::Act::Withdraw, doWithdraw},
    {"stop", domain::Act::Stop, doStop},
};

/// Options that stand for a text of the input file.
struct TextOption {
    const char* option;
    const char* key;
    const char* help;
};
constexpr TextOption textOptions[] = {
    {"--step", "step", QT_TRANSLATE_NOOP("CliHelp", "forward: to which step (else the next)")},
    {"--to-user", "toUser", QT_TRANSLATE_NOOP("CliHelp", "forward: to whom (else whoever has the role)")},
    {"--note", "note", QT_TRANSLATE_NOOP("CliHelp", "A note for the next person")},
    {"--reason", "reason", QT_TRANSLATE_NOOP("CliHelp", "Why: the citizen reads it on the slip")},
    {"--text", "text", QT_TRANSLATE_NOOP("CliHelp", "remark, review, request-review: the words")},
    {"--target", "target", QT_TRANSLATE_NOOP("CliHelp", "remark: what it is pinned to, field:… or paper:…")},
    {"--other", "other", QT_TRANSLATE_NOOP("CliHelp", "request-supplement: another paper, in words")},
    {"--over-limit-reason", "overLimitReason", QT_TRANSLATE_NOOP("CliHelp", "request-supplement: why once more than usual")},
    {"--date", "date", QT_TRANSLATE_NOOP("CliHelp", "reappoint: the new day; issue-result: signed on")},
    {"--number", "number", QT_TRANSLATE_NOOP("CliHelp", "Number of the letter, or of the result")},
    {"--unit", "unit", QT_TRANSLATE_NOOP("CliHelp", "request-review: which unit (else the one above)")},
    {"--answer-by", "answerBy", QT_TRANSLATE_NOOP("CliHelp", "request-review: answer wanted by this day")},
    {"--decision", "decision", QT_TRANSLATE_NOOP("CliHelp", "review: approve, send-back, question")},
    {"--reason-code", "reasonCode", QT_TRANSLATE_NOOP("CliHelp", "review: a canned reason of the procedure")},
    {"--field", "field", QT_TRANSLATE_NOOP("CliHelp", "correct: which field, as in applicant.person.address")},
    {"--value", "value", QT_TRANSLATE_NOOP("CliHelp", "correct: the right value, a text")},
    {"--blob", "blob", QT_TRANSLATE_NOOP("CliHelp", "withdraw-document, issue-result: the content's name")},
    {"--amount", "amount", QT_TRANSLATE_NOOP("CliHelp", "take-payment: đồng (else what is owed)")},
    {"--method", "method", QT_TRANSLATE_NOOP("CliHelp", "take-payment: cash, transfer, online")},
    {"--receipt", "receipt", QT_TRANSLATE_NOOP("CliHelp", "take-payment: number of the receipt")},
    {"--kind", "kind", QT_TRANSLATE_NOOP("CliHelp", "issue-result: code of the kind of result")},
    {"--title", "title", QT_TRANSLATE_NOOP("CliHelp", "issue-result: its title (else the kind's)")},
    {"--signer", "signer", QT_TRANSLATE_NOOP("CliHelp", "issue-result: who signed")},
    {"--receiver", "receiver", QT_TRANSLATE_NOOP("CliHelp", "return-result: who received it (else the applicant)")},
    {"--channel", "channel", QT_TRANSLATE_NOOP("CliHelp", "return-result: counter, post, online")},
};

Input inputFrom(const Typed& typed) {
    Input input = typed.has("--input") ? Input::fromFile(typed.text("--input")) : Input(QJsonObject());
    for (const TextOption& each : textOptions)
        if (typed.has(each.option)) input.set(QLatin1String(each.key), typed.text(each.option));
    if (typed.has("--paper")) input.set(QStringLiteral("papers"), QJsonArray::fromStringList(typed.texts("--paper")));
    if (typed.has("--still-missing"))
        input.set(QStringLiteral("stillMissing"), QJsonArray::fromStringList(typed.texts("--still-missing")));
    return input;
}

Answer act(Program& program, const Typed& typed) {
    const Perform perform = actNamed(typed.text("ACT"));
    if (!perform)
        throw WrongUsage(QCoreApplication::translate("Cli", "“%1” is no act; acts are: %2").arg(typed.text("ACT"), actNames().join(QStringLiteral(", "))));
    Input input = inputFrom(typed);
    const auto desk = program.signIn(domain::Act::SeeCases);
    if (!desk) return desk.error();
    const auto file = findCase(*desk->store, typed.text("CODE"));
    if (!file) return file.error();
    const auto after = store::act(*desk->store, file->id, [&](const domain::CaseFile& now) -> domain::Result<domain::EventBody> {
        auto body = perform(*desk, now, input);
        input.finish();   // a wrong word in the file: nothing is written
        return body;
    });
    if (!after) return after.error();
    return {{{QStringLiteral("case"), afterJson(*desk->store, *after)}},
            {QCoreApplication::translate("Cli", "Case %1: %2.").arg(after->code(), app::stateText(after->state))}};
}

}  // namespace

Perform actNamed(const QString& name) {
    for (const NamedAct& each : acts)
        if (name == QLatin1String(each.name)) return each.perform;
    return nullptr;
}

QStringList actNames() {
    QStringList names;
    for (const NamedAct& each : acts) names += QLatin1String(each.name);
    return names;
}

QString actName(domain::Act act) {
    for (const NamedAct& each : acts)
        if (act == each.act) return QLatin1String(each.name);
    return {};
}

void addAct(CLI::App& caseApp, Program& program) {
    CLI::App* command = addCommand(caseApp, "act", QT_TRANSLATE_NOOP("CliHelp", "Do something to a case"), program, act);
    addText(command, "CODE", QT_TRANSLATE_NOOP("CliHelp", "Code of the case"), Wanted::Required);
    addText(command, "ACT", QT_TRANSLATE_NOOP("CliHelp", "What to do (see app/cli/README.md)"), Wanted::Required);
    addText(command, "--input", QT_TRANSLATE_NOOP("CliHelp", "JSON file with what the act needs; options count more"));
    for (const TextOption& each : textOptions) addText(command, each.option, each.help);
    addTexts(command, "--paper", QT_TRANSLATE_NOOP("CliHelp", "request-supplement: id of a paper of the checklist; several times for several"));
    addTexts(command, "--still-missing", QT_TRANSLATE_NOOP("CliHelp", "accept-supplement: id of a paper that did not come"));
    addFooter(command, actNames().join(QStringLiteral(" · ")));
}

}  // namespace cli
