#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints the version of this tree. The same commit gives the same answer on every computer.
#
#   version.sh             0.1.0 where HEAD carries the tag v0.1.0, otherwise what comes before it:
#                          0.1.0~git202603021000.0123456789; +changed when the tree is not as committed
#   version.sh --windows   four numbers for Windows: 0.1.0 and how many commits led here
#   version.sh --date      the commit's time in seconds, for SOURCE_DATE_EPOCH
#   version.sh --all       all three, a line each: what an exported tree keeps as packaging/version.txt
#
# A tree without git reads packaging/version.txt.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf 'version: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

of_tree() { git -C "$root" "$@"; }

version() {
    local number changed=
    number=$(sed -n 's/^project(communedesk VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
    [[ $number =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || die "CMakeLists.txt says no version of three numbers"
    # New files count: resources are found by their place.
    [[ -z $(of_tree status --porcelain) ]] || changed=+changed
    if [[ $'\n'$(of_tree tag --points-at HEAD)$'\n' != *$'\n'v"$number"$'\n'* ]]; then
        # Not %h: how short it may be depends on what else a clone holds.
        number+=~git$(TZ=UTC0 of_tree log -1 --format=%cd --date=format-local:%Y%m%d%H%M).$(of_tree rev-parse HEAD | cut -c1-10)
    fi
    printf '%s\n' "$number$changed"
}

windows() {
    local number count
    number=$(version)
    [[ $(of_tree rev-parse --is-shallow-repository) == false ]] ||
        say "this clone is shallow: the fourth number is too small (git fetch --unshallow)"
    count=$(of_tree rev-list --count HEAD)
    printf '%s.%s\n' "${number%%[~+]*}" "$((count % 65536))" # Windows keeps 16 bits of it
}

date_of() { of_tree log -1 --format=%ct; }

case ${1-} in
    '') line=1 ;;
    --windows) line=2 ;;
    --date) line=3 ;;
    --all) line=1,3 ;;
    *) die "unknown option $1 (--windows, --date and --all are known)" ;;
esac

# Not asked of git alone: an exported tree may lie inside somebody's repository.
if [[ -e $root/.git ]]; then
    of_tree rev-parse --verify -q HEAD >/dev/null || die "git cannot read the commit of $root"
    case $line in
        1) version ;;
        2) windows ;;
        3) date_of ;;
        *) version; windows; date_of ;;
    esac
else
    [[ -s $root/packaging/version.txt ]] || die "neither git nor packaging/version.txt tells the version of $root"
    sed -n "${line}p" "$root/packaging/version.txt"
fi
