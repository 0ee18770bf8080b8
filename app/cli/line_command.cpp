// SPDX-License-Identifier: GPL-3.0-or-later
// sync line: how fast the line is, what went today, and the rules for it.
#include "app/cli/commands.h"
#include "app/cli/program.h"
#include "app/cli/words.h"
#include "app/office/exchange_state.h"
#include "app/text/status_text.h"
#include "core/store/line_book.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cli {
namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr int mostMegabytes = 1'000'000;

/// "22:00-05:00", "off".
std::optional<domain::NightWindow> windowFrom(const QString& text) {
    if (text == u"off") return std::nullopt;
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QTime from = QTime::fromString(match.captured(1), QStringLiteral("H:mm")), to = QTime::fromString(match.captured(2), QStringLiteral("H:mm"));
    if (!from.isValid() || !to.isValid())
        throw WrongUsage(QCoreApplication::translate("Cli", "“%1” is no span of time: write 22:00-05:00, or off").arg(text));
    const auto minute = [](QTime time) { return time.hour() * 60 + time.minute(); };
    return domain::NightWindow{minute(from), minute(to)};
}

QString clockText(int minute) { return QTime(0, 0).addSecs(minute * 60).toString(QStringLiteral("HH:mm")); }
QString windowText(const domain::NightWindow& window) { return clockText(window.from) + u'-' + clockText(window.to); }

QJsonValue rateJson(const domain::LineSpeed& speed) {
    const auto rate = domain::bytesPerSecond(speed);
    return rate ? QJsonValue(*rate) : QJsonValue();
}

Answer told(Desk& desk) {
    const store::LineBook book(desk.store->settings());
    const domain::LineRules rules = book.rules();
    const store::LineRecord record = book.record();
    const app::LineState line = app::lineStateOf(*desk.store);
    const qint64 today = domain::spentOn(record.today, domain::officeDate(app::lineNow(*desk.store)));
    const QJsonObject json{
        {QStringLiteral("dayCapMb"), rules.dayCapBytes / megabyte}, {QStringLiteral("todayBytes"), today},
        {QStringLiteral("scansAtNight"), rules.night ? QJsonValue(windowText(*rules.night)) : QJsonValue()},
        {QStringLiteral("scansHeldUntil"), momentJson(line.hold.until)},
        {QStringLiteral("bytesPerSecondUp"), rateJson(record.up)}, {QStringLiteral("bytesPerSecondDown"), rateJson(record.down)}};
    QStringList lines{
        app::speedText(record.up, record.down),
        rules.dayCapBytes > 0 ? QCoreApplication::translate("Cli", "Today: %1 of %2").arg(app::bytesText(today), app::bytesText(rules.dayCapBytes))
                              : QCoreApplication::translate("Cli", "Today: %1, without a limit").arg(app::bytesText(today)),
        rules.night ? QCoreApplication::translate("Cli", "Scans go only at night, %1").arg(windowText(*rules.night))
                    : QCoreApplication::translate("Cli", "Scans go at any time")};
    if (const QString hold = app::holdText(line.hold, line.now); !hold.isEmpty()) lines += hold;
    return {json, lines};
}

Answer line(Program& program, const Typed& typed) {
    const bool changes = typed.has("--day-mb") || typed.has("--scans-at-night");
    const int megabytes = typed.number("--day-mb", 0);
    if (megabytes > mostMegabytes) throw WrongUsage(QCoreApplication::translate("Cli", "--day-mb is at most %1").arg(mostMegabytes));
    const auto window = typed.has("--scans-at-night") ? windowFrom(typed.text("--scans-at-night")) : std::nullopt;
    auto desk = changes ? program.signIn(domain::Act::ManageOffice) : program.signIn();
    if (!desk) return desk.error();
    if (changes) {
        store::LineBook book(desk->store->settings());
        domain::LineRules rules = book.rules();
        if (typed.has("--day-mb")) rules.dayCapBytes = megabytes * megabyte;
        if (typed.has("--scans-at-night")) rules.night = window;
        book.setRules(rules);
    }
    return told(*desk);
}

}  // namespace

void addLine(CLI::App& sync, Program& program) {
    CLI::App* command = addCommand(sync, "line", QT_TRANSLATE_NOOP("CliHelp", "Speed of the line, what went today, and the rules for it"), program, line);
    addText(command, "--day-mb", QT_TRANSLATE_NOOP("CliHelp", "Scans wait once so many MB went and came in a day (0: no limit)"));
    addText(command, "--scans-at-night", QT_TRANSLATE_NOOP("CliHelp", "Scans go only in this span of time, as in 22:00-05:00 (off: at any time)"));
}

}  // namespace cli
