// SPDX-License-Identifier: GPL-3.0-or-later
// A target without libFuzzer: every file of its corpus, then changed copies of them, the same in every
// run. What makes it fall is kept as a file, to be run again by name and, once mended, put into the corpus.
//
//   fuzz_<target> --for MILLISECONDS FILE|FOLDER...
#include "tests/fuzz/bytes.h"
#include "tests/fuzz/surroundings.h"
#include "tests/support/fixed_random.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <exception>
#include <vector>

namespace {

constexpr int largestInput = 64 * 1024;

QByteArray underWay;   ///< what the target has been given, for the farewell

QString keep() {
    const QString name = QStringLiteral("fell-over.%1").arg(QCoreApplication::applicationPid());
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(underWay) != underWay.size()) return {};
    return QFileInfo(file).absoluteFilePath();
}

/// Nothing here is safe in a handler, and nothing is left to lose.
void farewell(int) {
    std::signal(SIGABRT, SIG_DFL);
    std::fprintf(stderr, "fuzz: fell over %lld bytes, kept as %s\n", static_cast<long long>(underWay.size()), qPrintable(keep()));
    std::_Exit(1);
}

void run(const QByteArray& input) {
    underWay = input;
    fuzz::take(input);
}

/// A few of the ways in which bytes go wrong.
QByteArray changed(QByteArray bytes, const std::vector<QByteArray>& others, test::FixedRandom& random) {
    const auto somewhere = [&](qsizetype extra) { return random.number(static_cast<int>(bytes.size() + extra)); };
    for (int turn = 1 + random.number(4); turn > 0; --turn) {
        const int way = bytes.isEmpty() ? 3 : random.number(7);
        const QByteArray& other = others[static_cast<size_t>(random.number(static_cast<int>(others.size())))];
        switch (way) {
            case 0: bytes[somewhere(0)] = random.bytes(1)[0]; break;
            case 1: bytes[somewhere(0)] = static_cast<char>(bytes[somewhere(0)] ^ (1 << random.number(8))); break;
            case 2: bytes.remove(somewhere(0), 1 + random.number(8)); break;
            case 3: bytes.insert(somewhere(1), random.bytes(1 + random.number(8))); break;
            case 4: bytes.truncate(somewhere(0)); break;
            case 5: {
                static const char extreme[] = {'\0', '\x7f', '\x80', '\xff', '\x1b', '\x3b', '\x5b', '\x9b'};
                bytes[somewhere(0)] = extreme[random.number(8)];
                break;
            }
            default: {
                if (other.isEmpty()) break;
                const int from = random.number(static_cast<int>(other.size()));
                bytes.insert(somewhere(1), other.mid(from, 1 + random.number(64)));
            }
        }
    }
    bytes.truncate(largestInput);
    return bytes;
}

std::vector<QByteArray> read(const QStringList& places) {
    std::vector<QByteArray> inputs;
    for (const QString& place : places) {
        QStringList files{place};
        if (const QDir folder(place); folder.exists()) {
            files.clear();
            for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) files += folder.filePath(name);
        }
        for (const QString& name : files) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "fuzz: %s cannot be read\n", qPrintable(name));
                std::exit(2);
            }
            inputs.push_back(file.readAll());
        }
    }
    return inputs;
}

}  // namespace

int main(int argc, char* argv[]) {
    fuzz::prepare();
    qint64 time = 0;
    QStringList places;
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--for") == 0 && i + 1 < argc) time = QByteArray(argv[++i]).toLongLong();
        else places += QFile::decodeName(argv[i]);
    }
    const std::vector<QByteArray> corpus = read(places);
    if (corpus.empty()) {
        std::fprintf(stderr, "fuzz: there is nothing to run\n");
        return 2;
    }
    for (const int fall : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(fall, farewell);
    for (const QByteArray& input : corpus) run(input);
    qint64 runs = static_cast<qint64>(corpus.size());
    test::FixedRandom random(1);
    for (QElapsedTimer clock; !clock.isValid() || clock.elapsed() < time; ++runs) {
        if (!clock.isValid()) clock.start();
        run(changed(corpus[static_cast<size_t>(random.number(static_cast<int>(corpus.size())))], corpus, random));
    }
    std::printf("%lld inputs, %lld of them from the corpus\n", static_cast<long long>(runs), static_cast<long long>(corpus.size()));
    return 0;
}
