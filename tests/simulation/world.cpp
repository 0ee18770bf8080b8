// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include "core/domain/refusal_name.h"
#include "core/store/case_commands.h"
#include "core/store/line_book.h"
#include "sync/server/ingest.h"
#include "sync/server/offices.h"
#include "tests/simulation/clerk.h"
#include "tests/simulation/promises.h"

#include <algorithm>

namespace simulation {
namespace {

constexpr qint64 hourMs = 3600'000;
constexpr qint64 fiftyYearsMs = 50LL * 365 * 24 * hourMs;
constexpr std::size_t mostComputers = 12;

/// Mostly the same one, or nothing would ever come home.
int whichStick(Chance& dice) { return dice.permille(700) ? 0 : dice.number(Sticks::most); }

}  // namespace

World::World(const Script& script, const Offices& offices, const QString& folder, std::function<void(const QByteArray&)> told,
             Sabotage sabotage)
    : m_script(script), m_sabotage(sabotage), m_folder(folder), m_told(std::move(told)),
      m_district(m_timeline, folder + QStringLiteral("/district"), Chance(script.seed, 99).next(), offices.district()) {
    for (const int desk : script.desks) add(desk, {offices.desk(desk), {}});
}

World::~World() = default;

Computer& World::add(int desk, const Image& image) {
    const int number = static_cast<int>(m_computers.size());
    const Computer::Place place{m_timeline, m_district, m_ledger, [this](const QByteArray& line) { note(line); }};
    m_computers.push_back(std::make_unique<Computer>(place, number, desk, m_folder + QStringLiteral("/computer-%1").arg(number), m_script.weather,
                                                     Chance(m_script.seed, 100 + static_cast<quint64>(number)).next(), image));
    if (m_sabotage == Sabotage::LyingDisks) m_computers.back()->lieAboutFlushes();
    return *m_computers.back();
}

void World::note(const QByteArray& line) {
    const QByteArray whole = QByteArray::number(m_timeline.nowMs()) + ' ' + line + '\n';
    m_trace.addData(whole);
    m_outcome.falls += line.startsWith("falls");
    m_outcome.rounds += line.startsWith("round");
    if (m_told) m_told(whole);
}

/// Of those there are: a script may have been written for more.
Computer* World::which(const Step& step) {
    return m_computers[static_cast<std::size_t>(step.who) % m_computers.size()].get();
}

Outcome World::play(Ask ask) {
    try {
        for (const Step& step : m_script.steps) {
            m_timeline.runTo(step.atMs);
            carryOut(step);
        }
        comeToRest();
        noteHoldings();
        if (ask == Ask::All) askPromises();
    } catch (const Broken& broken) {
        m_outcome.broken = broken.what();
        note("broken " + QByteArray::fromStdString(m_outcome.broken));
    } catch (const sqlite::Failure& failure) {
        m_outcome.broken = std::string("I1 a failure nobody expected: ") + failure.what();
    }
    m_outcome.deeds = m_ledger.count();
    m_outcome.trace = m_trace.result();
    return m_outcome;
}

void World::askPromises() {
    noteOrder(m_district, m_ledger);
    Rest rest{m_district, {}, {}, m_ledger};
    for (const auto& computer : m_computers)
        (isShutOut(*computer) ? rest.shutOut : rest.working).push_back(computer.get());
    m_outcome.spoilt = spoil(m_sabotage, rest);
    if (m_sabotage == Sabotage::CountedTwice) m_timeline.runTo(m_timeline.nowMs() + hourMs);
    for (Computer* computer : rest.working) checkGreen(*computer, m_district);
    checkArrived(rest);
    checkEqual(rest);
    checkPapers(rest);
    checkScope(rest);
}

void World::noteHoldings() {
    for (const auto& computer : m_computers)
        note("has " + QByteArray::number(computer->number()) + ' ' + standing(*computer) + ' ' + computer->digest().toHex());
}

void World::carryOut(const Step& step) {
    using Kind = Step::Kind;
    Chance dice(step.dice);
    Computer& computer = *which(step);
    note(nameOf(step.kind) + ' ' + QByteArray::number(computer.number()));
    switch (step.kind) {
    case Kind::Work:
        if (computer.isUp()) Clerk(computer, dice, ++m_deeds).work();
        return;
    case Kind::Exchange: return computer.exchange(dice.permille(300));
    case Kind::LineDown: return computer.line().cutUntil(m_timeline.nowMs() + dice.number(24 * static_cast<int>(hourMs)));
    case Kind::PowerCut: return computer.cutPowerAfter(dice.number(dice.permille(500) ? 10 : 300));
    case Kind::Kill: return computer.kill();
    case Kind::DiskFull:
        computer.setRoom(dice.number(100'000));
        return m_timeline.in(dice.number(static_cast<int>(hourMs)), [&computer] { computer.setRoom({}); });
    case Kind::ClockJump: return computer.clock().setWrongBy(static_cast<qint64>(dice.next() % (2 * fiftyYearsMs)) - fiftyYearsMs);
    case Kind::KeepCopy:
        if (computer.isUp()) m_copies.emplace_back(computer.desk(), computer.image());
        return;
    case Kind::PutBackCopy:
    case Kind::Clone: {
        std::vector<const Image*> own;
        for (const auto& [desk, image] : m_copies)
            if (desk == computer.desk()) own.push_back(&image);
        if (own.empty()) return;
        const Image& image = *dice.oneOf(own);
        if (step.kind == Kind::PutBackCopy) return computer.replaceDisk(image);
        if (m_computers.size() < mostComputers) add(computer.desk(), image);
        return;
    }
    case Kind::ServerPowerCut:
        noteOrder(m_district, m_ledger);
        m_district.cutPowerAfter(dice.number(60));
        return m_timeline.in(dice.number(static_cast<int>(hourMs)), [this] { m_district.switchOn(); });
    case Kind::ServerBackup:
        m_district.backUp();
        return m_timeline.in(1000, [this] { m_district.switchOn(); });
    case Kind::ServerRestore:
        if (m_district.backups() > 0) restoreDistrict(dice.number(m_district.backups()));
        return;
    case Kind::ServerBitFlip:
        if (m_district.flipBit(dice))
            m_timeline.in(dice.number(48) * hourMs, [this] {
                if (m_district.isDamaged()) restoreDistrict(m_district.soundBackup());
            });
        return;
    case Kind::OldProgram: return computer.install(Program::old(dice));
    case Kind::Upgrade: return computer.install({});
    case Kind::OldServer: return m_district.install(Program::old(dice));
    case Kind::ServerUpgrade: return m_district.install({.laterKinds = {}, .addsFields = dice.permille(500)});
    case Kind::FutureThing:
        if (!computer.isUp() || computer.program().isOld()) return;
        computer.install({.laterKinds = {}, .addsFields = true});
        return Clerk(computer, dice, ++m_deeds).workAhead();
    case Kind::OfficeBackup: return computer.backUp();
    case Kind::BitFlip: return computer.flipBit(dice);
    case Kind::Revoke: {
        if (!computer.isUp() || !m_district.isUp()) return;
        return computer.live([&] {
            const domain::DeviceId device = computer.store().settings().device().device;
            m_district.write([&](server::Storage& storage) {
                server::revoke(storage, device, QStringLiteral("lost"), m_district.clock().now());
            });
            m_revoked.insert(device.bytes());
        });
    }
    case Kind::StickWrite: return m_sticks.write(whichStick(dice), computer, dice);
    case Kind::StickCarry: return m_sticks.carry(whichStick(dice), m_district, dice, [this](const QByteArray& line) { note(line); });
    case Kind::StickRead: return m_sticks.read(whichStick(dice), computer, m_district, dice);
    case Kind::StickLost: return m_sticks.lose(whichStick(dice));
    case Kind::Transfer: {
        if (m_ledger.count() == 0 || !m_district.isUp()) return;
        const domain::CaseId id = m_ledger.deed(dice.number(m_ledger.count())).caseId;
        const QString to = dice.permille(500) ? QStringLiteral("02683") : QStringLiteral("02686");
        m_ledger.hand(id, to);
        m_district.write([&](server::Storage& storage) { server::transferCase(storage, id, to); });
        return;
    }
    case Kind::ThinLine: {
        domain::LineRules rules;
        if (dice.permille(600)) rules.dayCapBytes = dice.between(1, 400'000);
        if (dice.permille(600)) rules.night = domain::NightWindow{dice.number(24 * 60), dice.number(24 * 60)};
        return computer.live([&] {
            try {
                store::LineBook(computer.store().settings()).setRules(rules);
            } catch (const sqlite::Failure& failure) {
                if (failure.kind() != sqlite::Failure::Kind::Full) throw;   // the programs say it
            }
        });
    }
    }
}

QByteArray World::standing(Computer& computer) {
    const store::Waiting waiting = computer.store().outbox().waiting();
    return QByteArray::number(m_district.storage().lastEvent()) + ' ' + QByteArray::number(computer.store().log().count()) + ':' +
           QByteArray::number(waiting.events) + ':' + QByteArray::number(waiting.blobs);
}

bool World::isShutOut(Computer& computer) const {
    return m_revoked.count(computer.store().settings().device().device.bytes()) > 0;
}

void World::restoreDistrict(int backup) {
    noteOrder(m_district, m_ledger);
    m_district.restore(backup);
}

/// I18: on a line that works, what waits goes, in a few rounds; texts also by the rules of a thin line, papers
/// once these are taken away.
void World::comeToRest() {
    m_district.keepPower();
    m_district.switchOn();
    for (const auto& computer : m_computers) {
        computer->calm();
        computer->switchOn();
    }
    if (m_district.isDamaged()) restoreDistrict(m_district.soundBackup());
    m_timeline.runTo(m_timeline.nowMs() + 2 * hourMs);   // what was on its way
    for (const auto& computer : m_computers) computer->inspect();
    exchangeUntilStill();
    upgradeAll();
    bool spared = false;
    for (const auto& computer : m_computers) {
        store::LineBook book(computer->store().settings());
        if (book.rules() == domain::LineRules{}) continue;
        if (!isShutOut(*computer) && computer->store().outbox().waiting().events > 0)
            throw Broken("I18 the rules of computer " + std::to_string(computer->number()) + "'s line hold texts");
        book.setRules({});
        spared = true;
    }
    if (spared) exchangeUntilStill();
}

/// I22: also an older program has sent what it has, and keeps what it does not know. Then everybody gets the newest one.
void World::upgradeAll() {
    bool upgraded = false;
    for (const auto& computer : m_computers) {
        if (!computer->program().isOld()) continue;
        if (!isShutOut(*computer)) checkOld(*computer, m_district);
        computer->install({});
        upgraded = true;
    }
    m_district.install({});
    if (upgraded) exchangeUntilStill();
}

bool World::exchangeMovesNothing(Computer& computer) {
    const QByteArray before = standing(computer);
    computer.exchange(true);
    while (computer.isExchanging() && m_timeline.next(m_timeline.nowMs() + hourMs)) {}
    const client::Report& report = computer.lastReport();
    if (report.refusal && report.refusal->refusal == domain::Refusal::NotEnrolled) computer.enrolAgain();
    const bool well = !report.refusal || isShutOut(computer);
    return well && !report.newEpoch && report.sentEvents == 0 && report.receivedRows == 0 && report.sentBlobs == 0 &&
           standing(computer) == before;
}

/// Until everybody has had a round, one after the other, in which nothing moved.
void World::exchangeUntilStill() {
    constexpr int enoughLaps = 12;
    std::size_t still = 0;
    for (int lap = 0; lap < enoughLaps; ++lap) {
        for (const auto& computer : m_computers) {
            still = exchangeMovesNothing(*computer) ? still + 1 : 0;
            if (lap > 0 && still >= m_computers.size()) return;
        }
        // Long enough for a server's new life to be read again.
        m_timeline.runTo(m_timeline.nowMs() + 2 * hourMs);
    }
    QByteArray why;
    for (const auto& computer : m_computers) {
        const auto& refusal = computer->lastReport().refusal;
        why += ' ' + QByteArray::number(computer->number()) + '(' + standing(*computer) + ")=" +
               (refusal ? domain::refusalName(refusal->refusal).toUtf8() + '/' + refusal->subject.toUtf8() : QByteArray("well"));
    }
    throw Broken("I18 nobody comes to rest:" + why.toStdString());
}

}  // namespace simulation
