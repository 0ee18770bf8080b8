// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/computer.h"

#include "core/crypto/hash.h"
#include "core/domain/refusal_name.h"
#include "core/store/case_commands.h"
#include "core/store/maintenance.h"
#include "sync/client/store_side.h"
#include "tests/simulation/offices.h"

#include <QFile>

namespace simulation {
namespace {

const auto markName = QStringLiteral("/epoch.json");



/// What a program shows as damage.
bool isDamage(const std::exception& failure) {
    const auto* ofEngine = dynamic_cast<const sqlite::Failure*>(&failure);
    return ofEngine && (ofEngine->kind() == sqlite::Failure::Kind::Corrupt || ofEngine->kind() == sqlite::Failure::Kind::NotADatabase);
}

}  // namespace

Computer::Computer(const Place& place, int number, int desk, const QString& folder, const Weather& weather, quint64 seed,
                   const Image& image)
    : m_place(place), m_number(number), m_desk(desk), m_folder(folder), m_clock(place.timeline), m_chance(seed),
      m_disk(folder), m_line(place.timeline, place.district, weather, seed + 1, [this](const auto& told) {
          {
              const AsProgram now(m_program);
              told();
          }
          live([] {});
      }),
      m_holdings(image.holdings), m_papersGone(image.papersGone), m_program(image.program), m_suspect(image.suspect) {
    image.files.layOutIn(folder);
    m_disk.whenCut = [this] { m_markAtCut = contentOf(m_folder + markName); };
    switchOn();
}

/// Nobody reads this disk any more: it need not be put in order.
Computer::~Computer() {
    m_disk.cutPowerAfter(0);
    m_disk.operate();
    switchOff();
}

void Computer::switchOff() {
    m_driver.reset();
    m_store.reset();
    m_line.cancel();
}

void Computer::fall(test::Tear how) {
    m_place.note("falls " + QByteArray::number(m_number) + ' ' + QByteArray::number(static_cast<int>(how)));
    switchOff();
    m_disk.restart(how, m_chance);
    // Nobody flushes the mark: of the last one, half may be there.
    if (how != test::Tear::Nothing && m_chance.permille(200)) m_markAtCut.truncate(m_chance.number(512));
    overwrite(m_folder + markName, m_markAtCut);
    QFile::remove(m_folder + QStringLiteral("/store.lock"));
    m_place.timeline.in(m_chance.between(1'000, 600'000), [this] { switchOn(); });
}

void Computer::live(const std::function<void()>& work) {
    if (!isUp()) return;
    try {
        const AsProgram now(m_program);
        work();
    } catch (const Broken&) {
        throw;
    } catch (const std::exception& failure) {
        m_damageMet = m_suspect && isDamage(failure);
        if (!m_disk.isDead() && !m_damageMet)
            throw Broken(std::string("a failure nobody expected at computer ") + std::to_string(m_number) + ": " + failure.what());
    }
    if (m_disk.isDead()) return fall(static_cast<test::Tear>(m_chance.number(3)));
    if (m_damageMet) callTechnician();
}

void Computer::kill() {
    if (!isUp()) return;
    m_disk.cutPowerAfter(0);
    m_disk.operate();
    fall(test::Tear::Nothing);
}

void Computer::switchOn() {
    if (isUp() || m_away) return;
    try {
        const AsProgram now(m_program);
        auto opened = store::Store::open(m_folder, QStringLiteral("lan"), password, m_clock, m_chance);
        // What has to be written at an opening finds no room: nothing is lost, and somebody tries again.
        if (m_isFull && !opened && opened.error().refusal == domain::Refusal::DiskFull)
            return m_place.timeline.in(600'000, [this] { switchOn(); });
        m_damageMet = m_suspect && !opened && opened.error().refusal == domain::Refusal::StoreDamaged;
        if (!opened && !m_disk.isDead() && !m_damageMet)
            throw Broken("I1 a store does not open: " + refusalWord(opened.error()).toStdString() + ' ' + opened.error().detail.toStdString());
        if (opened) m_store = *std::move(opened);
    } catch (const sqlite::Failure& failure) {
        m_damageMet = m_suspect && isDamage(failure);
        if (!m_disk.isDead() && !m_damageMet) throw Broken(std::string("I1 a store does not open: ") + failure.what());
    }
    if (m_disk.isDead()) return fall(static_cast<test::Tear>(m_chance.number(3)));
    if (m_damageMet) return callTechnician();
    m_driver = std::make_unique<client::SyncDriver>(
        *m_store, m_line, QStringLiteral("simulated"),
        client::Pulse{.elapsed = [this] { return std::chrono::milliseconds(m_place.timeline.nowMs()); },
                      .later = [this](std::function<void()> work) {
                          m_place.timeline.in(0, [this, work = std::move(work)] { live(work); });
                      }});
    m_place.note("on " + QByteArray::number(m_number));
    live([this] {
        if (m_picturesOld) m_picturesOld = !store::rebuild(*m_store, {}, store::Compare::No);
        if (m_suspect) takeStock(false);
        checkKept();
    });
}

std::optional<domain::PlacedEvent> Computer::eventOf(const Deed& deed) {
    auto found = m_store->log().find(deed.origin);
    if (found && found->event.envelope.bodyHash == deed.body) return found;
    for (domain::PlacedEvent& event : m_store->log().eventsOf(deed.caseId))
        if (event.event.envelope.bodyHash == deed.body) return std::move(event);
    return std::nullopt;
}

QByteArray Computer::digest() {
    crypto::Hasher hasher;
    const auto add = [&](const QString& sql) {
        m_store->database().each(sql, {}, [&](const sqlite::Row& row) {
            hasher.add(row.blob(0) + '/' + row.blob(1) + '/' + row.blob(2) + '\n');
            return true;
        });
    };
    add(QStringLiteral("SELECT hash, standing, revision FROM event ORDER BY id"));
    add(QStringLiteral("SELECT id, summary, state FROM case_row ORDER BY no"));
    return hasher.result();
}

/// I1: what was reported saved lies in the log.
void Computer::checkKept() {
    if (m_damageMet) return;
    if (!m_store->troubles().empty()) throw Broken("I1 a store complains: " + m_store->troubles().front().detail.toStdString());
    for (const int number : m_holdings) {
        const Deed& deed = m_place.ledger.deed(number);
        if (!eventOf(deed))
            throw Broken("I1 what computer " + std::to_string(m_number) + " reported as saved is gone: deed " + std::to_string(number));
    }
}

void Computer::noteNew(qint64 before, const domain::EpochId& epoch) {
    const domain::DeviceId device = m_store->settings().device().device;
    const qint64 now = m_store->log().tip(device, epoch).seq;
    for (qint64 seq = before + 1; seq <= now; ++seq) {
        const auto event = m_store->log().find({device, epoch, seq});
        if (!event) throw Broken("I1 an act was reported and is not in the log");
        m_holdings.insert(m_place.ledger.note({event->event.envelope.origin, event->event.envelope.bodyHash,
                                               event->event.envelope.caseId, m_number}));
    }
}

void Computer::act(const QByteArray& what, const std::function<domain::Result<domain::Done>()>& work) {
    live([&] {
        const store::DeviceIdentity self = m_store->settings().device();
        const qint64 before = m_store->log().tip(self.device, self.epoch).seq;
        const auto done = work();
        // What was reported after the power went, nobody has read.
        if (m_disk.isDead()) return;
        m_place.note("act " + QByteArray::number(m_number) + ' ' + what + ' ' + (done ? QByteArray("done") : refusalWord(done.error())));
        if (done) noteNew(before, self.epoch);
    });
}

void Computer::exchange(bool byHand) {
    live([&] {
        if (isExchanging()) return;
        m_driver->run({}, [this](const client::Report& report) { finished(report); }, byHand);
    });
}

void Computer::finished(const client::Report& report) {
    m_report = report;
    if (m_disk.isDead()) return;
    m_place.note("round " + QByteArray::number(m_number) + ' ' + (report.refusal ? refusalWord(*report.refusal) : QByteArray("well")) + ' ' +
                 QByteArray::number(report.sentEvents) + ' ' + QByteArray::number(report.receivedRows) + ' ' +
                 QByteArray::number(report.bytesUp) + ' ' + QByteArray::number(report.bytesDown) + ' ' +
                 QByteArray::number(report.sentBlobs) + (report.newEpoch ? " new-epoch" : ""));
}

void Computer::install(const Program& program) {
    if (m_program == program) return;
    m_picturesOld |= m_program.laterKinds != program.laterKinds;
    const bool wasUp = isUp();
    kill();
    m_program = program;
    if (wasUp) switchOn();
}

Image Computer::image() {
    if (!isUp()) return {};
    kill();
    const Image taken{Files::in(m_folder), m_holdings, m_papersGone, m_program, m_suspect};
    switchOn();
    return taken;
}

void Computer::replaceDisk(const Image& image) {
    if (isUp()) kill();
    Files::clear(m_folder);
    image.files.layOutIn(m_folder);
    m_holdings = image.holdings;
    m_papersGone = image.papersGone;
    m_program = image.program;
    m_suspect = image.suspect;
    switchOn();
}

}  // namespace simulation
