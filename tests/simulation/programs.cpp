// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between the rooms and two functions of theirs (the linker's --wrap): how a body is decoded, and how a message
// is packed.
#include "tests/simulation/programs.h"

#include "core/domain/event_codec.h"
#include "sync/protocol/compression.h"
#include "tests/simulation/chance.h"

#include <QCborMap>
#include <QCborValue>

namespace simulation {
namespace {

const Program* current = nullptr;

constexpr int fieldOfTheFuture = 900;

}  // namespace

/// Cases were received and papers attached by every program there ever was.
Program Program::old(Chance& dice) {
    Program program;
    for (const char* kind : {"document-withdrawn", "description-corrected", "step-forwarded", "supplement-requested", "supplement-received",
                             "case-closed-unsupplemented", "reappointed", "review-requested", "review-decided", "remarked",
                             "payment-awaited", "fee-paid", "result-issued", "settlement-refused", "result-returned", "case-withdrawn",
                             "case-stopped", "slip-printed", "conflict-settled"})
        if (dice.permille(250)) program.laterKinds.insert(QLatin1String(kind));
    return program;
}

AsProgram::AsProgram(const Program& program) : m_before(current) { current = &program; }
AsProgram::~AsProgram() { current = m_before; }

}  // namespace simulation

domain::Result<domain::DecodedBody> decodeKnown(const QString& kind, int version, const QByteArray& bytes)
    __asm__("__wrap__ZN6domain10decodeBodyERK7QStringiRK10QByteArray");
domain::Result<domain::DecodedBody> decodeReally(const QString& kind, int version, const QByteArray& bytes)
    __asm__("__real__ZN6domain10decodeBodyERK7QStringiRK10QByteArray");
QByteArray packKnown(const QByteArray& plain) __asm__("__wrap__ZN8protocol7deflateERK10QByteArray");
QByteArray packReally(const QByteArray& plain) __asm__("__real__ZN8protocol7deflateERK10QByteArray");

domain::Result<domain::DecodedBody> decodeKnown(const QString& kind, int version, const QByteArray& bytes) {
    constexpr int versionOfNobody = 1'000'000;
    if (!simulation::current || !simulation::current->laterKinds.contains(kind)) return decodeReally(kind, version, bytes);
    auto decoded = decodeReally(kind, versionOfNobody, bytes);
    if (decoded) std::get<domain::UnknownEvent>(decoded->body).version = version;
    return decoded;
}

QByteArray packKnown(const QByteArray& plain) {
    if (!simulation::current || !simulation::current->addsFields) return packReally(plain);
    QCborMap message = QCborValue::fromCbor(plain).toMap();
    message.insert(simulation::fieldOfTheFuture, QStringLiteral("later"));
    return packReally(QCborValue(message).toCbor());
}
