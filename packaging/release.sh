#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a release and proves it: the Debian packages in a bare chroot, the Windows installer under Wine.
# What was made lies in build/packages/<version>, what was seen in build/windows-proof.
#
#   release.sh           uses the Windows prefix that is there
#   release.sh --cold    builds that too, from Debian's sources: an hour more of processor time
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
say() { printf 'release: %s\n' "$*" >&2; }

cold=false
case ${1-} in
    '') ;;
    --cold) cold=true ;;
    *) say "unknown option $1 (--cold is known)"; exit 1 ;;
esac
stage() {   # stage WORDS COMMAND…: with how long it took
    local words=$1 begun=$SECONDS
    shift
    say "$words"
    "$@"
    say "$words: $((SECONDS - begun)) s"
}

stage "what is needed" packaging/windows/install-deps.sh
if $cold; then
    # Nothing that was fetched, built or bootstrapped before.
    XDG_CACHE_HOME=$(mktemp -d)
    export XDG_CACHE_HOME
    trap 'rm -rf "$XDG_CACHE_HOME"' EXIT
    rm -rf build/release build/windows build/windows-*
fi
stage "what the Windows programs stand on" packaging/windows/prefix.sh >/dev/null
out=build/packages/$(packaging/version.sh)
rm -rf "$out"
stage "the Windows installer" packaging/windows/build.sh --out "$out" >/dev/null
# The server of the proof is a Linux one.
stage "the programs of this system" bash -c 'cmake --preset release -DCOMMUNEDESK_TESTS=OFF >/dev/null && cmake --build --preset release >/dev/null'
stage "the installer's proof" packaging/windows/proof.sh "$out"/CommuneDesk-*-setup.exe --server build/release/sync/server/communedesk-server
stage "the Debian packages" packaging/debian/build.sh --out "$out" >/dev/null
stage "the packages' proof" packaging/debian/proof.sh "$out"
say "made and proved, in $out: $(ls "$out" | tr '\n' ' ')"
