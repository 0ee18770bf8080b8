// SPDX-License-Identifier: GPL-3.0-or-later
// Many worlds, one after the other: see README.md.
#include "core/crypto/secret.h"
#include "tests/simulation/shrink.h"
#include "tests/simulation/world.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

using namespace simulation;

namespace {

/// Memory that looks like a disk, where there is one.
QString quickFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/communedesk-simulation-XXXXXX");
}

/// Buffers come and go by the thousand: the system need not take their memory back and clean it each time.
void keepMemory() {
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

class Runner {
public:
    Runner() : m_home(quickFolder()), m_offices(Offices::make(m_home.filePath(QStringLiteral("made")))) {}

    Outcome play(const Script& script, const std::function<void(const QByteArray&)>& told = {}, Sabotage sabotage = Sabotage::None,
                 World::Ask ask = World::Ask::All) {
        const QString folder = m_home.filePath(QStringLiteral("world"));
        Outcome outcome;
        {
            World world(script, m_offices, folder, told, sabotage);
            outcome = world.play(ask);
        }
        QDir(folder).removeRecursively();
        return outcome;
    }
    /// Twice: whatever differs the second time was not settled by the script. The trace ends with what everybody has, so
    /// that where it is the same the promises need not be asked about again.
    Outcome playTwice(const Script& script) {
        const Outcome first = play(script), second = play(script, {}, Sabotage::None, World::Ask::Trace);
        if (first.broken.empty() && first.trace != second.trace) {
            Outcome differs = first;
            differs.broken = "the same script went two ways";
            return differs;
        }
        return first;
    }

private:
    QTemporaryDir m_home;
    Offices m_offices;
};

struct Wish {
    quint64 first = 1, count = 100;
    double minutes = 0;
    bool trace = false, shrink = true;
    std::string file, keep, sabotage;
};

/// Until the promises have noticed, or for sixty worlds.
int spoiled(Runner& runner, const std::string& name) {
    constexpr quint64 enough = 60;
    const auto sabotage = sabotageNamed(name);
    if (!sabotage) throw std::runtime_error("no such sabotage");
    const std::string promise = promiseBrokenBy(*sabotage) + ' ';
    for (quint64 seed = 1; seed <= enough; ++seed) {
        const Outcome outcome = runner.play(scriptOf(seed), {}, *sabotage);
        if (outcome.broken.rfind(promise, 0) != 0) continue;
        std::printf("seed %llu notices: %s\n", static_cast<unsigned long long>(seed), outcome.broken.c_str());
        return 0;
    }
    std::printf("nobody notices\n");
    return 1;
}

int replay(Runner& runner, const Script& script, const Wish& wish) {
    const Outcome outcome = wish.trace ? runner.play(script, [](const QByteArray& line) { std::fputs(line.constData(), stdout); })
                                       : runner.playTwice(script);
    std::printf("%s\n%s\n", outcome.broken.empty() ? "every promise was kept" : outcome.broken.c_str(), outcome.trace.toHex().constData());
    return outcome.broken.empty() ? 0 : 1;
}

void tellOf(Runner& runner, const Script& script, const Outcome& outcome, const Wish& wish) {
    std::printf("seed %llu: %s\n", static_cast<unsigned long long>(script.seed), outcome.broken.c_str());
    if (!wish.shrink) return;
    const std::string promise = outcome.broken.substr(0, outcome.broken.find(' '));
    const Script small = shrunk(script, [&](const Script& less) { return runner.play(less).broken.rfind(promise, 0) == 0; });
    const QByteArray text = written(small);
    std::printf("%s\n", text.constData());
    if (wish.keep.empty()) return;
    overwrite(QString::fromStdString(wish.keep) + QStringLiteral("/seed-%1.txt").arg(script.seed), "# " + QByteArray::fromStdString(outcome.broken) + '\n' + text);
}

/// What a run has come to.
struct Sum {
    quint64 worlds = 0, broken = 0, deeds = 0, rounds = 0, falls = 0;
    void add(const Outcome& outcome) {
        ++worlds;
        broken += !outcome.broken.empty();
        deeds += static_cast<quint64>(outcome.deeds);
        rounds += static_cast<quint64>(outcome.rounds);
        falls += static_cast<quint64>(outcome.falls);
    }
    void tell(std::FILE* to, quint64 first, double seconds) const {
        const auto number = [](quint64 value) { return static_cast<unsigned long long>(value); };
        std::fprintf(to, "%llu worlds from seed %llu, each twice, in %.0f s: %.1f a second; %llu deeds, %llu rounds, %llu falls; %llu broken\n",
                     number(worlds), number(first), seconds, static_cast<double>(worlds) / seconds, number(deeds), number(rounds),
                     number(falls), number(broken));
        std::fflush(to);
    }
};

int many(Runner& runner, const Wish& wish) {
    constexpr quint64 aWhile = 1000;   // worlds; who waits for hours wants to know how far it is
    QElapsedTimer watch;
    watch.start();
    const auto seconds = [&] { return static_cast<double>(watch.elapsed()) / 1000; };
    Sum sum;
    for (quint64 seed = wish.first; wish.minutes > 0 ? seconds() < wish.minutes * 60 : sum.worlds < wish.count; ++seed) {
        const Script script = scriptOf(seed);
        const Outcome outcome = runner.playTwice(script);
        sum.add(outcome);
        if (!outcome.broken.empty()) {
            tellOf(runner, script, outcome, wish);
            std::fflush(stdout);
        }
        if (sum.worlds % aWhile == 0) sum.tell(stderr, wish.first, seconds());
    }
    sum.tell(stdout, wish.first, seconds());
    return sum.broken == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char* argv[]) {
    keepMemory();
    // Before anything is hashed: no order may depend on the day.
    qputenv("QT_HASH_SEED", "0");
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
    Wish wish;
    CLI::App program("Worlds of offices in which everything goes wrong, each settled by its seed");
    program.add_option("--first", wish.first, "The first seed")->capture_default_str();
    program.add_option("--count", wish.count, "How many")->capture_default_str();
    program.add_option("--minutes", wish.minutes, "As many as there is time for");
    program.add_option("--replay", wish.file, "A script that was kept");
    CLI::Option* const seed = program.add_option("--seed", wish.first, "This one alone");
    program.add_flag("--trace", wish.trace, "Tells all that happens");
    program.add_flag("!--no-shrink", wish.shrink, "Leaves what broke as it is");
    program.add_option("--spoil", wish.sabotage, "Does this damage on purpose: the promises must notice");
    program.add_option("--keep", wish.keep, "Folder for the scripts that broke");
    CLI11_PARSE(program, argc, argv);
    crypto::initialise();
    try {
        Runner runner;
        if (!wish.file.empty()) {
            const auto script = read(contentOf(QString::fromStdString(wish.file)));
            if (!script) throw std::runtime_error("the script cannot be read");
            return replay(runner, *script, wish);
        }
        if (!wish.sabotage.empty()) return spoiled(runner, wish.sabotage);
        if (seed->count() > 0) return replay(runner, scriptOf(wish.first), wish);
        return many(runner, wish);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "communedesk-simulation: %s\n", failure.what());
        return 2;
    }
}
