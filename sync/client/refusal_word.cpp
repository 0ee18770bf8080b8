// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/refusal_word.h"

#include <utility>

namespace client {

QString refusalWord(domain::Refusal refusal) {
    using domain::Refusal;
    static constexpr std::pair<Refusal, const char*> words[] = {
        {Refusal::OutOfScope, "out-of-scope"},
        {Refusal::FileBroken, "file-broken"},
        {Refusal::StoreLocked, "store-locked"},
        {Refusal::StoreDamaged, "store-damaged"},
        {Refusal::DiskFull, "disk-full"},
        {Refusal::NotEnrolled, "not-enrolled"},
        {Refusal::AlreadyEnrolled, "already-enrolled"},
        {Refusal::EnrolCodeInvalid, "enrol-code-invalid"},
        {Refusal::LinkUnreachable, "link-unreachable"},
        {Refusal::LinkStalled, "link-stalled"},
        {Refusal::LinkNotDistrict, "link-not-district"},
        {Refusal::ServerKeyChanged, "server-key-changed"},
        {Refusal::ServerBusy, "server-busy"},
        {Refusal::ServerRejected, "server-rejected"},
        {Refusal::ServerStorageFull, "server-storage-full"},
        {Refusal::ServerTooOld, "server-too-old"},
        {Refusal::ClientTooOld, "client-too-old"},
        {Refusal::DeviceRevoked, "device-revoked"},
        {Refusal::LogFork, "log-fork"},
        {Refusal::CursorStale, "cursor-stale"}};
    for (const auto& [known, word] : words)
        if (known == refusal) return QString::fromLatin1(word);
    return QStringLiteral("other");
}

}  // namespace client
