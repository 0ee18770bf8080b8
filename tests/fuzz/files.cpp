// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed, scanned off a card or found in a file that somebody else wrote or a disk has spoilt.
#include "app/office/provision.h"
#include "core/store/backup_file.h"
#include "core/store/keyring.h"
#include "core/store/sidecar.h"
#include "core/store/store_files.h"
#include "core/text/id_card.h"
#include "core/text/query.h"
#include "core/text/reader_burst.h"
#include "sync/server/identity.h"
#include "sync/server/unit_import.h"
#include "tests/fuzz/bytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace fuzz {
namespace {

/// One folder for all inputs, emptied by whoever fills it.
class Shelf {
public:
    QString path(const QString& name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    QString put(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        insist(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "there is room for a file");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};
const Shelf& shelf() {
    static const Shelf made;
    return made;
}

void readCard(const QByteArray& bytes) {
    const QString payload = QString::fromUtf8(bytes);
    if (const auto person = text::readIdCardQr(payload)) {
        insist(!person->name.isEmpty(), "a card names a person");
        text::doubts(person->personalNumber, person->sex, person->born);
    }
    if (const auto number = text::readPersonalNumber(payload)) insist(number->digits.size() == 12, "a personal number has 12 digits");
    text::ReaderBurst burst;
    qint64 at = 0;
    for (const QChar letter : payload) burst.key(letter, at += letter.unicode() % 100);
    burst.isCard();
}

void readQuery(const QByteArray& bytes) {
    const QString typed = QString::fromUtf8(bytes);
    const text::Query query = text::parseQuery(typed);
    insist(!query.date || query.date->isValid(), "a date is one of the calendar");
    text::distance(typed.left(40), typed.mid(40, 40), 3);
}

void readProvision(const QByteArray& bytes) {
    const app::ProvisionRead read = app::readProvision(shelf().put(QStringLiteral("provision.json"), bytes));
    insist(read.provision.has_value() == read.problems.isEmpty(), "a provision is read or refused with a reason");
    if (read.provision) insist(!read.provision->unit.code.isEmpty(), "a provision names its office");
}

void readKeys(const QByteArray& bytes) {
    shelf().put(store::keysFile, bytes);
    auto ring = store::Keyring::load(shelf().path());
    if (!ring) return;
    insist(!ring->logins().isEmpty(), "keys open for somebody");
    for (const QString& login : ring->logins()) ring->userOf(login);
    // Written again, with what could not be read, it is still one that can.
    if (ring->remove(ring->logins().first())) insist(store::Keyring::load(shelf().path()).has_value(), "keys that were kept can be read");
}

void readMark(const QByteArray& bytes) {
    shelf().put(QStringLiteral("epoch.json"), bytes);
    store::Sidecar sidecar(shelf().path());
    const auto mark = sidecar.read();
    if (!mark) return;
    insist(sidecar.replace(*mark), "there is room for a file");
    // Words longer than any of ours make a mark that is cut off.
    if (const auto again = sidecar.read()) insist(again == mark, "a mark is read as it was written");
}

void readBackup(const QByteArray& bytes) {
    const QString file = shelf().put(QStringLiteral("backup"), bytes);
    const QString folder = shelf().path(QStringLiteral("out"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto checked = store::unpackFiles(file, {});
    const auto names = store::unpackFiles(file, folder);
    insist(checked.has_value() == names.has_value(), "a backup that is good can be put back");
    for (const QString& name : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        insist(store::backedUpFiles.contains(name), "a backup brings only what belongs to one");
    insist(QDir(shelf().path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() <= 8, "nothing leaves the folder");
}

void readUnits(const QByteArray& bytes) {
    const auto read = server::readUnits(bytes);
    if (const auto* problem = std::get_if<QString>(&read)) return insist(!problem->isEmpty(), "what is wrong with a list is said");
    for (const server::UnitTold& told : std::get<0>(read)) server::codeOf(told);
}

void readHighWater(const QByteArray& bytes) {
    const server::HighWaterFile file(shelf().put(QStringLiteral("high-water"), bytes));
    const auto mark = file.read();
    if (!mark) return;
    shelf().put(QStringLiteral("high-water"), {});
    file.write(*mark);
    const auto again = file.read();
    insist(again && again->epoch == mark->epoch && again->events == mark->events, "a mark is read as it was written");
}

}  // namespace

void take(const QByteArray& input) {
    Script script(input);
    const int which = script.number(8);
    const QByteArray bytes = script.rest();
    switch (which) {
        case 0: return readCard(bytes);
        case 1: return readQuery(bytes);
        case 2: return readProvision(bytes);
        case 3: return readKeys(bytes);
        case 4: return readMark(bytes);
        case 5: return readBackup(bytes);
        case 6: return readUnits(bytes);
        default: return readHighWater(bytes);
    }
}

}  // namespace fuzz
