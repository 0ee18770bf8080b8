// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/font_name.h"

#include <QString>
#include <QtEndian>

#include <optional>

namespace print {

namespace {

// OpenType: a header of 12 bytes, then records of tag, checksum, offset, length.
constexpr qsizetype headerSize = 12, recordSize = 16;
constexpr quint32 wholeFileSum = 0xB1B0AFBA;
constexpr qsizetype adjustmentInHead = 8;

struct Table {
    qsizetype record = 0;
    quint32 offset = 0;
    quint32 length = 0;
};

quint32 numberAt(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

void putNumber(QByteArray& bytes, qsizetype at, quint32 number) {
    qToBigEndian(number, bytes.data() + at);
}

std::optional<Table> findTable(const QByteArray& font, const char* tag) {
    if (font.size() < headerSize) return std::nullopt;
    const qsizetype tables = qFromBigEndian<quint16>(font.constData() + 4);
    if (font.size() < headerSize + tables * recordSize) return std::nullopt;
    for (qsizetype i = 0; i < tables; ++i) {
        const qsizetype record = headerSize + i * recordSize;
        if (font.mid(record, 4) != tag) continue;
        const Table table{record, numberAt(font, record + 8), numberAt(font, record + 12)};
        if (static_cast<qsizetype>(table.offset) + static_cast<qsizetype>(table.length) > font.size())
            return std::nullopt;
        return table;
    }
    return std::nullopt;
}

quint32 checksum(const QByteArray& bytes) {
    const QByteArray padded = bytes + QByteArray((4 - bytes.size() % 4) % 4, '\0');
    quint32 sum = 0;
    for (qsizetype i = 0; i < padded.size(); i += 4) sum += numberAt(padded, i);
    return sum;
}

/// Names stand in the file in two alphabets. The new name is as long as the old, so nothing moves.
void rename(QByteArray& names, const QByteArray& from, const QByteArray& to) {
    Q_ASSERT(from.size() == to.size());
    const auto wide = [](const QByteArray& narrow) {
        QByteArray text;
        for (const char letter : narrow) text += QByteArray(1, '\0') + letter;
        return text;
    };
    names.replace(from, to);
    names.replace(wide(from), wide(to));
}

}  // namespace

QByteArray renamedFont(QByteArray font) {
    const auto name = findTable(font, "name");
    const auto head = findTable(font, "head");
    if (!name || !head || head->length < adjustmentInHead + 4) return {};

    const QByteArray before = font.mid(name->offset, name->length);
    QByteArray names = before;
    rename(names, "Liberation Serif", slipFamily);
    rename(names, "LiberationSerif", QByteArray(slipFamily).replace(" ", ""));
    if (names == before) return {};
    font.replace(static_cast<qsizetype>(name->offset), names.size(), names);
    putNumber(font, name->record + 4, checksum(names));

    const qsizetype adjustment = static_cast<qsizetype>(head->offset) + adjustmentInHead;
    putNumber(font, adjustment, 0);
    putNumber(font, adjustment, wholeFileSum - checksum(font));
    return font;
}

}  // namespace print
