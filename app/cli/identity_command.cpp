// SPDX-License-Identifier: GPL-3.0-or-later
// identity: one computer or two? What is asked, and the answer.
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/office/exchange_state.h"
#include "app/text/status_text.h"
#include "core/store/twin.h"
#include "sync/client/parting.h"

#include <QCoreApplication>

namespace cli {
namespace {

QString answerName(store::Twin::Answer answer) {
    switch (answer) {
    case store::Twin::Answer::None: return {};
    case store::Twin::Answer::OneComputer: return QStringLiteral("same");
    case store::Twin::Answer::TwoComputers: return QStringLiteral("second");
    }
    Q_UNREACHABLE();
}

QStringList linesOf(const store::Twin& twin, const app::TwinState& state) {
    QStringList lines;
    if (state.stage == app::TwinState::Stage::None) lines += QCoreApplication::translate("Cli", "Nothing is asked about this computer.");
    else lines += app::twinText(state);
    if (state.stage == app::TwinState::Stage::Asked) {
        lines += QStringLiteral("  --answer same    ") + app::sameComputerText();
        lines += QStringLiteral("  --answer second  ") + app::secondComputerText();
    }
    if (twin.answeredAt)
        lines += QCoreApplication::translate("Cli", "Answered by %1 on %2: %3")
                     .arg(twin.answeredBy, app::momentText(*twin.answeredAt),
                          twin.answer == store::Twin::Answer::OneComputer ? app::sameComputerText() : app::secondComputerText());
    return lines;
}

Answer identity(Program& program, const Typed& typed) {
    const auto desk = program.signIn();
    if (!desk) return desk.error();
    store::Store& store = *desk->store;
    if (typed.has("--answer")) {
        const bool same = typed.text("--answer") == u"same";
        const auto done = store::answerTwin(store, same ? store::Twin::Answer::OneComputer : store::Twin::Answer::TwoComputers);
        if (!done) return done.error();
        if (const auto parted = client::partWhenClear(store); !parted) return parted.error();
    }
    const store::Twin twin = store::twinOf(store.settings());
    return {{{QStringLiteral("identity"), identityJson(store)}}, linesOf(twin, app::twinStateOf(store))};
}

}  // namespace

QJsonObject identityJson(store::Store& store) {
    const store::Twin twin = store::twinOf(store.settings());
    return {{QStringLiteral("device"), store.settings().device().device.toString()},
            {QStringLiteral("stage"), app::twinStageName(app::twinStateOf(store).stage)},
            {QStringLiteral("forked"), twin.cause == store::Twin::Cause::Forked}, {QStringLiteral("since"), momentJson(twin.since)},
            {QStringLiteral("answer"), answerName(twin.answer)}, {QStringLiteral("answeredBy"), twin.answeredBy},
            {QStringLiteral("answeredAt"), momentJson(twin.answeredAt)}};
}

void addIdentity(CLI::App& app, Program& program) {
    CLI::App* command = addCommand(app, "identity", QT_TRANSLATE_NOOP("CliHelp", "Whether this computer is the only one with its name: the question, and the answer"), program, identity);
    addChoice(command, "--answer", {"same", "second"});
}

}  // namespace cli
