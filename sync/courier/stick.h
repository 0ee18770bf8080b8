// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

/// Sealed letters and their answers as files of a folder, which is a USB stick's. How it is laid out: BUNDLE.md.
namespace courier {

struct Part {
    QString name;              ///< "0001.letter", "0001.0002.answer"
    qint64 size = 0;
    QByteArray hash;           ///< BLAKE2b-256
    friend bool operator==(const Part&, const Part&) = default;
};
/// Of one office, written at one time. Whatever its files say is not believed: letters are sealed and signed.
struct Bundle {
    QString folder;
    std::vector<Part> letters;
    std::vector<Part> answers; ///< empty: it has not been to the district, or only half of it has
    qint64 bytes() const;      ///< of the letters
};
/// What a new bundle is called: a moment of the office's clock, and letters by chance.
QString bundleName(const QDateTime& now, const QByteArray& twoBytes);
/// All bundles below this folder whose letters were written to the end, the oldest first; the folder may also be one
/// itself. At most 1,000.
std::vector<Bundle> bundlesOn(const QString& folder);
/// FileUnreadable; FileBroken when it is not what was written.
domain::Result<QByteArray> read(const Bundle& bundle, const Part& part);
/// Nothing is said when it cannot be: it will be found and known again.
void remove(const Bundle& bundle);

/// Writes the parts of a bundle, and last of all the list of them: without it they do not count.
class PartWriter {
public:
    /// A new bundle below the stick's folder, and in it a text that says to whoever finds it what this is. NotWritable.
    static domain::Result<PartWriter> letters(const QString& stick, const QString& name);
    /// The answers, beside the letters. What was there before goes with finish().
    static PartWriter answers(const Bundle& bundle);

    /// The next letter. DiskFull, NotWritable: what was written before stays good.
    domain::Result<domain::Done> addLetter(const QByteArray& bytes);
    /// The next answer to this letter.
    domain::Result<domain::Done> addAnswer(const Part& letter, const QByteArray& bytes);
    /// Everything is read again from the stick itself before the list is written. FileBroken when the stick does not
    /// give back what it was given; DiskFull, NotWritable. The folder of the bundle.
    domain::Result<QString> finish();
    const std::vector<Part>& parts() const { return m_parts; }
    const QString& folder() const { return m_folder; }

private:
    PartWriter(QString folder, QString list) : m_folder(std::move(folder)), m_list(std::move(list)) {}
    domain::Result<domain::Done> add(const QString& name, const QByteArray& bytes);
    QString m_folder, m_list;
    std::vector<Part> m_parts;
};

}  // namespace courier
