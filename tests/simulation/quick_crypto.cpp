// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before libsodium in this one program. What depends on nothing but its arguments is computed once and remembered
// for the second playing of a world; and keys that are worth nothing need no locked pages. The answers are libsodium's own.
#include <QByteArray>
#include <QHash>

#include <dlfcn.h>

#include <cstdlib>
#include <cstring>

#include <sodium.h>

namespace {

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

/// Of some thousand questions; then it begins anew.
template <class Answer>
class Remembered {
public:
    template <class Compute>
    const Answer& of(const QByteArray& question, Compute compute) {
        constexpr qsizetype most = 20'000;
        if (const auto known = m_answers.constFind(question); known != m_answers.constEnd()) return *known;
        if (m_answers.size() >= most) m_answers.clear();
        return *m_answers.insert(question, compute());
    }

private:
    QHash<QByteArray, Answer> m_answers;
};

QByteArray bytes(const void* from, unsigned long long size) {
    return QByteArray(static_cast<const char*>(from), static_cast<qsizetype>(size));
}

/// 256 bits stand for a message of any length.
QByteArray hashed(const unsigned char* message, unsigned long long size) {
    unsigned char hash[32];
    crypto_generichash(hash, sizeof hash, message, size, nullptr, 0);
    return bytes(hash, sizeof hash);
}

}  // namespace

extern "C" {

void* sodium_malloc(const size_t size) { return std::calloc(1, size > 0 ? size : 1); }
void sodium_free(void* const at) { std::free(at); }

int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message, unsigned long long size,
                                const unsigned char* key) {
    static auto* const real = next<decltype(crypto_sign_verify_detached)>("crypto_sign_verify_detached");
    static Remembered<int> verdicts;
    return verdicts.of(bytes(signature, crypto_sign_BYTES) + bytes(key, crypto_sign_PUBLICKEYBYTES) + hashed(message, size),
                       [&] { return real(signature, message, size, key); });
}

int crypto_sign_detached(unsigned char* signature, unsigned long long* length, const unsigned char* message,
                         unsigned long long size, const unsigned char* key) {
    static auto* const real = next<decltype(crypto_sign_detached)>("crypto_sign_detached");
    static Remembered<QByteArray> signatures;
    const QByteArray& made = signatures.of(bytes(key, crypto_sign_SECRETKEYBYTES) + hashed(message, size), [&] {
        unsigned char fresh[crypto_sign_BYTES];
        real(fresh, nullptr, message, size, key);
        return bytes(fresh, sizeof fresh);
    });
    std::memcpy(signature, made.constData(), crypto_sign_BYTES);
    if (length) *length = crypto_sign_BYTES;
    return 0;
}

int crypto_pwhash_argon2id(unsigned char* const out, unsigned long long outSize, const char* const password,
                           unsigned long long passwordSize, const unsigned char* const salt, unsigned long long passes,
                           size_t memory, int algorithm) {
    static auto* const real = next<decltype(crypto_pwhash_argon2id)>("crypto_pwhash_argon2id");
    static Remembered<QByteArray> keys;
    const QByteArray question = bytes(salt, crypto_pwhash_argon2id_SALTBYTES) + bytes(password, passwordSize) + ' ' +
                                QByteArray::number(outSize) + ' ' + QByteArray::number(passes) + ' ' +
                                QByteArray::number(static_cast<quint64>(memory)) + ' ' + QByteArray::number(algorithm);
    const QByteArray& made = keys.of(question, [&] {
        QByteArray fresh(static_cast<qsizetype>(outSize), '\0');
        const bool done = real(reinterpret_cast<unsigned char*>(fresh.data()), outSize, password, passwordSize, salt, passes, memory, algorithm) == 0;
        return done ? fresh : QByteArray();
    });
    if (made.isEmpty()) return -1;
    std::memcpy(out, made.constData(), static_cast<std::size_t>(outSize));
    return 0;
}

}  // extern "C"
