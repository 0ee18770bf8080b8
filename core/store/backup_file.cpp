// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_file.h"

#include "core/crypto/hash.h"
#include "core/store/store_files.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace store {
namespace {

const QByteArray magic = QByteArrayLiteral("CommuneDesk backup 1\n");
constexpr qint64 pieceBytes = 256 * 1024;
constexpr quint32 maxMembers = 16;
constexpr quint16 maxNameBytes = 64;

domain::Error broken(const QString& file, const QString& why) {
    return {domain::Refusal::BackupBroken, file, why};
}

/// Integers big-endian, as QDataStream writes them.
template <class Number>
QByteArray number(Number value) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << value;
    return bytes;
}

template <class Number>
std::optional<Number> readNumber(QIODevice& from) {
    const QByteArray bytes = from.read(sizeof(Number));
    if (bytes.size() != sizeof(Number)) return std::nullopt;
    QDataStream stream(bytes);
    Number value;
    stream >> value;
    return value;
}

/// Copies `size` bytes and gives their hash; nothing when they end early or cannot be written.
struct Copied {
    QByteArray hash;
    bool readAll = true, wroteAll = true, stopped = false;
};
Copied copy(QIODevice& from, QIODevice* to, qint64 size, const StillWanted& wanted) {
    Copied copied;
    crypto::Hasher hasher;
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = from.read(qMin(left, pieceBytes));
        if (piece.isEmpty()) {
            copied.readAll = false;
            return copied;
        }
        hasher.add(piece);
        if (to && to->write(piece) != piece.size()) {
            copied.wroteAll = false;
            return copied;
        }
        left -= piece.size();
        if (wanted && !wanted(piece.size())) {
            copied.stopped = true;
            return copied;
        }
    }
    copied.hash = hasher.result();
    return copied;
}

struct Header {
    QString name;
    qint64 size = 0;
};

std::optional<Header> readHeader(QIODevice& from) {
    const auto nameBytes = readNumber<quint16>(from);
    if (!nameBytes || *nameBytes == 0 || *nameBytes > maxNameBytes) return std::nullopt;
    const QString name = QString::fromLatin1(from.read(*nameBytes));
    const auto size = readNumber<qint64>(from);
    // A name from a file never leaves its folder.
    if (!size || *size < 0 || !backedUpFiles.contains(name)) return std::nullopt;
    return Header{name, *size};
}

}  // namespace

domain::Result<bool> packFiles(const QString& dir, const QStringList& members,
                               const QString& toFile, const StillWanted& wanted) {
    QSaveFile target(toFile);
    if (!target.open(QIODevice::WriteOnly)) return cannotWrite(target);
    target.write(magic + number(static_cast<quint32>(members.size())));
    for (const QString& name : members) {
        QFile member(QDir(dir).filePath(name));
        if (!member.open(QIODevice::ReadOnly))
            return domain::Error{domain::Refusal::FileUnreadable, name, member.errorString()};
        const QByteArray bytes = name.toLatin1();
        target.write(number(static_cast<quint16>(bytes.size())) + bytes + number(member.size()));
        const Copied copied = copy(member, &target, member.size(), wanted);
        if (copied.stopped) return false;
        if (!copied.readAll) return domain::Error{domain::Refusal::FileUnreadable, name, {}};
        if (!copied.wroteAll || target.write(copied.hash) != copied.hash.size())
            return cannotWrite(target);
    }
    if (!target.commit()) return cannotWrite(target);
    return true;
}

domain::Result<QStringList> unpackFiles(const QString& file, const QString& toDir) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return domain::Error{domain::Refusal::FileUnreadable, file, source.errorString()};
    if (source.read(magic.size()) != magic) return broken(file, QStringLiteral("not a backup"));
    const auto count = readNumber<quint32>(source);
    if (!count || *count > maxMembers) return broken(file, QStringLiteral("count"));
    QStringList names;
    for (quint32 i = 0; i < *count; ++i) {
        const auto header = readHeader(source);
        if (!header || header->size > source.size()) return broken(file, QStringLiteral("header"));
        std::unique_ptr<QSaveFile> target;
        if (!toDir.isEmpty()) {
            target = std::make_unique<QSaveFile>(QDir(toDir).filePath(header->name));
            if (!target->open(QIODevice::WriteOnly)) return cannotWrite(*target);
        }
        const Copied copied = copy(source, target.get(), header->size, {});
        if (!copied.wroteAll) return cannotWrite(*target);
        if (!copied.readAll || source.read(copied.hash.size()) != copied.hash)
            return broken(file, header->name);
        if (target && !target->commit()) return cannotWrite(*target);
        names.append(header->name);
    }
    if (!source.atEnd()) return broken(file, QStringLiteral("trailing bytes"));
    return names;
}

}  // namespace store
