// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/script.h"

#include "tests/simulation/chance.h"
#include "tests/simulation/offices.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace simulation {
namespace {

using Kind = Step::Kind;

constexpr std::array<std::pair<Kind, const char*>, 28> names{{{Kind::Work, "work"},
                                                             {Kind::Exchange, "exchange"},
                                                             {Kind::LineDown, "line-down"},
                                                             {Kind::PowerCut, "power-cut"},
                                                             {Kind::Kill, "kill"},
                                                             {Kind::DiskFull, "disk-full"},
                                                             {Kind::ClockJump, "clock-jump"},
                                                             {Kind::KeepCopy, "keep-copy"},
                                                             {Kind::PutBackCopy, "put-back-copy"},
                                                             {Kind::Clone, "clone"},
                                                             {Kind::ServerPowerCut, "server-power-cut"},
                                                             {Kind::ServerBackup, "server-backup"},
                                                             {Kind::ServerRestore, "server-restore"},
                                                             {Kind::Revoke, "revoke"},
                                                             {Kind::Transfer, "transfer"},
                                                             {Kind::StickWrite, "stick-write"},
                                                             {Kind::StickCarry, "stick-carry"},
                                                             {Kind::StickRead, "stick-read"},
                                                             {Kind::StickLost, "stick-lost"},
                                                             {Kind::OfficeBackup, "office-backup"},
                                                             {Kind::BitFlip, "bit-flip"},
                                                             {Kind::ServerBitFlip, "server-bit-flip"},
                                                             {Kind::OldProgram, "old-program"},
                                                             {Kind::Upgrade, "upgrade"},
                                                             {Kind::OldServer, "old-server"},
                                                             {Kind::ServerUpgrade, "server-upgrade"},
                                                             {Kind::FutureThing, "future-thing"},
                                                             {Kind::ThinLine, "thin-line"}}};

struct Weight {
    Kind kind;
    int weight;
};

/// Which kinds of step a world knows, and how often.
std::vector<Weight> habits(Chance& chance) {
    std::vector<Weight> weights{{Kind::Work, 50}, {Kind::Exchange, 30}};
    const std::vector<Weight> troubles{
        {Kind::LineDown, 4},    {Kind::PowerCut, 6},       {Kind::Kill, 4},         {Kind::DiskFull, 2},
        {Kind::ClockJump, 2},   {Kind::KeepCopy, 3},       {Kind::PutBackCopy, 3},  {Kind::Clone, 1},
        {Kind::ServerPowerCut, 4}, {Kind::ServerBackup, 3}, {Kind::ServerRestore, 2}, {Kind::Revoke, 1},
        {Kind::Transfer, 2},    {Kind::ThinLine, 2},       {Kind::OfficeBackup, 3},  {Kind::BitFlip, 3},       {Kind::ServerBitFlip, 2}};
    for (const Weight& trouble : troubles)
        if (chance.permille(350)) weights.push_back({trouble.kind, trouble.weight * chance.between(1, 2)});
    // A world with sticks has the whole journey; half of them have no line at all while it lasts.
    if (chance.permille(400)) {
        for (const Kind kind : {Kind::StickWrite, Kind::StickCarry, Kind::StickRead}) weights.push_back({kind, chance.between(6, 12)});
        weights.push_back({Kind::StickLost, 1});
        if (chance.permille(500)) std::erase_if(weights, [](const Weight& one) { return one.kind == Kind::Exchange; });
    }
    return weights;
}

Weather weatherOf(Chance& chance) {
    const auto some = [&] { return chance.permille(300) ? chance.between(5, 250) : 0; };
    Weather weather;
    for (int* rate : {&weather.lost, &weather.answerLost, &weather.twice, &weather.late, &weather.cutShort, &weather.portal,
                      &weather.garbled})
        *rate = some();
    weather.slowestMs = chance.permille(300) ? chance.between(500, 60'000) : 500;
    return weather;
}

/// Mostly small worlds: what goes wrong goes wrong between two or three.
int deskCount(Chance& chance) {
    const int dice = chance.number(100);
    if (dice < 20) return 1;
    if (dice < 60) return 2;
    if (dice < 85) return 3;
    if (dice < 97) return 4;
    return chance.between(5, Offices::most);
}

/// Programs of several ages, from the beginning on.
void mixVersions(Script& script, std::vector<Weight>& weights, Chance& chance) {
    if (!chance.permille(300)) return;
    for (int who = 0; who < static_cast<int>(script.desks.size()); ++who)
        if (chance.permille(500)) script.steps.push_back({0, Kind::OldProgram, who, chance.next()});
    if (chance.permille(300)) script.steps.push_back({0, Kind::OldServer, 0, chance.next()});
    if (chance.permille(600)) weights.push_back({Kind::FutureThing, chance.between(2, 8)});
    if (chance.permille(600)) weights.push_back({Kind::Upgrade, chance.between(1, 3)});
    if (chance.permille(400)) weights.push_back({Kind::ServerUpgrade, 1});
}

Kind pick(const std::vector<Weight>& weights, Chance& chance) {
    int all = 0;
    for (const Weight& one : weights) all += one.weight;
    int dice = chance.number(all);
    for (const Weight& one : weights)
        if ((dice -= one.weight) < 0) return one.kind;
    return weights.front().kind;
}

/// The same stick goes to the district and comes home, mostly. The same dice say which one it is.
void sendOff(const Step written, std::vector<Step>& steps, Chance& chance) {
    constexpr int aDay = 24 * 3600'000;
    const qint64 there = written.atMs + chance.between(1'000, aDay), home = there + chance.between(1'000, aDay);
    if (chance.permille(900)) steps.push_back({there, Kind::StickCarry, written.who, written.dice});
    if (chance.permille(900)) steps.push_back({home, Kind::StickRead, written.who, written.dice});
}

}  // namespace

QByteArray nameOf(Kind kind) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == kind; });
    return found == names.end() ? QByteArray("?") : QByteArray(found->second);
}

Script scriptOf(quint64 seed) {
    Chance chance(seed);
    Script script;
    script.seed = seed;
    const int count = deskCount(chance);
    for (int i = 0; i < count; ++i) script.desks.push_back(i);
    script.weather = weatherOf(chance);
    std::vector<Weight> weights = habits(chance);
    mixVersions(script, weights, chance);
    const int steps = chance.between(8, 20 + 12 * count);
    qint64 at = 0;
    for (int i = 0; i < steps; ++i) {
        // Bursts of work, and hours in between.
        at += chance.permille(850) ? chance.between(1, 3'000) : chance.between(60'000, 6 * 3600'000);
        const Kind kind = i == 0 ? Kind::Work : pick(weights, chance);
        script.steps.push_back({at, kind, chance.number(count), chance.next()});
        if (kind == Kind::StickWrite) sendOff(script.steps.back(), script.steps, chance);
    }
    std::stable_sort(script.steps.begin(), script.steps.end(), [](const Step& a, const Step& b) { return a.atMs < b.atMs; });
    return script;
}

QByteArray written(const Script& script) {
    const Weather& w = script.weather;
    QByteArray text = "world " + QByteArray::number(script.seed) + "\ndesks";
    for (const int desk : script.desks) text += ' ' + QByteArray::number(desk);
    text += "\nweather";
    for (const int rate : {w.lost, w.answerLost, w.twice, w.late, w.cutShort, w.portal, w.garbled, w.slowestMs})
        text += ' ' + QByteArray::number(rate);
    text += '\n';
    for (const Step& step : script.steps)
        text += QByteArray::number(step.atMs) + ' ' + nameOf(step.kind) + ' ' + QByteArray::number(step.who) + ' ' +
                QByteArray::number(step.dice) + '\n';
    return text;
}

std::optional<Script> read(const QByteArray& text) {
    Script script;
    for (const QByteArray& line : text.split('\n')) {
        if (line.trimmed().isEmpty() || line.startsWith('#')) continue;
        QList<QByteArray> words = line.simplified().split(' ');
        const QByteArray first = words.takeFirst();
        if (first == "world" && words.size() == 1) {
            script.seed = words[0].toULongLong();
        } else if (first == "desks") {
            for (const QByteArray& desk : std::as_const(words)) script.desks.push_back(desk.toInt());
        } else if (first == "weather" && words.size() == 8) {
            Weather& w = script.weather;
            int at = 0;
            for (int* rate : {&w.lost, &w.answerLost, &w.twice, &w.late, &w.cutShort, &w.portal, &w.garbled, &w.slowestMs})
                *rate = words[at++].toInt();
        } else if (words.size() == 3) {
            const auto kind = std::find_if(names.begin(), names.end(), [&](const auto& one) { return words[0] == one.second; });
            if (kind == names.end()) return std::nullopt;
            script.steps.push_back({first.toLongLong(), kind->first, words[1].toInt(), words[2].toULongLong()});
        } else {
            return std::nullopt;
        }
    }
    if (script.desks.empty()) return std::nullopt;
    return script;
}

}  // namespace simulation
