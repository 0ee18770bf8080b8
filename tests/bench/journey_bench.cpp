// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare.h"
#include "tests/bench/figure.h"
#include "tests/bench/measure.h"

#include <QProcess>
#include <QTemporaryDir>

#include <stdexcept>

namespace bench {
namespace {

constexpr double aFrameMs = 1000.0 / 60;
constexpr int patienceMs = 3'600'000;

/// What an act may cost the windows at most: one durable commit of the bare engine on this disk.
double commitMs() {
    const QTemporaryDir home;
    Bare bare(home.filePath(QStringLiteral("bare.db")));
    bare.growJournal();
    std::vector<double> each;
    for (int round = 0; round < 50; ++round)
        each.push_back(milliseconds([&] { bare.commit(QByteArray(200, 'e'), QByteArray(600, 'b')); }));
    return median(each);
}

Figure figureOf(const QStringList& fields, double commit) {
    const bool commits = fields[0].startsWith(QStringLiteral("receiving")) || fields[0].startsWith(QStringLiteral("typing"));
    return {.what = QStringLiteral("Longest standstill: %1 (%2 of %3 over a frame)").arg(fields[0], fields[3], fields[2]),
            .against = commits ? QStringLiteral("a frame and one durable commit") : QStringLiteral("a frame"),
            .unit = QStringLiteral("ms"),
            .ours = fields[1].toDouble(),
            .baseline = aFrameMs + (commits ? commit : 0),
            .kind = Figure::Goal::AtMost,
            .goal = 1,
            .skipped = {}};
}

}  // namespace

Figures journeying(const Plan& plan) {
    const auto program = QStringLiteral(BENCH_JOURNEYS);
    if (program.isEmpty())
        return {{.what = QStringLiteral("Longest standstill of the windows"), .against = QStringLiteral("a frame"), .unit = QStringLiteral("ms"),
                 .skipped = QStringLiteral("the tests of the desktop are not built")}};
    QProcess journey;
    journey.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    journey.start(program, {QString::number(plan.cases())});
    if (!journey.waitForFinished(patienceMs) || journey.exitCode() != 0) throw std::runtime_error("the day in the windows did not come to its end");
    const double commit = commitMs();
    Figures figures;
    const QStringList lines = QString::fromUtf8(journey.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        if (const QStringList fields = line.split(u'\t'); fields.size() == 5) figures.push_back(figureOf(fields, commit));
    return figures;
}

}  // namespace bench
