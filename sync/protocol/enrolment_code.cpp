// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "sync/protocol/codec.h"

namespace protocol {
namespace {

// No I, L, O or U: the first three look like digits, the last makes words.
constexpr QLatin1StringView letters("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

QString toLetters(const QByteArray& bytes) {
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        for (; bits >= 5; bits -= 5) text += letters[(buffer >> (bits - 5)) & 31];
        buffer &= (1u << bits) - 1;
    }
    return text;
}

/// For whole groups of 8 letters: 5 bytes each.
QByteArray fromLetters(const QString& text) {
    QByteArray bytes;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar letter : text) {
        buffer = (buffer << 5) | static_cast<quint32>(letters.indexOf(letter));
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes.append(static_cast<char>((buffer >> bits) & 0xff));
        buffer &= (1u << bits) - 1;
    }
    return bytes;
}

}  // namespace

QString enrolmentSecret(const QByteArray& tenBytes) {
    Q_ASSERT(tenBytes.size() == 10);
    return toLetters(tenBytes);
}

QString print(const EnrolmentCode& code) {
    const QString all = code.secret + toLetters(code.fingerprint);
    QString text;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i > 0 && i % 4 == 0) text += u'-';
        text += all[i];
    }
    return text;
}

std::optional<EnrolmentCode> parseEnrolmentCode(const QString& typed) {
    QString text;
    for (const QChar typedLetter : typed) {
        if (typedLetter.isSpace() || typedLetter.category() == QChar::Punctuation_Dash) continue;
        QChar letter = typedLetter.toUpper();
        if (letter == u'O') letter = u'0';
        if (letter == u'I' || letter == u'L') letter = u'1';
        if (letters.indexOf(letter) < 0 || text.size() >= 32) return std::nullopt;
        text += letter;
    }
    if (text.size() != 32) return std::nullopt;
    return EnrolmentCode{text.left(16), fromLetters(text.mid(16))};
}

QByteArray keyFingerprint(const QByteArray& serverKey) { return crypto::hash(serverKey).left(10); }

}  // namespace protocol
