#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# windows_test.sh light|full SOURCES BUILD OUT: 77 where this computer cannot try it.
set -euo pipefail
level=$1 sources=$2 build=$3 out=$4
for tool in wine makensis Xvfb xdotool import x86_64-w64-mingw32-gcc-posix; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: run packaging/windows/install-deps.sh"; exit 77; }
done
case $level in
    light) exec "$sources/packaging/windows/proof.sh" --light --out "$out" ;;
    full)
        # An hour of building belongs to a release, not to every run of the tests.
        "$sources/packaging/windows/prefix.sh" --check >/dev/null || { echo "what the Windows programs stand on is not built here"; exit 77; }
        setup=$("$sources/packaging/windows/build.sh" --out "$out" | tail -n 1)
        exec "$sources/packaging/windows/proof.sh" "$setup" --server "$build/sync/server/communedesk-server" --out "$out"
        ;;
esac
