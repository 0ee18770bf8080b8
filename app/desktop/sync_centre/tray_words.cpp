// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/tray_words.h"

#include "app/office/exchange_state.h"
#include "app/text/status_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <map>

namespace app {
namespace {

QString triesText(const store::TrayRow& row, const LineState& state) {
    const bool tried = state.tried && !(row.newest && *row.newest > *state.tried);
    if (!state.enrolled || !tried) return QCoreApplication::translate("Tray", "not tried yet");
    if (state.failures == 0) return QCoreApplication::translate("Tray", "none failed");
    return QCoreApplication::translate("Tray", "%n failed", nullptr, state.failures);
}

QString nextText(const LineState& state) {
    if (state.busy) return QCoreApplication::translate("Tray", "now");
    if (!state.enrolled || !state.next) return QStringLiteral("–");
    if (*state.next <= state.now.addSecs(60)) return QCoreApplication::translate("Tray", "in a moment");
    return nearMomentText(*state.next, state.now);
}

QString whatText(const store::TrayRow& row) {
    if (!row.row) return QCoreApplication::translate("Tray", "A case without its beginning");
    return QStringLiteral("%1 · %2\n%3").arg(row.row->code, row.row->holder, row.row->title);
}

/// The row as somebody would say it.
QString sentenceOf(const TrayLine& line) {
    QStringList parts{line.what, line.author, line.work, line.size, line.tries, line.when, line.why};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", ")).replace(u'\n', QStringLiteral(", "));
}

constexpr int shownEntries = 3;

/// When and what, the newest first: what was done last is what somebody remembers.
QString workText(const std::vector<const store::ParkedWork*>& works, const LineState& state, const TellEvent& tell) {
    QStringList lines;
    for (auto work = works.rbegin(); work != works.rend() && lines.size() < shownEntries; ++work) {
        const EventLine line = tell((*work)->entry.event);
        lines += QCoreApplication::translate("Tray", "%1: %2").arg(nearMomentText(line.at, state.now), line.what);
    }
    const int more = static_cast<int>(works.size()) - shownEntries;
    if (more > 0) lines += QCoreApplication::translate("Tray", "and %n earlier", nullptr, more);
    return lines.join(u'\n');
}

}  // namespace

std::vector<TrayLine> attentionLines(const store::TrayRow& row, const LineState& state, const TellEvent& tell) {
    if (row.parked.empty()) return {trayLine(Tray::Attention, row, state)};
    std::map<QString, std::vector<const store::ParkedWork*>> people;
    for (const store::ParkedWork& work : row.parked) people[work.author].push_back(&work);
    std::vector<TrayLine> lines;
    for (const auto& [name, works] : people) {
        store::TrayRow theirs = row;
        theirs.row.reset();   // the decision between two is nobody's own
        theirs.notTaken.clear();
        for (const store::ParkedWork* work : works)
            if (!theirs.notTaken.contains(work->reason)) theirs.notTaken += work->reason;
        TrayLine line = trayLine(Tray::Attention, theirs, state);
        line.what = whatText(row);
        line.author = name.isEmpty() ? QCoreApplication::translate("Tray", "author not known") : name;
        line.work = workText(works, state, tell);
        line.sentence = sentenceOf(line);
        lines.push_back(std::move(line));
    }
    if (!row.row || row.row->conflicts == 0) return lines;
    store::TrayRow rest = row;
    rest.notTaken.clear();
    lines.push_back(trayLine(Tray::Attention, rest, state));
    return lines;
}

TrayLine trayLine(Tray tray, const store::TrayRow& row, const LineState& state) {
    TrayLine line{.key = row.id.bytes(), .what = whatText(row), .author = {}, .work = {}, .size = bytesText(row.size), .tries = {}, .when = {}, .why = {}, .sentence = {}};
    switch (tray) {
    case Tray::Drafts: break;
    case Tray::Waiting:
        line.size = bytesText(row.eventBytes + row.scanBytes);
        line.tries = triesText(row, state);
        line.when = nextText(state);
        line.why = whyItWaits(recordState(row, state), state);
        break;
    case Tray::Sent:
        line.when = row.receipt.isEmpty() ? QStringLiteral("–") : row.receipt;
        line.why = whereText(Where::District);
        if (row.scans > 0)
            line.why = QCoreApplication::translate("Tray", "Its texts are there, its scans follow: %1.").arg(scansText(row.scans, row.scanBytes));
        break;
    case Tray::Attention: line.why = whyAttention(recordState(row, state)); break;
    }
    line.sentence = sentenceOf(line);
    return line;
}

TrayLine trayLine(const store::Draft& draft, const QString& title, const QDateTime& now) {
    const qint64 size = QJsonDocument(draft.content).toJson(QJsonDocument::Compact).size();
    TrayLine line{.key = draft.id.bytes(),
                  .what = draft.firstWords.isEmpty() ? title : title + u'\n' + draft.firstWords,
                  .author = {},
                  .work = {},
                  .size = bytesText(size),
                  .tries = {},
                  .when = nearMomentText(draft.changedAt, now),
                  .why = QCoreApplication::translate("Tray", "Not finished: go on with it, or throw it away."),
                  .sentence = {}};
    line.sentence = sentenceOf(line);
    return line;
}

}  // namespace app
