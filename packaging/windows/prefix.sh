#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds what the Windows programs stand on (Qt, OpenSSL, SQLite, …) from Debian's source packages, once:
# the folder carries a hash of everything that went in, and a folder that is there is used as it is.
# Prints it.
#
#   prefix.sh              build if it is not there (an hour of processor time, 2 GB of disk while it lasts)
#   prefix.sh --check      only print the folder; exits with 1 if it would have to be built
#   prefix.sh --configure  stop after Qt's headers are there: enough to compile, not to link
#
# COMMUNEDESK_WINDOWS_CACHE chooses where such folders lie (${XDG_CACHE_HOME:-~/.cache}/communedesk).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${COMMUNEDESK_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/communedesk}
triple=x86_64-w64-mingw32
jobs=${JOBS:-$(nproc)}

say() { printf 'prefix: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

mode=${1-build}
case $mode in build | --check | --configure) ;; *) die "unknown option $mode" ;; esac

# The columns of sources.txt.
sources() { sed -e 's/#.*//' -e '/^ *$/d' -e 's/ *| */|/g' "$here/sources.txt"; }

# ------------------------------------------------------------------ what goes in
offered() { apt-cache policy "$1" | awk '$1 == "Candidate:" { print $2 }'; }
boost_package() { dpkg-query -S /usr/include/boost/version.hpp 2>/dev/null | cut -d: -f1; }
inputs() {
    cat "$here/prefix.sh" "$here/recipes.sh" "$here/toolchain.cmake" \
        "$here/../dependencies/CMakeLists.txt" "$here/../dependencies/fetch-sqlite.sh" "$here"/shims/*
    dpkg-query -W -f '${Package} ${Version}\n' g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev qt6-base-dev-tools libz-mingw-w64-dev libcli11-dev \
        "$(boost_package)" 2>/dev/null || true
    local source binary
    while IFS='|' read -r source binary _; do printf '%s %s\n' "$source" "$(offered "$binary")"; done < <(sources)
}
prefix=$cache/windows-$(inputs | sha256sum | cut -c1-16)
if [[ $(cat "$prefix/made" 2>/dev/null) == "$(basename "$prefix")" ]]; then printf '%s\n' "$prefix"; exit 0; fi
if [[ $mode == --check ]]; then printf '%s\n' "$prefix"; exit 1; fi
command -v "$triple-g++-posix" >/dev/null || die "no compiler for Windows: run packaging/windows/install-deps.sh"

# ------------------------------------------------------------------ sources
# Everything in $work; the prefix appears in one rename when all of it is there.
work=$prefix.work
mkdir -p "$work/src" "$work/log" "$work/apt/lists/partial" "$work/apt/archives/partial"
exec 9>"$work/lock"
flock -n 9 || die "another run is building $prefix"

# Source packages of the releases this machine takes its packages from, without touching its settings.
apt_sources() {
    local file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        if [[ -f $file ]]; then sed -n 's/^deb /deb-src /p' "$file"; fi
    done >"$work/apt/sources.list"
    mkdir -p "$work/apt/parts"
    for file in /etc/apt/sources.list.d/*.sources; do
        if [[ -f $file ]]; then sed 's/^Types:.*/Types: deb-src/' "$file" >"$work/apt/parts/$(basename "$file")"; fi
    done
}
our_apt=(-o "Dir::Etc::SourceList=$work/apt/sources.list" -o "Dir::Etc::SourceParts=$work/apt/parts"
    -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt" -o Acquire::Retries=3 -o APT::Sandbox::User=root -qq)

# fetch SOURCE: unpacked in $work/src/SOURCE, with Debian's patches where its archive still has them.
fetch() {
    local name=$1 files=$work/src/$1.files uri file hash version="" missing=false
    if [[ -d $work/src/$name ]]; then return; fi
    mkdir -p "$files"
    apt-get "${our_apt[@]}" --print-uris source "$name" >"$files/uris" 2>>"$work/log/apt"
    while read -r uri file _ hash; do
        uri=${uri//\'/}
        case $file in
            *.asc) continue ;;
            *.dsc) version=${file#*_} version=${version%.dsc} ;;
        esac
        if [[ -f $files/$file ]]; then continue; fi
        if ! /usr/lib/apt/apt-helper "${our_apt[@]}" download-file "$uri" "$files/$file" "$hash" >>"$work/log/apt" 2>&1; then
            rm -f "$files/$file" "$files/$file".*FAILED
            case $file in *.orig*.tar.*) die "the archive does not give $file" ;; *) missing=true ;; esac
        fi
    done <"$files/uris"
    [[ -n $version ]] || die "the archive knows no source of $name"
    rm -rf "$work/src/$name.part"
    if $missing; then
        say "$name: Debian's patches are not in the archive; the upstream release alone"
        mkdir "$work/src/$name.part"
        tar -xf "$(ls "$files"/*.orig.tar.* | head -n 1)" -C "$work/src/$name.part" --strip-components=1
    else
        dpkg-source --no-check -x "$files"/*.dsc "$work/src/$name.part" >"$work/log/$name.unpack" 2>&1
    fi
    local licence
    IFS='|' read -r _ _ licence _ < <(sources | grep "^$name|")
    # A release without Debian's repairs must not pass for Debian's version.
    local upstream=${version#*:} purl="pkg:deb/debian/$name@${version//+/%2B}?arch=source"
    upstream=${upstream%-*}
    if $missing; then version=$upstream purl="pkg:generic/$name@${upstream//+/%2B}"; fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$version" "$licence" "$purl" \
        "$(cd "$files" && sha256sum ./*.orig.tar.* | head -n 1 | cut -d' ' -f1)" >"$files/bill"
    mv "$work/src/$name.part" "$work/src/$name"
}

apt_sources
say "sources"
apt-get "${our_apt[@]}" update >>"$work/log/apt" 2>&1 || die "the list of source packages cannot be fetched; see $work/log/apt"
while IFS='|' read -r source _; do fetch "$source"; done < <(sources)

# ------------------------------------------------------------------ building
# Recipes find: $work/src/NAME, $prefix_now, $triple, $jobs, ${cmake[@]}.
prefix_now=$work/prefix
mkdir -p "$prefix_now"/{bin,lib,include}
export COMMUNEDESK_PREFIX=$prefix_now
cmake=(cmake -G Ninja -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_INSTALL_PREFIX="$prefix_now")
# shellcheck source=packaging/windows/recipes.sh
source "$here/recipes.sh"

build() {
    local name=$1 begun=$SECONDS log=$work/log/$1.log
    if [[ -f $work/log/$name.done ]]; then return; fi
    say "$name"
    mkdir -p "$work/build/$name"
    # Not in a condition: `set -e` must hold inside.
    (set -euo pipefail; cd "$work/build/$name"; "make_${name//[-.]/_}" "$work/src/$name") >"$log" 2>&1 &
    wait $! || { tail -n 30 "$log" >&2; die "$name did not build; all of it is in $log"; }
    say "$name took $((SECONDS - begun)) s"
    touch "$work/log/$name.done"
}
build headers
build sqlite
while IFS='|' read -r source _; do
    if [[ $mode == --configure && $source == qt6-base ]]; then
        build qt6-headers
        printf '%s\n' "$prefix_now"
        exit 0
    fi
    build "$source"
done < <(sources)

# Packages of this machine that became part of it, or of every program built with it.
part_of_it() {   # part_of_it PACKAGE LICENCE
    dpkg-query -W -f "\${source:Package}\t\${source:Version}\t$2\tpkg:deb/debian/\${source:Package}@\${source:Version}?arch=source\t\n" "$1"
}
{
    cat "$work"/src/*.files/bill
    part_of_it libz-mingw-w64-dev Zlib
    part_of_it "$(boost_package)" BSL-1.0
    part_of_it libcli11-dev BSD-3-Clause
    part_of_it mingw-w64-x86-64-dev 'MIT AND ZPL-2.1'
    part_of_it g++-mingw-w64-x86-64-posix 'GPL-3.0-or-later WITH GCC-exception-3.1'
} >"$prefix_now/bill.tsv"
# The prefix may be moved: pkg-config's files say where they lie themselves.
sed -i "s#$prefix_now#\${pcfiledir}/../..#g" "$prefix_now"/lib/pkgconfig/*.pc
basename "$prefix" >"$prefix_now/made"
mv -T "$prefix_now" "$prefix"
rm -rf "$work"
printf '%s\n' "$prefix"
