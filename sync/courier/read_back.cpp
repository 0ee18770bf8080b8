// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/courier/read_back.h"

#include <QFile>
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>

#include <memory>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace courier {

#ifdef Q_OS_WIN

std::optional<QByteArray> readBack(const QString& path, qint64 most) {
    const auto name = reinterpret_cast<LPCWSTR>(path.utf16());
    const HANDLE file = CreateFileW(name, GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, FILE_FLAG_NO_BUFFERING, nullptr);
    if (file == INVALID_HANDLE_VALUE) return std::nullopt;
    const auto close = [](void* handle) { CloseHandle(handle); };
    const std::unique_ptr<void, decltype(close)> closing(file, close);
    // Unbuffered reading wants whole sectors in memory that is aligned to them: whole pages are.
    constexpr DWORD piece = 1024 * 1024;
    const auto release = [](void* memory) { VirtualFree(memory, 0, MEM_RELEASE); };
    const std::unique_ptr<void, decltype(release)> memory(VirtualAlloc(nullptr, piece, MEM_COMMIT, PAGE_READWRITE), release);
    if (!memory) return std::nullopt;
    QByteArray bytes;
    DWORD got = 0;
    do {
        if (!ReadFile(file, memory.get(), piece, &got, nullptr) && GetLastError() != ERROR_HANDLE_EOF) return std::nullopt;
        bytes.append(static_cast<const char*>(memory.get()), static_cast<qsizetype>(got));
        if (bytes.size() > most) return std::nullopt;
    } while (got == piece);
    return bytes;
}

#else

std::optional<QByteArray> readBack(const QString& path, qint64 most) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() > most) return std::nullopt;
    // Pages that are written are forgotten, and so read from the device.
    if (fsync(file.handle()) != 0) return std::nullopt;
    posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError) return std::nullopt;
    return bytes;
}

#endif

}  // namespace courier
