#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Windows programs and packs CommuneDesk-<version>-setup.exe with its bill of materials.
#
#   build.sh [--out DIR]     default: build/packages
#
# The first time it builds the prefix too (prefix.sh): an hour of processor time.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/build/packages

say() { printf 'build: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

while [[ $# -gt 0 ]]; do
    case $1 in
        --out) out=$(realpath -m "${2:?--out needs a folder}"); shift ;;
        *) die "unknown option $1 (--out is known)" ;;
    esac
    shift
done

version=$("$root/packaging/version.sh")
numbers=$("$root/packaging/version.sh" --windows)
SOURCE_DATE_EPOCH=$("$root/packaging/version.sh" --date)
export SOURCE_DATE_EPOCH
COMMUNEDESK_PREFIX=$("$here/prefix.sh")
export COMMUNEDESK_PREFIX
mkdir -p "$out"

build=$root/build/windows
# Warnings are errors where the tests are built; -O3 of another system invents some.
say "compiling $version"
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCOMMUNEDESK_TESTS=OFF -DCOMMUNEDESK_WERROR=OFF -DCOMMUNEDESK_VERSION_NUMBERS="$numbers" -DCOMMUNEDESK_VERSION_WORDS="$version" >/dev/null
cmake --build "$build"

stage=$build/stage parts=$build/parts
cmake -D BUILD="$build" -D PREFIX="$COMMUNEDESK_PREFIX" -D STAGE="$stage" -P "$here/stage.cmake"
cp "$root/LICENSE" "$stage/LICENSE.txt"
cp "$root/packaging/debian/copyright" "$stage/copyright.txt"

"$here/list-files.sh" "$stage" "$parts"
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

setup=$out/CommuneDesk-$version-setup.exe
say "packing"
makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DNUMBERS="$numbers" -DSTAGE="$stage" -DPARTS="$parts" \
    -DICON="$build/packaging/icons/communedesk.ico" -DOUT="$setup" "$here/installer.nsi" >&2

# ------------------------------------------------------------------ bill of materials
{
    while IFS=$'\t' read -r name number licence _ hash; do
        printf '%s\t%s\t%s\tpkg:deb/debian/%s@%s?arch=source\t%s\n' "$name" "$number" "$licence" "$name" "$number" "$hash"
    done <"$COMMUNEDESK_PREFIX/bill.tsv"
    "$root/packaging/dependencies/fetch-sqlite.sh" --describe
    dpkg-query -W -f '${source:Package}\t${source:Version}\tZlib\tpkg:deb/debian/${source:Package}@${source:Version}?arch=source\t\n' libz-mingw-w64-dev
    dpkg-query -W -f '${source:Package}\t${source:Version}\tBSL-1.0\tpkg:deb/debian/${source:Package}@${source:Version}?arch=source\t\n' libboost1.81-dev
    dpkg-query -W -f '${source:Package}\t${source:Version}\tBSD-3-Clause\tpkg:deb/debian/${source:Package}@${source:Version}?arch=source\t\n' libcli11-dev
    dpkg-query -W -f '${source:Package}\t${source:Version}\tGPL-3.0-or-later WITH GCC-exception-3.1\tpkg:deb/debian/${source:Package}@${source:Version}?arch=source\t\n' g++-mingw-w64-x86-64-posix
} | "$root/packaging/bill.sh" --name CommuneDesk-windows --version "$version" --file "$setup" >"$out/CommuneDesk-$version-setup.cdx.json"
say "$(du -h "$setup" | cut -f1) $setup"
printf '%s\n' "$setup"
