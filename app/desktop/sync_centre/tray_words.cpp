// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_centre/tray_words.h"

#include "app/text/refusal_text.h"
#include "app/text/status_text.h"
#include "core/domain/refusal_name.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace app {
namespace {

using domain::Refusal;

QString scansText(const store::TrayRow& row) {
    return QCoreApplication::translate("Tray", "%n scan(s) (%1)", nullptr, row.scans).arg(bytesText(row.scanBytes));
}

QString whyItWaits(const store::TrayRow& row, const ExchangeState& state) {
    if (row.events == 0 && row.scans == 0)
        return QCoreApplication::translate("Tray", "The district did not take its beginning: see “Needs attention”.");
    QStringList sentences;
    const QString trouble = lineTrouble(state);
    if (!trouble.isEmpty()) sentences += trouble;
    else if (state.busy) sentences += QCoreApplication::translate("Tray", "An exchange is under way.");
    else if (row.events > 0) sentences += QCoreApplication::translate("Tray", "Goes with the next exchange.");
    if (row.scans > 0 && row.events > 0)
        sentences += QCoreApplication::translate("Tray", "Its scans go after the texts: %1.").arg(scansText(row));
    else if (row.scans > 0)
        sentences += QCoreApplication::translate("Tray", "Its texts are there, its scans follow: %1.").arg(scansText(row));
    return sentences.join(u' ');
}

QString whyNotTaken(const QString& reason) {
    const auto is = [&](const char* word) { return reason == QLatin1String(word); };
    if (is("out-of-scope"))
        return QCoreApplication::translate("Tray", "The district refused it: the case belongs to another office.");
    if (is("revoked-device"))
        return QCoreApplication::translate("Tray", "It came late: the computer it was written on had been withdrawn. The district decides.");
    if (is("former-unit"))
        return QCoreApplication::translate("Tray", "It came late: the case had gone to another office. The district decides.");
    if (is("fork"))
        return QCoreApplication::translate("Tray", "Two copies of one computer wrote different things under the same number. Both are kept.");
    if (is("body-hash") || is("body-missing") || is("malformed"))
        return QCoreApplication::translate("Tray", "An entry arrived damaged. It is kept and does not count; call the technician.");
    return QCoreApplication::translate("Tray", "The district holds an entry back (%1). Call the technician.").arg(reason);
}

QString whyAttention(const store::TrayRow& row) {
    QStringList sentences;
    if (!row.row && row.notTaken.isEmpty())
        sentences += QCoreApplication::translate("Tray", "Held: the entry it begins with has not come yet. The others are kept until then.");
    for (const QString& reason : row.notTaken) sentences += whyNotTaken(reason);
    if (row.row && row.row->conflicts > 0)
        sentences += QCoreApplication::translate("Tray", "Two people took the same step. Open it, see both, and decide.");
    return sentences.join(u' ');
}

QString triesText(const store::TrayRow& row, const ExchangeState& state) {
    const bool tried = state.last.tried && !(row.newest && *row.newest > *state.last.tried);
    if (!state.enrolled || !tried) return QCoreApplication::translate("Tray", "not tried yet");
    if (state.last.failures == 0) return QCoreApplication::translate("Tray", "none failed");
    return QCoreApplication::translate("Tray", "%n failed", nullptr, state.last.failures);
}

QString nextText(const ExchangeState& state) {
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
    QStringList parts{line.what, line.size, line.tries, line.when, line.why};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", ")).replace(u'\n', QStringLiteral(", "));
}

}  // namespace

QString lineTrouble(const ExchangeState& state) {
    if (!state.enrolled)
        return QCoreApplication::translate("Tray", "Waits because this computer is not registered with the district.");
    if (state.busy || state.last.failures == 0) return {};
    const auto refusal = domain::refusalFromName(state.last.problem);
    if (refusal == Refusal::LinkUnreachable || refusal == Refusal::LinkStalled || !refusal)
        return QCoreApplication::translate("Tray", "Waits for the line.");
    if (refusal == Refusal::ServerBusy) return QCoreApplication::translate("Tray", "Waits because the district is busy.");
    return describe({*refusal, {}, {}});
}

TrayLine trayLine(Tray tray, const store::TrayRow& row, const ExchangeState& state) {
    TrayLine line{.key = row.id.bytes(), .what = whatText(row), .size = bytesText(row.size), .tries = {}, .when = {}, .why = {}, .sentence = {}};
    switch (tray) {
    case Tray::Drafts: break;
    case Tray::Waiting:
        line.size = bytesText(row.eventBytes + row.scanBytes);
        line.tries = triesText(row, state);
        line.when = nextText(state);
        line.why = whyItWaits(row, state);
        break;
    case Tray::Sent:
        line.when = row.receipt.isEmpty() ? QStringLiteral("–") : row.receipt;
        line.why = whereText(Where::District);
        if (row.scans > 0)
            line.why = QCoreApplication::translate("Tray", "Its texts are there, its scans follow: %1.").arg(scansText(row));
        break;
    case Tray::Attention: line.why = whyAttention(row); break;
    }
    line.sentence = sentenceOf(line);
    return line;
}

TrayLine trayLine(const store::Draft& draft, const QString& title, const QDateTime& now) {
    const qint64 size = QJsonDocument(draft.content).toJson(QJsonDocument::Compact).size();
    TrayLine line{.key = draft.id.bytes(),
                  .what = draft.firstWords.isEmpty() ? title : title + u'\n' + draft.firstWords,
                  .size = bytesText(size),
                  .tries = {},
                  .when = nearMomentText(draft.changedAt, now),
                  .why = QCoreApplication::translate("Tray", "Not finished: go on with it, or throw it away."),
                  .sentence = {}};
    line.sentence = sentenceOf(line);
    return line;
}

}  // namespace app
