# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The bare Debian of proof.sh: what debootstrap calls minbase and what our packages depend on, nothing
# else. Sourced, with $packages, $work and $system set.

inside() { chroot "$system" "$@"; }
# A person or a service: a fresh environment, no way back to root.
as() { # as USER COMMAND…
    local user=$1
    shift
    inside setpriv --reuid="$user" --regid="$user" --init-groups --reset-env --no-new-privs \
        --bounding-set=-all --inh-caps=-all -- "$@"
}
apt_get() { inside apt-get -qq -o Acquire::Retries=3 --no-install-recommends "$@" </dev/null; }

# What our packages ask for, without each other: "libc6 (>= 2.34), systemd | systemd-sysusers, …".
foreign_depends() {
    local package
    for package in "$packages"/communedesk*.deb; do dpkg-deb -f "$package" Depends; done |
        tr ',' '\n' | sed 's/^ *//' | grep -v '^communedesk' | sort -u | paste -sd,
}

make_system() { # make_system FILE
    local fresh=$work/fresh
    # shellcheck disable=SC2086  # no mirror is no word
    debootstrap --variant=minbase "$suite" "$fresh" ${COMMUNEDESK_MIRROR-}
    # Nobody's work is lost when this computer loses power now.
    printf 'force-unsafe-io\n' >"$fresh/etc/dpkg/dpkg.cfg.d/proof"
    cp /etc/resolv.conf "$fresh/etc/resolv.conf"
    (
        system=$fresh
        mount -t proc proc "$fresh/proc"
        apt_get update
        apt_get satisfy -y "$(foreign_depends)"
        apt_get clean
        umount "$fresh/proc"
    )
    tar -c -C "$fresh" --one-file-system . >"$work/system.tar"
    mv "$work/system.tar" "$1.part.$$"
    # Systems of other times are of no use to anybody.
    rm -f "${1%/*}"/system-*.tar
    mv "$1.part.$$" "$1"
    rm -rf --one-file-system "$fresh"
}

prepare_system() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/communedesk key suite
    # Packages fit the system they were built on.
    suite=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
    key=$(printf '%s\n' 1 "$suite" "$(dpkg --print-architecture)" "${COMMUNEDESK_MIRROR-}" "$(foreign_depends)" |
        sha256sum | cut -c1-16)
    mkdir -p "$cache" "$system"
    if [[ ! -s $cache/system-$key.tar ]]; then
        say "making a bare $suite (once, some minutes)"
        check "a bare system can be made" make_system "$cache/system-$key.tar"
    fi
    tar -x -C "$system" -f "$cache/system-$key.tar"
    mount -t proc proc "$system/proc"
    inside useradd --create-home --shell /bin/bash lan
    mkdir -p "$system"/packages/{these,newer}
    cp "$packages"/communedesk{,-server,-sqlite}_*.deb "$system/packages/these/"
}

# Our packages as the bare system sees them: at WHERE [PATTERN].
ours_at() { find "$system/packages/$1" -maxdepth 1 -name "${2:-*}.deb" -printf "/packages/$1/%f\n"; }

# Every file there is, but for what belongs to this proof.
files() {
    (cd "$system" && find . -xdev \( -path ./proc -o -path ./packages -o -path ./home/lan/proof \) -prune -o -print) | sort
}
