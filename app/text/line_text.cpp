// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/line_text.h"

#include "app/text/refusal_text.h"
#include "app/text/status_text.h"

#include <QCoreApplication>

namespace app {
namespace {

using domain::Refusal;
using Why = domain::PaperHold::Why;

QString tray(const char* text) { return QCoreApplication::translate("Tray", text); }
QString why(const char* text) { return QCoreApplication::translate("Why", text); }

bool isNoLine(const LineState& line) {
    const auto problem = line.problem;
    return !problem || *problem == Refusal::LinkStalled || (*problem == Refusal::LinkUnreachable && line.hint.isEmpty());
}

/// What stops everything alike, said so that it fits one record and all of them.
QString lineReason(const LineState& line) {
    if (!line.enrolled)
        return why(QT_TRANSLATE_NOOP("Why", "This computer is not registered with the district yet: an administrator registers it"
                                            " under Settings → District; until then everything is safe here."));
    if (line.busy || line.failures == 0) return {};
    if (line.problem == Refusal::DeviceRevoked)
        return why(QT_TRANSLATE_NOOP("Why", "The district has withdrawn this computer's registration: call the district; nothing is lost here."));
    if (line.problem == Refusal::NotEnrolled)
        return why(QT_TRANSLATE_NOOP("Why", "The district's server does not know this computer any more: ask the district for a"
                                            " registration code and register again under Settings → District."));
    if (line.problem == Refusal::ServerBusy)
        return why(QT_TRANSLATE_NOOP("Why", "The district's server is busy: nothing is to be done, the next try comes by itself."));
    if (!isNoLine(line)) return describe({*line.problem, {}, line.hint});
    const auto since = line.succeeded ? line.succeeded : line.tried;
    if (!since) return why(QT_TRANSLATE_NOOP("Why", "There is no line to the district: everything goes by itself when there is one."));
    return why(QT_TRANSLATE_NOOP("Why", "There has been no line to the district since %1: everything goes by itself when it is back;"
                                        " “Send now” tries at once.")).arg(nearMomentText(*since, line.now));
}

QString nextExchange(const LineState& line) {
    if (line.busy) return why(QT_TRANSLATE_NOOP("Why", "It is being sent at this moment: wait until the exchange is over."));
    if (line.clockDoubtful)
        return why(QT_TRANSLATE_NOOP("Why", "Goes with the next exchange; this computer's clock contradicts the district's: set it right."));
    if (!line.next || *line.next <= line.now.addSecs(60))
        return why(QT_TRANSLATE_NOOP("Why", "Goes with the next exchange, in a moment: nothing is to be done."));
    return why(QT_TRANSLATE_NOOP("Why", "Goes with the next exchange, %1: “Send now” sends it at once."))
        .arg(nearMomentText(*line.next, line.now));
}

QString whyNotTaken(const QString& reason) {
    const auto is = [&](const char* word) { return reason == QLatin1String(word); };
    if (is("out-of-scope")) return tray(QT_TRANSLATE_NOOP("Tray", "The district refused it: the case belongs to another office."));
    if (is("revoked-device"))
        return tray(QT_TRANSLATE_NOOP("Tray", "It came late: the computer it was written on had been withdrawn. The district decides."));
    if (is("former-unit"))
        return tray(QT_TRANSLATE_NOOP("Tray", "It came late: the case had gone to another office. The district decides."));
    if (is("other-unit"))
        return tray(QT_TRANSLATE_NOOP("Tray", "It was not sent, and the case belongs to another office now. It is kept and goes with the"
                                              " next exchange; the district decides."));
    if (is("fork"))
        return tray(QT_TRANSLATE_NOOP("Tray", "Two copies of one computer wrote different things under the same number. Both are kept."));
    if (is("body-hash") || is("body-missing") || is("malformed"))
        return tray(QT_TRANSLATE_NOOP("Tray", "An entry arrived damaged. It is kept and does not count; call the technician."));
    return tray(QT_TRANSLATE_NOOP("Tray", "The district holds an entry back (%1). Call the technician.")).arg(reason);
}

/// Of a record whose texts are all there.
QString scansFollow(const RecordState& record, const LineState& line) {
    if (line.problem == Refusal::ServerStorageFull && line.failures > 0)
        return why(QT_TRANSLATE_NOOP("Why", "Its texts are there, but the district's server has no room for scans: tell the district;"
                                            " they go by themselves when there is room."));
    return why(QT_TRANSLATE_NOOP("Why", "Its texts are there, %1 still missing there: nothing is to be done, they follow with the next exchanges."))
        .arg(scansText(record.scans, record.scanBytes));
}

}  // namespace

bool heldByRule(const RecordState& record, const LineState& line) {
    return line.hold.previews() ? record.scans > 0 : line.hold.scans() && record.scans > record.previews;
}

QString scansText(int scans, qint64 bytes) {
    return QCoreApplication::translate("Tray", "%n scan(s) (%1)", nullptr, scans).arg(bytesText(bytes));
}

QString holdText(const domain::PaperHold& hold, const QDateTime& now) {
    switch (hold.why) {
    case Why::Nothing: return {};
    case Why::Night:
        return why(QT_TRANSLATE_NOOP("Why", "Scans wait for the night, %1: “Send everything now” sends them at once."))
            .arg(nearMomentText(hold.until, now));
    case Why::Cap:
        return why(QT_TRANSLATE_NOOP("Why", "Today's data allowance is used up, so all scans wait until %1: “Send everything now” sends"
                                            " them at once; texts go all the same."))
            .arg(nearMomentText(hold.until, now));
    }
    Q_UNREACHABLE();
}

QString speedText(const domain::LineSpeed& up, const domain::LineSpeed& down) {
    const auto of = [](const domain::LineSpeed& speed) {
        const auto rate = domain::bytesPerSecond(speed);
        if (!rate) return why(QT_TRANSLATE_NOOP("Why", "not measured yet"));
        const QString words = bytesText(*rate) + QStringLiteral("/s");
        return domain::isRough(speed) ? why(QT_TRANSLATE_NOOP("Why", "roughly %1")).arg(words) : words;
    };
    return why(QT_TRANSLATE_NOOP("Why", "Speed of the line: sending %1, fetching %2")).arg(of(up), of(down));
}

QString lanesText(qint64 texts, qint64 previews, qint64 scans, const domain::LineSpeed& up) {
    QStringList lanes;
    if (texts > 0) lanes += why(QT_TRANSLATE_NOOP("Why", "texts %1")).arg(bytesText(texts));
    if (previews > 0) lanes += why(QT_TRANSLATE_NOOP("Why", "small scans %1")).arg(bytesText(previews));
    if (scans > 0) lanes += why(QT_TRANSLATE_NOOP("Why", "scans %1")).arg(bytesText(scans));
    if (lanes.isEmpty()) return {};
    const QString order = why(QT_TRANSLATE_NOOP("Why", "In this order: %1")).arg(lanes.join(QStringLiteral(", ")));
    const auto rate = domain::bytesPerSecond(up);
    const auto seconds = domain::secondsFor(texts + previews + scans, up);
    if (!rate || !seconds) return why(QT_TRANSLATE_NOOP("Why", "%1; how long it takes is known after the first exchange")).arg(order);
    return why(QT_TRANSLATE_NOOP("Why", "%1; %2 at %3/s")).arg(order, durationText(*seconds), bytesText(*rate));
}

QString courierText(const RecordState& record, const LineState& line) {
    return why(QT_TRANSLATE_NOOP("Why", "It has been with a courier since %1: it turns green when the district's answer is read in, or"
                                        " when there is a line."))
        .arg(nearMomentText(*record.withCourier, line.now));
}

QString whyNotGreen(const RecordState& record, const LineState& line) {
    if (!record.notTaken.isEmpty()) return whyNotTaken(record.notTaken.front());
    if (!record.begun)
        return why(QT_TRANSLATE_NOOP("Why", "It is parked: the entry it begins with has not come yet; nothing is to be done, it comes with"
                                            " another exchange."));
    if (record.events == 0 && record.scans == 0) return {};
    if (record.withCourier) return courierText(record, line);
    const bool scansOnly = record.events == 0;
    const QString stopped = lineReason(line);
    const bool full = line.problem == Refusal::ServerStorageFull && scansOnly;
    if (!stopped.isEmpty() && !full) return stopped;
    if (scansOnly && heldByRule(record, line)) return holdText(line.hold, line.now);
    return scansOnly ? scansFollow(record, line) : nextExchange(line);
}

QString whyOutbox(const RecordState& outbox, qint64 eventBytes, const LineState& line) {
    if (outbox.events == 0 && outbox.scans == 0) return {};
    QStringList parts;
    if (outbox.events > 0)
        parts += QCoreApplication::translate("Why", "%n record(s) (%1)", nullptr, outbox.events).arg(bytesText(eventBytes));
    if (outbox.scans > 0) parts += scansText(outbox.scans, outbox.scanBytes);
    return why(QT_TRANSLATE_NOOP("Why", "Waiting: %1. %2")).arg(parts.join(QStringLiteral(", ")), whyNotGreen(outbox, line));
}

QString lineTrouble(const LineState& line) {
    if (!line.enrolled) return tray(QT_TRANSLATE_NOOP("Tray", "Waits because this computer is not registered with the district."));
    if (line.busy || line.failures == 0) return {};
    if (isNoLine(line)) return tray(QT_TRANSLATE_NOOP("Tray", "Waits for the line."));
    if (line.problem == Refusal::ServerBusy) return tray(QT_TRANSLATE_NOOP("Tray", "Waits because the district is busy."));
    // Of the line there is more to say than fits a row; it stands once, at the head of the page.
    const bool ofTheLine = line.problem == Refusal::LinkUnreachable || line.problem == Refusal::LinkNotDistrict || line.problem == Refusal::ServerKeyChanged;
    if (ofTheLine) return tray(QT_TRANSLATE_NOOP("Tray", "Waits for the line: what is in the way stands above."));
    return describe({*line.problem, {}, line.hint});
}

QString whyItWaits(const RecordState& record, const LineState& line) {
    if (record.events == 0 && record.scans == 0)
        return tray(QT_TRANSLATE_NOOP("Tray", "The district did not take its beginning: see “Needs attention”."));
    QStringList sentences;
    const QString trouble = lineTrouble(line);
    if (record.withCourier) sentences += courierText(record, line);
    else if (!trouble.isEmpty()) sentences += trouble;
    else if (line.busy) sentences += tray(QT_TRANSLATE_NOOP("Tray", "An exchange is under way."));
    else if (record.events > 0) sentences += tray(QT_TRANSLATE_NOOP("Tray", "Goes with the next exchange."));
    const QString scans = scansText(record.scans, record.scanBytes);
    if (record.scans > 0 && record.events > 0)
        sentences += tray(QT_TRANSLATE_NOOP("Tray", "Its scans go after the texts: %1.")).arg(scans);
    else if (record.scans > 0)
        sentences += tray(QT_TRANSLATE_NOOP("Tray", "Its texts are there, its scans follow: %1.")).arg(scans);
    if (!line.busy && heldByRule(record, line)) sentences += holdText(line.hold, line.now);
    return sentences.join(u' ');
}

QString whyAttention(const RecordState& record) {
    QStringList sentences;
    if (!record.begun && record.notTaken.isEmpty())
        sentences += tray(QT_TRANSLATE_NOOP("Tray", "Held: the entry it begins with has not come yet. The others are kept until then."));
    for (const QString& reason : record.notTaken) sentences += whyNotTaken(reason);
    if (record.begun && record.conflicts > 0)
        sentences += tray(QT_TRANSLATE_NOOP("Tray", "Two people took the same step. Open it, see both, and decide."));
    return sentences.join(u' ');
}

}  // namespace app
