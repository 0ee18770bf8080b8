// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/refusal_name.h"
#include "core/store/store.h"
#include "sync/client/sync_driver.h"
#include "tests/simulation/files.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/line.h"
#include "tests/simulation/programs.h"
#include "tests/support/faulty_disk.h"

#include <functional>
#include <memory>

namespace simulation {

inline QByteArray refusalWord(const domain::Error& why) { return domain::refusalName(why.refusal).toUtf8(); }

/// What a disk held at one moment.
struct Image {
    Files files;
    Holdings holdings;
    Holdings papersGone = {};   ///< deeds whose paper was on a disk that was damaged
    Program program = {};
    bool suspect = false;       ///< a bit of it is another one, as far as anybody knows
};

/// A PC of an office: the real store and the real exchange on a disk that may fail.
class Computer {
public:
    struct Place {
        Timeline& timeline;
        District& district;
        Ledger& ledger;
        std::function<void(const QByteArray&)> note;   ///< a line of the trace
    };
    /// Switched on at once.
    Computer(const Place& place, int number, int desk, const QString& folder, const Weather& weather, quint64 seed, const Image& image);
    ~Computer();

    int number() const { return m_number; }
    int desk() const { return m_desk; }       ///< which of the offices' disks it began with
    bool isUp() const { return m_store != nullptr; }
    store::Store& store() { return *m_store; }
    Chance& chance() { return m_chance; }
    Line& line() { return m_line; }
    WallClock& clock() { return m_clock; }
    const Holdings& holdings() const { return m_holdings; }
    /// The event of a deed in this computer's log, wherever it stands now: of two branches one was written again, and
    /// the other has its first name.
    std::optional<domain::PlacedEvent> eventOf(const Deed& deed);

    /// Of every event with where it stands, and of the list of cases.
    QByteArray digest();

    /// Whatever is done at this computer is done through it. A power cut meanwhile ends it.
    void live(const std::function<void()>& work);
    /// Work on the store whose success is a promise: what it added to the log is noted.
    void act(const QByteArray& what, const std::function<domain::Result<domain::Done>()>& work);
    void exchange(bool byHand);
    void tell(const QByteArray& line) { m_place.note(line); }
    bool isExchanging() const { return m_driver && m_driver->running(); }
    const client::Report& lastReport() const { return m_report; }

    void cutPowerAfter(qint64 operations) { m_disk.cutPowerAfter(operations); }
    void lieAboutFlushes() { m_disk.lie(); }
    void kill();
    void setRoom(std::optional<qint64> bytes) {
        m_disk.setRoom(bytes);
        m_isFull = bytes.has_value();
    }
    void switchOn();
    /// From now on nothing goes wrong here; the clock stays as it is.
    void calm() {
        m_line.calm();
        m_disk.keepPower();
        setRoom({});
    }
    /// As the disk is while the program is off: it is switched off and on again.
    Image image();
    void replaceDisk(const Image& image);

    const Program& program() const { return m_program; }
    /// From now on; pictures an older one has made are made again, as they are when a program that draws them otherwise opens them.
    void install(const Program& program);

    /// One bit of one of its files is another one; while it works, or while it is off.
    void flipBit(Chance& dice);
    /// To a file on another disk; the newest counts.
    void backUp();
    /// Damage that nobody has met yet is looked for, and mended as an office would.
    void inspect();
    /// The district was put back to before it knew this computer, and somebody types in a new code.
    void enrolAgain();
    const Holdings& papersGone() const { return m_papersGone; }

private:
    void fall(test::Tear how);
    void switchOff();
    void noteNew(qint64 before, const domain::EpochId& epoch);
    void checkKept();
    void takeStock(bool alsoPapers);
    void callTechnician();
    void enrolAnew();
    void lookForDamage();
    void finished(const client::Report& report);

    const Place m_place;
    const int m_number, m_desk;
    const QString m_folder;
    WallClock m_clock;
    Chance m_chance;
    test::FaultyDisk m_disk;
    Line m_line;
    QByteArray m_markAtCut;
    Holdings m_holdings, m_papersGone;
    Program m_program;
    bool m_picturesOld = false;
    bool m_suspect;
    bool m_damageMet = false;              ///< the program said so
    bool m_isFull = false;
    bool m_away = false;                   ///< with the technician
    std::optional<Image> m_backup;         ///< without files: what it holds
    client::Report m_report;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<client::SyncDriver> m_driver;
};

}  // namespace simulation
