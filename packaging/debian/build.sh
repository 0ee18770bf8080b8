#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the Debian packages and their bill of materials, as a normal user.
#
#   build.sh [--out DIR] [--build BUILD]
#
#   --out DIR      where they go; default: build/packages
#   --build BUILD  packages what is built in this CMake tree, for trying: nothing is compiled, there are
#                  no packages of debug symbols. Without it what is committed is exported and built.
#
# The time in the packages is the commit's: the same commit, built twice on the same system, gives the
# same packages.
set -euo pipefail
export LC_ALL=C.UTF-8

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
packaging=$root/packaging
out=$root/build/packages build=

say() { printf 'build: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

while [[ $# -gt 0 ]]; do
    case $1 in
        --out) out=$(realpath -m "${2:?--out wants a folder}"); shift ;;
        --build) build=$(realpath "${2:?--build wants a folder}"); shift ;;
        *) die "unknown option $1 (--out and --build are known)" ;;
    esac
    shift
done
for command in dpkg-buildpackage dh jq; do
    command -v "$command" >/dev/null || die "$command is missing: run packaging/install-deps.sh"
done

version=$("$packaging/version.sh")
SOURCE_DATE_EPOCH=$("$packaging/version.sh" --date)
export SOURCE_DATE_EPOCH

work=$(mktemp -d "${TMPDIR:-/tmp}/communedesk-packages-XXXXXX")
trap 'rm -rf "$work"' EXIT
tree=$work/communedesk
mkdir "$tree"

export_tree() {
    if [[ -e $root/.git ]]; then
        if [[ $version == *+changed ]]; then say "what is not committed is not packaged"; fi
        version=${version%+changed}
        git -C "$root" archive HEAD | tar -x -C "$tree"
    else
        tar -c -C "$root" --exclude=./build . | tar -x -C "$tree"
    fi
    { printf '%s\n' "$version"; "$packaging/version.sh" --all | tail -n 2; } >"$work/version.txt"
    mv "$work/version.txt" "$tree/packaging/version.txt"
    cp -a "$tree/packaging/debian" "$tree/debian"
    COMMUNEDESK_SQLITE_SOURCE=$("$packaging/dependencies/fetch-sqlite.sh")
    export COMMUNEDESK_SQLITE_SOURCE
}

take_built() {
    [[ -f $build/cmake_install.cmake ]] || die "$build is not a CMake build tree"
    [[ $(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$build/CMakeCache.txt") == "$root" ]] || die "$build belongs to another tree"
    cp -a "$packaging/debian" "$tree/debian"
    export COMMUNEDESK_BUILD=$build
    DEB_BUILD_OPTIONS+=' noautodbgsym'
}

DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS:+$DEB_BUILD_OPTIONS }parallel=$(nproc)"
if [[ -n $build ]]; then take_built; else export_tree; fi
export DEB_BUILD_OPTIONS

# Nobody keeps this by hand: what changed is told by git.
maintainer=$(sed -n 's/^Maintainer: //p' "$tree/debian/control")
cat >"$tree/debian/changelog" <<CHANGELOG
communedesk ($version) unstable; urgency=medium

  * See the history of the sources.

 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGELOG

say "making the packages of $version"
(cd "$tree" && dpkg-buildpackage --build=binary --no-sign --no-pre-clean >&2)

packages=("$work"/communedesk{,-server,-sqlite}_"$version"_*.deb)
for package in "${packages[@]}"; do
    [[ -f $package ]] || die "$(basename "$package") was not made"
done

# What the packages need to run, as it was installed here, and what the compiler made part of them.
parts() {
    local name licence installed
    {
        for package in "${packages[@]}"; do dpkg-deb -f "$package" Depends; done |
            tr ',' '\n' | sed 's/[|(:].*//; s/ //g' | grep -v '^communedesk'
        dpkg-query -S /usr/include/boost/version.hpp /usr/include/CLI/CLI.hpp | cut -d: -f1
    } | sort -u | while read -r name; do
        installed=$(dpkg-query -W -f '${Version}\n' "$name" 2>/dev/null | head -n 1 || true)
        licence=$(sed -n "s/^$name  *//p" "$tree/debian/licences.txt")
        part "$name" "$installed" "$licence"
    done
    # The face of the slips lies in the programs.
    part fonts-liberation2 2.1.5-1 OFL-1.1
    "$packaging/dependencies/fetch-sqlite.sh" --describe
}
part() { # part NAME VERSION LICENCE: a line for bill.sh
    local escaped=${2//+/%2B}
    printf '%s\t%s\t%s\t%s\t\n' "$1" "$2" "$3" "pkg:deb/debian/$1@${escaped//:/%3A}"
}

parts | "$packaging/bill.sh" --name communedesk --version "$version" --file "${packages[@]}" \
    >"$work/communedesk_$version.cdx.json"

mkdir -p "$out"
mv "$work"/*.deb "$work"/*.buildinfo "$work"/*.changes "$work"/*.cdx.json "$out/"
say "ready in $out:"
for package in "${packages[@]}"; do printf '%s\n' "$out/$(basename "$package")"; done
