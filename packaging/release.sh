#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a release and proves it: the Debian packages in a bare chroot, the Windows installer under Wine.
# What was made lies in build/packages, what was seen in build/windows-proof.
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
    # Read away from its usual place, so that a build that fails leaves what was there.
    COMMUNEDESK_WINDOWS_CACHE=$(mktemp -d)
    export COMMUNEDESK_WINDOWS_CACHE
    trap 'rm -rf "$COMMUNEDESK_WINDOWS_CACHE"' EXIT
fi
stage "what the Windows programs stand on" packaging/windows/prefix.sh >/dev/null
stage "the Windows installer" packaging/windows/build.sh >/dev/null
# The server of the proof is a Linux one.
stage "the programs of this system" bash -c 'cmake --preset release -DCOMMUNEDESK_TESTS=OFF >/dev/null && cmake --build --preset release >/dev/null'
setup=build/packages/CommuneDesk-$(packaging/version.sh)-setup.exe
stage "the installer's proof" packaging/windows/proof.sh "$setup" --server build/release/sync/server/communedesk-server
stage "the Debian packages" packaging/debian/build.sh --out build/packages >/dev/null
stage "the packages' proof" packaging/debian/proof.sh build/packages
say "made and proved: $(ls build/packages | tr '\n' ' ')"
