#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves the installer under Wine: installs it silently on a fresh Windows 10 of Wine, provisions it from a
# Linux server on loopback, starts the program, receives a case, prints its slip, exchanges over TLS, upgrades,
# refuses a downgrade, uninstalls, and looks for leftovers. Prints a line for each thing that held.
#
#   proof.sh SETUP.exe [--out DIR]     pictures, slips and logs go to DIR (default: build/windows-proof)
#   proof.sh --light [--out DIR]       the installer alone, around stand-ins for the programs: seconds, no Qt
#
# Needs what packaging/windows/install-deps.sh installs, and for the first form a built communedesk-server of
# this tree (--server FILE; else one is looked for under build/).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/build/windows-proof setup='' server='' light=false

say() { printf 'proof: %s\n' "$*" >&2; }
die() { say "FAILED: $*"; exit 1; }
held() { say "held: $*"; }

while [[ $# -gt 0 ]]; do
    case $1 in
        --out) out=$(realpath -m "${2:?--out needs a folder}"); shift ;;
        --server) server=${2:?--server needs a file}; shift ;;
        --light) light=true ;;
        -*) die "unknown option $1" ;;
        *) setup=$(realpath "$1") ;;
    esac
    shift
done
$light || [[ -f $setup ]] || die "which installer?"
for tool in wine makensis Xvfb xdotool import; do command -v "$tool" >/dev/null || die "$tool is missing: run packaging/windows/install-deps.sh"; done

mkdir -p "$out"
work=$(mktemp -d "${TMPDIR:-/tmp}/communedesk-wine-XXXXXX")
processes=()
finish() {
    local one
    for one in "${processes[@]}"; do kill "$one" 2>/dev/null || true; done
    WINEPREFIX=$work/prefix wineserver -k 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

# ------------------------------------------------------------------ a Windows
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR=$work/runtime
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY
display=$((90 + RANDOM % 400))
Xvfb ":$display" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
processes+=($!)
export DISPLAY=:$display
for _ in $(seq 50); do [[ -S /tmp/.X11-unix/X$display ]] && break; sleep 0.1; done

{
    wineboot -i
    wine winecfg -v win10   # Wine is a Windows 7 else, and Qt 6 asks for 10
    wine regedit "$here/fonts.reg"
    wineserver -w
} >"$out/wine.log" 2>&1 || die "Wine does not start; see $out/wine.log"

drive=$WINEPREFIX/drive_c
program_files="$drive/Program Files/CommuneDesk"
program_data=$drive/ProgramData/CommuneDesk
windows_path() { winepath -w "$1" 2>/dev/null | tr -d '\r'; }

# runs SETUP ARGUMENTS…: its exit code in $code
code=0
runs() {
    local exe=$1
    shift
    code=0
    timeout 300 wine "$exe" "$@" >>"$out/wine.log" 2>&1 || code=$?
    wineserver -w 2>/dev/null || true
}
uninstalls() {
    runs "$program_files/uninstall.exe" /S
    # It works from a copy of itself.
    for _ in $(seq 100); do [[ ! -e $program_files/uninstall.exe ]] && return; sleep 0.2; done
    die "the uninstaller does not end"
}
registry() { wine reg query "$1" /v "$2" /reg:64 2>/dev/null | tr -d '\r' | awk -v name="$2" '$1 == name { $1 = $2 = ""; print substr($0, 3) }'; }
everything() { (cd "$drive" && find . -path ./users -prune -o -type f -print | LC_ALL=C sort); }

# ------------------------------------------------------------------ the installer around stand-ins
# make_light VERSION NUMBERS FILE…: an installer of these files, for tests of the installer itself.
make_light() {
    local version=$1 numbers=$2 name
    shift 2
    rm -rf "$work/stage"
    mkdir -p "$work/stage/guide" "$work/parts"
    for name in communedesk communedesk-server; do cp "$work/stand-in.exe" "$work/stage/$name.exe"; done
    cp "$work/stand-in.exe" "$work/stage/communedesk-cli.exe"
    for name in guide/admin.vi.html guide/admin.en.html "$@"; do mkdir -p "$(dirname "$work/stage/$name")"; echo "$version" >"$work/stage/$name"; done
    "$here/list-files.sh" "$work/stage" "$work/parts"
    makensis -V1 -INPUTCHARSET UTF8 -DVERSION="$version" -DNUMBERS="$numbers" -DSTAGE="$work/stage" -DPARTS="$work/parts" \
        -DICON=/usr/share/nsis/Contrib/Graphics/Icons/nsis3-install-alt.ico -DOUT="$work/setup-$version.exe" "$here/installer.nsi" >>"$out/wine.log" 2>&1 ||
        die "makensis refuses installer.nsi; see $out/wine.log"
}

installer_alone() {
    cat >"$work/stand-in.c" <<'C'
#include <stdio.h>
#include <string.h>
/* "provision FILE" succeeds when the file begins with a brace, as the real one does when it is in order. */
int main(int argc, char** argv) {
    if (argc < 3 || strcmp(argv[1], "provision") != 0) return 0;
    FILE* file = fopen(argv[2], "rb");
    const int first = file ? fgetc(file) : 0;
    if (file) fclose(file);
    if (first != '{') puts("/unit: \"name\" is missing.");
    return first == '{' ? 0 : 2;
}
C
    x86_64-w64-mingw32-gcc-posix -O1 -o "$work/stand-in.exe" "$work/stand-in.c"
    make_light 1.0.0 1.0.0.10 old-file.txt kept.txt 'folder/tệp có dấu.txt'
    make_light 1.1.0 1.1.0.20 kept.txt new-file.txt
    local before after
    before=$(everything)

    runs "$work/setup-1.0.0.exe" /S
    [[ $code -eq 0 && -f "$program_files/folder/tệp có dấu.txt" ]] || die "a silent installation (exit $code)"
    [[ $(registry 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\CommuneDesk' DisplayVersion) == 1.0.0 ]] || die "its entry among the programs"
    [[ -f $drive/ProgramData/Microsoft/Windows/Start\ Menu/Programs/CommuneDesk/CommuneDesk.lnk ]] || die "its entry in the start menu"
    [[ ! -e $program_data/provision.json ]] || die "a provision out of nothing"
    held "installed silently, in the start menu, among the programs"

    printf '{"of": "one"}' >"$work/provision.json"
    runs "$work/setup-1.1.0.exe" /S
    [[ $code -eq 0 && $(cat "$program_data/provision.json") == '{"of": "one"}' ]] || die "a provision beside the installer (exit $code)"
    [[ ! -e $program_files/old-file.txt && ! -e "$program_files/folder/tệp có dấu.txt" && -f $program_files/new-file.txt ]] || die "files of the old version are left"
    held "upgraded over the old version: what it no longer has is gone, a provision.json beside the installer is taken"

    mkdir "$work/all"
    printf '{"of": "this computer"}' >"$work/all/$(wine cmd /c 'echo %COMPUTERNAME%' 2>/dev/null | tr -d '\r').json"
    runs "$work/setup-1.1.0.exe" /S "/PROVISION=$(windows_path "$work/all")"
    [[ $code -eq 0 && $(cat "$program_data/provision.json") == '{"of": "this computer"}' ]] || die "a folder of provisions (exit $code)"
    (cd "$work" && runs "$work/setup-1.1.0.exe" /S /PROVISION=provision.json; exit "$code") || die "a path that begins nowhere (exit $?)"
    [[ $(cat "$program_data/provision.json") == '{"of": "one"}' ]] || die "the file of a path that begins nowhere"
    printf 'nonsense' >"$work/bad.json"
    runs "$work/setup-1.1.0.exe" /S "/PROVISION=$(windows_path "$work/bad.json")"
    [[ $code -eq 4 && $(cat "$program_data/provision.json") == '{"of": "one"}' ]] || die "a bad provision (exit $code)"
    runs "$work/setup-1.1.0.exe" /S '/PROVISION=C:\nowhere.json'
    [[ $code -eq 4 ]] || die "a provision that is not there (exit $code)"
    held "/PROVISION takes a file or a folder by the computer's name; a bad or missing one is exit code 4"

    runs "$work/setup-1.0.0.exe" /S
    [[ $code -eq 3 && $(cat "$program_files/kept.txt") == 1.1.0 ]] || die "a downgrade (exit $code)"
    held "an older version is refused over a newer one"

    runs "$work/setup-1.1.0.exe" /S /HUB
    runs "$work/setup-1.1.0.exe" /S /HUB=0
    [[ $code -eq 0 && -z $(registry 'HKLM\Software\CommuneDesk' Hub) ]] || die "/HUB=0 (exit $code)"
    runs "$work/setup-1.1.0.exe" /S /HUB /SHARED
    [[ $code -eq 0 && $(registry 'HKLM\Software\CommuneDesk' Hub) == 1 && -d $program_data/shared ]] || die "/HUB /SHARED (exit $code)"
    echo case >"$program_data/shared/store.db"
    mkdir -p "$drive/users/$USER_NAME/AppData/Local/CommuneDesk/communedesk/office"
    echo case >"$drive/users/$USER_NAME/AppData/Local/CommuneDesk/communedesk/office/store.db"
    uninstalls
    [[ -f $program_data/shared/store.db && -f $drive/users/$USER_NAME/AppData/Local/CommuneDesk/communedesk/office/store.db ]] || die "the office's data are gone"
    [[ -z $(registry 'HKLM\Software\CommuneDesk' Version) ]] || die "the registry is not clean"
    rm -r "$program_data"
    after=$(everything)
    [[ $before == "$after" ]] || die "left behind: $(diff <(echo "$before") <(echo "$after") | grep '^[<>]')"
    held "uninstalled without a trace, but for the office's data"

    # A folder with Vietnamese letters; Wine passes no blanks in /D.
    runs "$work/setup-1.0.0.exe" /S '/D=C:\Phần_mềm'
    [[ $code -eq 0 && -f $drive/Phần_mềm/communedesk.exe ]] || die "a folder with Vietnamese letters (exit $code)"
    runs "$drive/Phần_mềm/uninstall.exe" /S
    for _ in $(seq 100); do [[ ! -d $drive/Phần_mềm ]] && break; sleep 0.2; done
    [[ ! -d $drive/Phần_mềm ]] || die "the folder with Vietnamese letters is left"
    held "installed into and removed from a folder with Vietnamese letters"
}

USER_NAME=$(find "$drive/users" -mindepth 1 -maxdepth 1 ! -name Public -printf '%f\n' -quit)
if $light; then
    installer_alone
    say "everything held"
    exit 0
fi
# shellcheck source=packaging/windows/proof-day.sh
source "$here/proof-day.sh"
a_day
say "everything held; pictures and slips are in $out"
