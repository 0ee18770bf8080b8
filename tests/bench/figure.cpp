// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"

#include <QDateTime>
#include <QJsonArray>
#include <QStringList>
#include <QSysInfo>
#include <QThread>

namespace bench {
namespace {

QString number(double value) {
    if (value >= 1000) return QString::number(value, 'f', 0);
    return QString::number(value, 'f', value >= 10 ? 1 : 3);
}

QString goalText(const Figure& figure) {
    switch (figure.kind) {
    case Figure::Goal::AtMost: return QStringLiteral("≤ %1").arg(figure.goal);
    case Figure::Goal::AtLeast: return QStringLiteral("≥ %1").arg(figure.goal);
    case Figure::Goal::None: break;
    }
    return QStringLiteral("-");
}

}  // namespace

QString Figure::verdict() const {
    if (!skipped.isEmpty()) return QStringLiteral("skipped");
    const auto said = [](bool reached) {
        return reached ? QStringLiteral("ok") : QStringLiteral("short");
    };
    switch (kind) {
    case Goal::AtMost: return said(ratio() <= goal);
    case Goal::AtLeast: return said(ratio() >= goal);
    case Goal::None: break;
    }
    return QStringLiteral("-");
}

QString asMarkdown(const Figures& figures) {
    QStringList lines{
        QStringLiteral("| What | Against | Goal | Ratio | Ours | Baseline | Unit | |"),
        QStringLiteral("|---|---|---|---|---|---|---|---|")};
    for (const Figure& figure : figures) {
        if (!figure.skipped.isEmpty()) {
            lines.append(QStringLiteral("| %1 | %2 | %3 | | | | %4 | skipped: %5 |")
                             .arg(figure.what, figure.against, goalText(figure), figure.unit,
                                  figure.skipped));
            continue;
        }
        lines.append(QStringLiteral("| %1 | %2 | %3 | **%4** | %5 | %6 | %7 | %8 |")
                         .arg(figure.what, figure.against, goalText(figure),
                              QString::number(figure.ratio(), 'f', figure.ratio() < 0.1 ? 3 : 2),
                              number(figure.ours), number(figure.baseline), figure.unit,
                              figure.verdict()));
    }
    return lines.join(u'\n') + u'\n';
}

QJsonObject asJson(const Figures& figures, const Plan& plan) {
    QJsonArray rows;
    for (const Figure& figure : figures) {
        QJsonObject row{{QStringLiteral("what"), figure.what},
                        {QStringLiteral("against"), figure.against},
                        {QStringLiteral("unit"), figure.unit},
                        {QStringLiteral("goal"), goalText(figure)},
                        {QStringLiteral("verdict"), figure.verdict()}};
        if (figure.skipped.isEmpty()) {
            row.insert(QStringLiteral("ratio"), figure.ratio());
            row.insert(QStringLiteral("ours"), figure.ours);
            row.insert(QStringLiteral("baseline"), figure.baseline);
        } else {
            row.insert(QStringLiteral("skipped"), figure.skipped);
        }
        rows.append(row);
    }
    return {{QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("processors"), QThread::idealThreadCount()},
            {QStringLiteral("mode"), plan.large  ? QStringLiteral("large")
                                     : plan.full ? QStringLiteral("full")
                                                 : QStringLiteral("quick")},
            {QStringLiteral("figures"), rows}};
}

}  // namespace bench
