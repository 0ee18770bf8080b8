#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what building and testing needs, and only what is missing: the packages of
# dependencies/debian-packages.txt and the pinned SQLite. Safe to repeat; without anything missing it
# needs neither a network nor root.
#
#   install-deps.sh            install
#   install-deps.sh --check    only say what is missing; exits with 1 if something is
#   install-deps.sh --list F   what another list names
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
list=$here/dependencies/debian-packages.txt

say() { printf 'install-deps: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

check_only=false
while [[ $# -gt 0 ]]; do
    case $1 in
        --check) check_only=true ;;
        --list) list=${2:?--list needs a file}; shift ;;
        *) die "unknown option $1 (--check and --list are known)" ;;
    esac
    shift
done
command -v dpkg-query >/dev/null || die "this is not Debian or Ubuntu: install the likes of $list by hand"

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
is_offered() { [[ $(apt-cache policy "$1" 2>/dev/null) == *'Candidate: '[!\(]* ]]; }

# Each line of the list that nothing installed answers, as "a | b".
missing_lines() {
    local line command name names
    while IFS= read -r line || [[ -n $line ]]; do
        line=${line%%#*}
        if [[ $line == *'!'* ]]; then
            read -r command <<<"${line#*!}"
            if command -v "$command" >/dev/null; then continue; fi
            line=${line%%!*}
        fi
        read -ra names <<<"${line//|/ }"
        [[ ${#names[@]} -gt 0 ]] || continue
        for name in "${names[@]}"; do
            if is_installed "$name"; then continue 2; fi
        done
        printf '%s\n' "${names[*]}"
    done <"$list"
}

mapfile -t missing < <(missing_lines)
if $check_only; then
    [[ ${#missing[@]} -eq 0 ]] || { printf 'missing: %s\n' "${missing[@]}"; exit 1; }
    exit 0
fi

if [[ ${#missing[@]} -gt 0 ]]; then
    root=()
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null || die "run as root, or install sudo; missing: ${missing[*]}"
        root=(sudo)
    fi
    apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 -o Acquire::Retries=3 -qq)
    # A stranger's broken package source must not stop us: what is really lacking shows below.
    "${apt[@]}" update || say "apt-get update had trouble; trying with what is known"
    packages=()
    for line in "${missing[@]}"; do
        for name in $line; do
            if is_offered "$name"; then packages+=("$name"); continue 2; fi
        done
        die "this system offers none of: $line"
    done
    say "installing ${packages[*]}"
    "${apt[@]}" install -y --no-install-recommends "${packages[@]}" </dev/null >&2
fi

"$here/dependencies/fetch-sqlite.sh" >/dev/null
say "everything is there"
