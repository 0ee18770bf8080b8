#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the Debian packages on a bare system, works with them as a district and a commune do,
# upgrades, removes and purges them. Prints a line for everything that held; stops at the first that
# did not. Needs root, debootstrap, lintian and a Debian mirror; touches nothing of this computer but
# a cache: the bare system is kept in ${XDG_CACHE_HOME:-~/.cache}/communedesk, which makes the
# second run quick.
#
#   proof.sh DIR    DIR: the packages of one version, as build.sh leaves them
#
# COMMUNEDESK_MIRROR names another mirror than Debian's own.
set -euo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf 'proof: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

[[ $# -eq 1 && -d $1 ]] || die "the folder of the packages is wanted"
[[ $EUID -eq 0 ]] || die "root is needed: the packages are installed into a chroot"
for command in debootstrap lintian desktop-file-validate appstreamcli man pdftotext jq; do
    command -v "$command" >/dev/null || die "$command is missing: run packaging/install-deps.sh"
done

# Mounts and processes of its own: whatever happens, they end with it, and then its folder can go.
if [[ -z ${COMMUNEDESK_PROOF_WORK-} ]]; then
    COMMUNEDESK_PROOF_WORK=$(mktemp -d "${TMPDIR:-/tmp}/communedesk-proof-XXXXXX")
    export COMMUNEDESK_PROOF_WORK
    alone=
    trap 'kill -KILL $alone 2>/dev/null || true; wait; rm -rf --one-file-system "$COMMUNEDESK_PROOF_WORK"' EXIT
    trap 'exit 130' INT TERM
    unshare --mount --pid --fork --kill-child "${BASH_SOURCE[0]}" "$@" &
    alone=$!
    wait "$alone" && alone= && exit 0
    alone=
    exit 1
fi

packages=$(realpath "$1")
mapfile -t programs < <(find "$packages" -name 'communedesk_*.deb')
[[ ${#programs[@]} -eq 1 ]] || die "$packages holds ${#programs[@]} versions of communedesk, not one"
version=$(dpkg-deb -f "${programs[0]}" Version)

work=$COMMUNEDESK_PROOF_WORK
system=$work/system # the bare system

# check SENTENCE COMMAND…: what it says is shown only when it fails.
check() {
    local sentence=$1 status=0
    shift
    set +e
    (set -e; "$@") >"$work/said" 2>&1
    status=$?
    set -e
    if [[ $status -ne 0 ]]; then
        printf 'FAILED  %s\n' "$sentence"
        sed 's/^/        /' "$work/said" | tail -n 60
        exit 1
    fi
    printf 'ok      %s\n' "$sentence"
}

# shellcheck source=packaging/debian/proof/system.sh
source "$here/proof/system.sh"
# shellcheck source=packaging/debian/proof/packages.sh
source "$here/proof/packages.sh"
# shellcheck source=packaging/debian/proof/work.sh
source "$here/proof/work.sh"

printf 'the packages of %s\n' "$version"
look_at_packages
prepare_system
install_packages
work_as_district
work_as_commune
upgrade_packages
remove_packages
printf 'everything held\n'
