// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/compression.h"

#include "sync/protocol/version.h"

#include <zstd.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace protocol {
namespace {

constexpr int windowLog = 23;  // 8 MiB

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
};
using Packer = std::unique_ptr<ZSTD_CCtx, FreeContext>;
using Unpacker = std::unique_ptr<ZSTD_DCtx, FreeContext>;

// Made once per thread: for a small message that is most of the work. What a large one made of it does not stay.
constexpr std::size_t kept = 2 << 20;

Packer& packer() {
    thread_local Packer context;
    if (!context || ZSTD_sizeof_CCtx(context.get()) > kept) context.reset(ZSTD_createCCtx());
    if (!context) throw std::bad_alloc();
    return context;
}

Unpacker& unpacker() {
    thread_local Unpacker context;
    if (!context || ZSTD_sizeof_DCtx(context.get()) > kept) context.reset(ZSTD_createDCtx());
    if (!context) throw std::bad_alloc();
    ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, windowLog);
    return context;
}

void padToRatio(QByteArray& packed, qsizetype plainSize) {
    const qsizetype least = (plainSize + maxRatio - 1) / maxRatio;
    if (packed.size() >= least) return;
    constexpr quint32 skippableMagic = 0x184D2A50;
    const auto padding = static_cast<quint32>(std::max<qsizetype>(0, least - packed.size() - 8));
    for (const quint32 word : {skippableMagic, padding})
        for (int i = 0; i < 4; ++i) packed.append(static_cast<char>((word >> (8 * i)) & 0xff));
    packed.append(QByteArray(static_cast<qsizetype>(padding), '\0'));
}

}  // namespace

QByteArray deflate(const QByteArray& plain) {
    const auto size = static_cast<std::size_t>(plain.size());
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const std::size_t written = ZSTD_compressCCtx(packer().get(), packed.data(), static_cast<std::size_t>(packed.size()),
                                                  plain.constData(), size, 3);
    if (ZSTD_isError(written)) throw std::runtime_error(ZSTD_getErrorName(written));
    packed.truncate(static_cast<qsizetype>(written));
    padToRatio(packed, plain.size());
    return packed;
}

std::optional<QByteArray> inflate(const QByteArray& packed) {
    if (packed.isEmpty() || packed.size() > maxBodyBytes) return std::nullopt;
    const Unpacker& context = unpacker();
    const qint64 most = std::min<qint64>(maxInflatedBytes, packed.size() * maxRatio);
    QByteArray plain;
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer in{packed.constData(), static_cast<std::size_t>(packed.size()), 0};
    for (;;) {
        ZSTD_outBuffer out{piece.data(), static_cast<std::size_t>(piece.size()), 0};
        const std::size_t before = in.pos;
        const std::size_t wants = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(wants)) return std::nullopt;
        if (plain.size() + static_cast<qint64>(out.pos) > most) return std::nullopt;
        plain.append(piece.constData(), static_cast<qsizetype>(out.pos));
        if (in.pos == in.size && wants == 0) return plain;
        // Nothing went in and nothing came out: the frame was cut off.
        if (in.pos == before && out.pos == 0) return std::nullopt;
    }
}

}  // namespace protocol
