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
        rm -rf "$fresh"/var/lib/apt/lists/*
        umount "$fresh/proc"
    )
    # Systems of other times are of no use to anybody.
    rm -f "${1%/*}"/system-*.tar*
    tar -c -C "$fresh" --one-file-system -I 'gzip -1' -f "$1.part" .
    mv "$1.part" "$1"
    rm -rf --one-file-system "$fresh"
}

prepare_system() {
    local cache=${XDG_CACHE_HOME:-$HOME/.cache}/communedesk key suite lock
    # Packages fit the system they were built on.
    suite=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
    key=$(printf '%s\n' 2 "$suite" "$(dpkg --print-architecture)" "${COMMUNEDESK_MIRROR-}" "$(foreign_depends)" |
        sha256sum | cut -c1-16)
    mkdir -p "$cache" "$system"
    exec {lock}>"$cache/system.lock"
    flock "$lock" # another proof may be making it
    if [[ ! -s $cache/system-$key.tar.gz ]]; then
        say "making a bare $suite (once, some minutes)"
        check "a bare system can be made" make_system "$cache/system-$key.tar.gz"
    fi
    tar -xz -C "$system" -f "$cache/system-$key.tar.gz"
    exec {lock}>&-
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
