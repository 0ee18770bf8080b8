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

# CMake remembers where it found things: another prefix, another folder.
build=$root/build/$(basename "$COMMUNEDESK_PREFIX")
mkdir -p "$root/build"
ln -sfn "$(basename "$build")" "$root/build/windows"
unpatched=$(awk -F'\t' '$4 ~ /^pkg:generic/ { printf " %s", $1 }' "$COMMUNEDESK_PREFIX/bill.tsv")
if [[ -n $unpatched ]]; then say "without Debian's repairs, which the archive no longer had:$unpatched"; fi
# Warnings are errors where the tests are built; -O3 of another system invents some.
say "compiling $version"
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DCOMMUNEDESK_TESTS=OFF -DCOMMUNEDESK_WERROR=OFF -DCOMMUNEDESK_VERSION_NUMBERS="$numbers" -DCOMMUNEDESK_VERSION_WORDS="$version" >/dev/null
cmake --build "$build" >&2

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
    cat "$COMMUNEDESK_PREFIX/bill.tsv"
    "$root/packaging/dependencies/fetch-sqlite.sh" --describe
    # The face of the slips lies in the programs.
    printf 'fonts-liberation2\t2.1.5-1\tOFL-1.1\tpkg:deb/debian/fonts-liberation2@2.1.5-1\t\n'
} | "$root/packaging/bill.sh" --name CommuneDesk-windows --version "$version" --file "$setup" >"$out/CommuneDesk-$version-setup.cdx.json"
say "$(du -h "$setup" | cut -f1) $setup"
printf '%s\n' "$setup"
