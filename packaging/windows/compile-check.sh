#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiles for Windows every source that says it is different there, without building Qt for Windows first:
# this machine's headers of Qt serve, since they ask the compiler which system it is. Finds what nobody
# would see until the next full build; links nothing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
compiler=x86_64-w64-mingw32-g++-posix
command -v "$compiler" >/dev/null || { echo "$compiler is missing: run packaging/windows/install-deps.sh" >&2; exit 77; }

# Of this machine's headers only those that belong to no system: the rest would be taken for Windows' own.
headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
for name in boost CLI sodium sodium.h zstd.h qrencode.h; do
    found=$(find /usr/include /usr/include/x86_64-linux-gnu -maxdepth 1 -name "$name" -print -quit)
    ln -s "${found:?$name is missing}" "$headers/$name"
done
qt=/usr/include/x86_64-linux-gnu/qt6
flags=(-std=c++20 -fsyntax-only -Wall -Wextra -Werror -Wno-attributes -I "$root" -isystem "$headers" -isystem "$qt"
    -DUNICODE -D_UNICODE -DNOMINMAX -DWIN32_LEAN_AND_MEAN -D_WIN32_WINNT=0x0A00 -DQT_NO_CAST_FROM_ASCII -DQT_NO_KEYWORDS
    '-DCOMMUNEDESK_VERSION="0"')
for module in "$qt"/Qt*; do flags+=(-isystem "$module"); done

status=0
mapfile -t sources < <(cd "$root" && grep -rlE 'Q_OS_(WIN|UNIX)|_WIN32' app core sync --include='*.cpp' | sort)
for source in "${sources[@]}"; do
    if "$compiler" "${flags[@]}" "$root/$source"; then echo "compiles for Windows: $source"; else status=1; fi
done
exit "$status"
