#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Packages what is built and proves the packages on a bare system: packaging/debian/proof.sh.
#
#   packages_test.sh ROOT BUILD WORK
#
# Exits with 77, and the reason, where it cannot be tried.
set -euo pipefail

root=$1 build=$2 work=$3

skip() { printf 'SKIPPED: %s\n' "$*"; exit 77; }

[[ $EUID -eq 0 ]] || skip "root is needed to install packages into a chroot"
[[ $(. /etc/os-release && printf '%s' "$ID") == debian ]] || skip "Debian packages are tried on Debian"
for command in dh dpkg-buildpackage lintian debootstrap desktop-file-validate appstreamcli jq openssl pdftotext; do
    command -v "$command" >/dev/null || skip "$command is missing (packaging/install-deps.sh)"
done
unshare --mount --pid --fork true 2>/dev/null || skip "this computer lets nobody make mounts of their own"

rm -rf "$work"
"$root/packaging/debian/build.sh" --build "$build" --out "$work"
"$root/packaging/debian/proof.sh" "$work"
