// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "tests/bench/figure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace {

struct Part {
    const char* name;
    bench::Figures (*measure)(const bench::Plan&);
};
constexpr Part parts[] = {{"receive", bench::receiving}, {"search", bench::searching},
                          {"start", bench::starting},    {"push", bench::pushing},
                          {"ingest", bench::ingesting},  {"rebuild", bench::rebuilding},
                          {"journeys", bench::journeying},
                          {"line", bench::slowLines},    {"storm", bench::storming},
                          {"pouchdb", bench::besidePouchDb}};

struct Wish {
    bench::Plan plan;
    QStringList only;
    QString jsonFile;
};

Wish wishOf(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures CommuneDesk against bare baselines, in one run"));
    parser.addHelpOption();
    const QCommandLineOption full(QStringLiteral("full"), QStringLiteral("Sizes that say something (minutes)."));
    const QCommandLineOption large(QStringLiteral("large"),
                                   QStringLiteral("Also with a million cases (an hour, some 10 GB of disk); "
                                                  "so does COMMUNEDESK_SOAK=1 with --full."));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Only this part, may be repeated: receive, search, start, push, "
                                                 "ingest, rebuild, journeys, line, storm, pouchdb."),
                                  QStringLiteral("part"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Also write the figures to this file."),
                                  QStringLiteral("file"));
    const QCommandLineOption cases(QStringLiteral("cases"), QStringLiteral("Another size of the store."),
                                   QStringLiteral("number"));
    parser.addOptions({full, large, only, cases, json});
    parser.process(application);
    const bool isLarge = parser.isSet(large) || (parser.isSet(full) && qEnvironmentVariableIntValue("COMMUNEDESK_SOAK"));
    return {.plan = {.full = parser.isSet(full) || isLarge, .large = isLarge, .wantedCases = parser.value(cases).toInt()},
            .only = parser.values(only),
            .jsonFile = parser.value(json)};
}

bool keepJson(const QString& path, const QJsonObject& figures) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(figures).toJson()) > 0;
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const Wish wish = wishOf(application);
    crypto::initialise();
    bench::Figures figures;
    try {
        for (const Part& part : parts) {
            if (!wish.only.isEmpty() && !wish.only.contains(QLatin1String(part.name))) continue;
            std::fprintf(stderr, "%s …\n", part.name);
            for (bench::Figure& figure : part.measure(wish.plan)) figures.push_back(std::move(figure));
        }
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "could not be measured: %s\n", failure.what());
        return 1;
    }
    std::fputs(bench::asMarkdown(figures).toUtf8().constData(), stdout);
    if (!wish.plan.full) std::puts("\nQuick mode: that it runs, not how fast it is. Use --full for figures.");
    if (!wish.jsonFile.isEmpty() && !keepJson(wish.jsonFile, bench::asJson(figures, wish.plan))) {
        std::fputs("the JSON file could not be written\n", stderr);
        return 1;
    }
    return figures.empty() ? 1 : 0;
}
