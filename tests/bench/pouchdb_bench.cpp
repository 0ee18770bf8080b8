// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_codec.h"
#include "tests/bench/figure.h"
#include "tests/bench/measure.h"
#include "tests/bench/slow_office.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#include <stdexcept>

namespace bench {
namespace {

const auto folder = QStringLiteral(BENCH_POUCHDB);

/// A script of ours in Node, talked to line by line.
class Script {
public:
    Script(const QString& name, const QStringList& words) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), QStringList{folder + u'/' + name} + words);
    }
    ~Script() {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000)) m_process.kill();
        m_process.waitForFinished();
    }
    void say() { m_process.write("go\n"); }
    /// The next line; a script that says none in time has failed.
    QByteArray hear(int ms) {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(ms)) throw std::runtime_error("PouchDB did not answer");
        return m_process.readLine().trimmed();
    }

private:
    QProcess m_process;
};

/// What lies in the office's log, as a program that keeps documents would keep it.
void writeRecords(store::Store& store, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("the records cannot be written");
    for (const domain::Event& event :
         store.log().after(store.settings().device().epoch, 0, std::numeric_limits<qint64>::max())) {
        const domain::Envelope& envelope = event.envelope;
        QJsonObject record = domain::toJson(event.body);
        record.insert(QStringLiteral("_id"), envelope.origin.device.toString() + u'-' + QString::number(envelope.origin.seq));
        record.insert(QStringLiteral("kind"), envelope.kind);
        record.insert(QStringLiteral("case"), envelope.caseId.toString());
        record.insert(QStringLiteral("unit"), envelope.unit);
        record.insert(QStringLiteral("actor"), envelope.actor.toString());
        record.insert(QStringLiteral("at"), envelope.deviceTimeMs);
        file.write(QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n');
    }
}

struct Cost {
    qint64 bytes = 0;
    double seconds = 0;
    int requests = 0;
};

Cost replicate(const QString& records, const test::Line& how) {
    QTemporaryDir there, here;
    Script server(QStringLiteral("server.js"), {there.path()});
    const auto port = static_cast<quint16>(server.hear(30'000).toUInt());
    test::LineBreaker line(port);
    Script client(QStringLiteral("client.js"),
                  {here.path(), QStringLiteral("http://127.0.0.1:%1/office").arg(line.port()), records});
    client.hear(120'000);   // ready
    line.setLine(how);
    client.say();
    const QJsonObject told = QJsonDocument::fromJson(client.hear(3'600'000)).object();
    server.say();
    return {.bytes = line.carried(test::Way::Up) + line.carried(test::Way::Down),
            .seconds = told.value(QStringLiteral("ms")).toDouble() / 1000,
            .requests = server.hear(30'000).toInt()};
}

Figure figure(const QString& what, const QString& unit, double ours, double theirs) {
    return {.what = what, .against = QStringLiteral("PouchDB to express-pouchdb, no TLS"), .unit = unit, .ours = ours,
            .baseline = theirs, .kind = Figure::Goal::None, .goal = 0, .skipped = {}};
}

QString missing() {
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) return QStringLiteral("Node is not installed");
    if (!QFile::exists(folder + QStringLiteral("/node_modules/pouchdb")))
        return QStringLiteral("PouchDB is not installed: tests/bench/pouchdb/run.sh does it");
    return {};
}

}  // namespace

Figures besidePouchDb(const Plan& plan) {
    if (const QString why = missing(); !why.isEmpty()) {
        Figure none = figure(QStringLiteral("The same records"), QStringLiteral("bytes"), 0, 0);
        none.skipped = why;
        return {none};
    }
    const int cases = plan.wantedCases > 0 ? plan.wantedCases : plan.full ? 2'000 : 50;
    const qint64 rate = plan.full ? 64'000 : 1'000'000;
    const auto delay = std::chrono::milliseconds(plan.full ? 100 : 5);
    Figures figures;
    for (const bool isCut : {false, true}) {
        test::Line line{.upBytesPerSecond = rate, .downBytesPerSecond = rate, .upDelay = delay, .downDelay = delay};
        if (isCut) line.cutEvery = std::chrono::milliseconds(plan.full ? 10'000 : 1'000);
        SlowOffice office(cases);
        const QString records = office.store.path(QStringLiteral("records.json"));
        writeRecords(*office.store, records);
        const SlowOffice::Pushed ours = office.push(line);
        const Cost theirs = replicate(records, line);
        const QString what = QStringLiteral("%1 cases over %2 kbit/s, %3 ms%4: ")
                                 .arg(cases).arg(rate * 8 / 1000).arg(2 * delay.count())
                                 .arg(isCut ? QStringLiteral(", cut every %1 s").arg(double(line.cutEvery.count()) / 1000) : QString());
        figures.push_back(figure(what + QStringLiteral("bytes both ways, ours with TLS"), QStringLiteral("bytes"),
                                 double(ours.up + ours.down), double(theirs.bytes)));
        figures.push_back(figure(what + QStringLiteral("requests"), QStringLiteral("requests"), ours.requests, theirs.requests));
        figures.push_back(figure(what + QStringLiteral("time"), QStringLiteral("s"), ours.seconds, theirs.seconds));
    }
    return figures;
}

}  // namespace bench
