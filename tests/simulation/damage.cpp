// SPDX-License-Identifier: GPL-3.0-or-later
// Bits that flip at rest, and what an office does about them.
#include "core/store/maintenance.h"
#include "tests/simulation/computer.h"
#include "tests/simulation/offices.h"

#include <QDir>
#include <QFile>

namespace simulation {
namespace {

constexpr int hourMs = 3600'000;

QString backupIn(const QString& folder) { return folder + QStringLiteral("-backup/office.backup"); }

}  // namespace

void Computer::flipBit(Chance& dice) {
    const bool whileOff = dice.permille(600);
    if (whileOff) kill();
    QStringList files;
    for (const char* name : {"store.db", "store.db-wal", "scans.db", "scans.db-wal", "epoch.json"})
        if (QFile(m_folder + u'/' + QLatin1String(name)).size() > 0) files += QLatin1String(name);
    if (files.isEmpty()) return;   // nothing is set up here at the moment
    const QString name = dice.oneOf(files);
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadWrite)) throw std::runtime_error("a file cannot be damaged");
    const qint64 at = dice.number(static_cast<int>(file.size()));
    file.seek(at);
    QByteArray byte = file.read(1);
    byte[0] = static_cast<char>(byte[0] ^ (1 << dice.number(8)));
    file.seek(at);
    file.write(byte);
    file.close();
    m_suspect = true;
    m_place.note("flips " + QByteArray::number(m_number) + ' ' + name.toLatin1() + ' ' + QByteArray::number(at));
    if (whileOff) switchOn();
}

void Computer::backUp() {
    live([this] {
        const QString to = backupIn(m_folder);
        QDir().mkpath(QFileInfo(to).path());
        const auto made = store::backup(*m_store, to);
        if (m_disk.isDead()) return;
        m_place.note("backup " + QByteArray::number(m_number) + (made ? " made" : " refused"));
        if (made) m_backup = Image{{}, m_holdings, m_papersGone, m_program, m_suspect};
        else if (!m_suspect && made.error().refusal != domain::Refusal::DiskFull)
            throw Broken("I21 a backup is refused at computer " + std::to_string(m_number));
    });
}

/// What a damaged disk still has. A journal whose end is gone is an older disk, and papers lie in a file of their own.
void Computer::takeStock(bool alsoPapers) {
    for (const store::Trouble& trouble : m_store->troubles()) {
        m_place.note("trouble " + QByteArray::number(m_number) + ' ' + QByteArray::number(static_cast<int>(trouble.kind)));
        m_damageMet |= trouble.kind == store::Trouble::Kind::LogDamaged;
        alsoPapers |= trouble.kind == store::Trouble::Kind::ScansLost;
    }
    if (m_damageMet) return;
    static_cast<void>(m_store->settleTroubles());
    for (auto number = m_holdings.begin(); number != m_holdings.end();) {
        const auto event = eventOf(m_place.ledger.deed(*number));
        const auto* attached = event ? std::get_if<domain::DocumentAttached>(&event->event.body) : nullptr;
        if (alsoPapers && attached && !m_store->blobs().content(attached->attachment.blob)) m_papersGone.insert(*number);
        if (!event) m_place.ledger.lose(*number);
        number = event ? std::next(number) : m_holdings.erase(number);
    }
}

/// The newest backup, or a new registration. What was on the damaged disk only is lost.
void Computer::callTechnician() {
    m_place.note("technician " + QByteArray::number(m_number) + (m_backup ? " backup" : " anew"));
    switchOff();
    m_away = true;
    for (const char* name : {"store.db", "scans.db", "keys.json"})
        if (!QFile::exists(m_folder + u'/' + QLatin1String(name)))
            throw Broken(std::string("I21 the program took away ") + name + " at computer " + std::to_string(m_number));
    m_disk.cutPowerAfter(0);
    m_disk.operate();
    m_disk.restart(test::Tear::Nothing, m_chance);
    // The mark knows which codes were given out.
    const QByteArray mark = contentOf(m_folder + QStringLiteral("/epoch.json"));
    Files::clear(m_folder);
    m_damageMet = m_suspect = false;
    for (const int number : m_holdings)
        if (!m_backup || !m_backup->holdings.count(number)) m_place.ledger.lose(number);
    m_holdings.clear();
    m_papersGone.clear();
    if (!m_backup) return enrolAnew();
    overwrite(m_folder + QStringLiteral("/epoch.json"), mark);
    if (const auto restored = store::restore(backupIn(m_folder), m_folder); !restored)
        throw Broken("I21 a backup cannot be restored at computer " + std::to_string(m_number) + ": " + refusalWord(restored.error()).toStdString());
    m_holdings = m_backup->holdings;
    m_papersGone = m_backup->papersGone;
    m_suspect = m_backup->suspect;   // papers may have been gone by then
    m_picturesOld = m_backup->program.laterKinds != m_program.laterKinds;
    m_away = false;
    switchOn();
}

/// With a code of the district's, as soon as it can be reached.
void Computer::enrolAnew() {
    if (!Offices::enrol(m_place.district, m_desk, m_folder, m_clock, m_chance))
        return m_place.timeline.in(hourMs, [this] { enrolAnew(); });
    m_away = false;
    switchOn();
}

void Computer::enrolAgain() {
    m_place.note("enrols " + QByteArray::number(m_number));
    live([this] { Offices::enrolAgain(m_place.district, m_desk, *m_store); });
}

void Computer::inspect() {
    if (!m_suspect || !isUp()) return;
    constexpr int oftenEnough = 3;
    for (int times = 0; m_suspect && isUp(); ++times) {
        if (times == oftenEnough) throw Broken("I21 a backup that was made is damaged, of computer " + std::to_string(m_number));
        lookForDamage();
    }
}

void Computer::lookForDamage() {
    kill();
    switchOn();
    if (!m_suspect || !isUp()) return;
    std::vector<store::Damage> damage;
    bool looked = false;
    live([&] {
        damage = store::verify(*m_store, true);
        looked = true;
    });
    if (!looked) return;
    for (const store::Damage& one : damage)
        m_place.note("damage " + QByteArray::number(m_number) + ' ' + one.where.toUtf8());
    if (!damage.empty()) return callTechnician();
    bool sound = false;
    live([&] {
        takeStock(true);
        sound = !m_damageMet;
    });
    if (sound) m_suspect = false;
}

}  // namespace simulation
