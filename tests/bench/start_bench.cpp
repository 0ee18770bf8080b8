// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"
#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <stdexcept>

namespace bench {
namespace {

/// How long until Qt says that it has drawn a window, and how much memory is then in use.
struct Start {
    double firstWindowMs = 0;
    double residentMiB = 0;
};

double residentMiB(qint64 pid) {
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ')[0].toDouble() / 1024;
    return 0;
}

QProcessEnvironment environment(const QString& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(folder), home);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    // Qt itself says when it hands a drawn window to the screen: the same clock for both programs.
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.widgets.painting.info=true"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    return environment;
}

Start start(const QString& program, const QString& home) {
    QProcess process;
    process.setProcessEnvironment(environment(home));
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {});
    QByteArray said;
    while (!said.contains("Flushing")) {
        if (timer.elapsed() > 30'000 || (!process.waitForReadyRead(30'000) && process.state() == QProcess::NotRunning))
            throw std::runtime_error("no window of " + program.toStdString() + ": " + said.toStdString());
        said += process.readAllStandardError();
    }
    Start found{.firstWindowMs = static_cast<double>(timer.nsecsElapsed()) / 1e6, .residentMiB = 0};
    QThread::msleep(300);  // what is loaded just after the first picture counts too
    found.residentMiB = residentMiB(process.processId());
    process.kill();
    process.waitForFinished();
    return found;
}

Figure figure(const QString& what, const QString& unit, double goal) {
    return {.what = what,
            .against = QStringLiteral("an empty Qt Widgets window"),
            .unit = unit,
            .ours = 0,
            .baseline = 0,
            .kind = Figure::Goal::AtMost,
            .goal = goal,
            .skipped = {}};
}

}  // namespace

Figures starting(const Plan& plan) {
    Figures figures{figure(QStringLiteral("Start to the first window"), QStringLiteral("ms"), 3),
                    figure(QStringLiteral("Resident memory after the start"), QStringLiteral("MiB"), 2.5)};
    const auto program = QStringLiteral(BENCH_DESKTOP);
    if (!QFileInfo(program).isExecutable()) {
        for (Figure& each : figures)
            each.skipped = QStringLiteral("the program communedesk is not built in this folder");
        return figures;
    }
    const QTemporaryDir home;
    std::vector<double> ours[2], baseline[2];
    const auto note = [](const Start& one, std::vector<double>* into) {
        into[0].push_back(one.firstWindowMs);
        into[1].push_back(one.residentMiB);
    };
    const int rounds = plan.full ? 15 : 2;
    for (int round = 0; round <= rounds; ++round) {
        const Start one = start(program, home.path());
        const Start other = start(QStringLiteral(BENCH_EMPTY_WINDOW), home.path());
        if (round == 0) continue;  // reads the programs from the disk
        note(one, ours);
        note(other, baseline);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        figures[i].ours = median(ours[i]);
        figures[i].baseline = median(baseline[i]);
    }
    return figures;
}

}  // namespace bench
