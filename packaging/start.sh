#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh checkout to a practice office: installs what is missing, builds, starts the server of a
# made-up province on this PC only, makes the office of a made-up commune with practice cases, and opens
# the desktop. Without a display it runs a whole day of that commune by itself and saves pictures.
#
#   start.sh                        practise
#   start.sh --headless --out DIR   the day by itself; pictures and slips in DIR
#   start.sh --preset dev           another build (release is usual)
#   start.sh --data DIR             where the practice offices live (kept between starts)
#   start.sh --fresh                begin the practice offices anew
#   start.sh --port N               port of the server (18443 is usual)
#   start.sh --no-build             only start what is built
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=release out='' data=${XDG_DATA_HOME:-$HOME/.local/share}/communedesk-practice port=18443
headless=false fresh=false build=true
if [[ -z ${DISPLAY-} && -z ${WAYLAND_DISPLAY-} ]]; then headless=true; fi

say() { printf 'start: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
usage() { sed -n '/^#   start.sh/s/^# //p' "${BASH_SOURCE[0]}"; }
value() { [[ $# -ge 2 && -n $2 ]] || die "$1 wants a value"; printf '%s' "$2"; }

while [[ $# -gt 0 ]]; do
    case $1 in
        --headless) headless=true ;;
        --out) out=$(realpath -m "$(value "$@")"); shift ;;
        --preset) preset=$(value "$@"); shift ;;
        --data) data=$(realpath -m "$(value "$@")"); shift ;;
        --port) port=$(value "$@"); shift ;;
        --fresh) fresh=true ;;
        --no-build) build=false ;;
        -h|--help) usage; exit 0 ;;
        *) usage >&2; die "unknown option $1" ;;
    esac
    shift
done
case $preset in release|dev|asan) ;; *) die "the presets are release, dev and asan" ;; esac
[[ $port =~ ^[0-9]{1,5}$ && $port -le 65535 ]] || die "--port wants a number"

if $build; then
    "$root/packaging/install-deps.sh"
    cd "$root"   # presets are looked for where cmake stands
    say "building (the first time takes some minutes)"
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" --target communedesk communedesk-cli communedesk-server communedesk-day
fi

program() {
    local found
    found=$(find "$root/build/$preset/" -type f -name "$1" -perm -u+x -print -quit 2>/dev/null)
    [[ -n $found ]] || die "$1 is not built; run without --no-build"
    printf '%s' "$found"
}

if $headless; then
    day=$(program communedesk-day)
    out=${out:-$root/build/$preset/the-day}
    mkdir -p "$out"
    say "a commune's day, by itself; every stage says what was seen to hold"
    status=0
    "$day" --headless --out "$out" || status=$?
    say "pictures of the windows and the printed slips are in $out"
    exit "$status"
fi

# shellcheck disable=SC2034  # office.sh uses them
server=$(program communedesk-server) cli=$(program communedesk-cli)
desktop=$(program communedesk)
# shellcheck source=packaging/practice/office.sh
source "$root/packaging/practice/office.sh"

if [[ -n $(ls -A "$data" 2>/dev/null) ]]; then
    [[ -f $data/practice ]] || die "$data was not made by this script: it stays as it is"
    # Stopped while the offices were being made: half of them would refuse to be made again.
    if ! $fresh && [[ ! -f $data/made ]]; then say "the practice offices were left half made; beginning anew"; fresh=true; fi
    if $fresh; then rm -r -- "$data"; fi
fi
mkdir -p "$data"
chmod 700 "$data"
: >"$data/practice"

server_pid=
stop_server() {
    if [[ -n $server_pid ]] && kill -TERM "$server_pid" 2>/dev/null; then wait "$server_pid" || true; fi
    server_pid=
}
trap stop_server EXIT
trap 'exit 130' INT TERM

start_server
make_offices
tell_people
# Practising must not change what this person's real program remembers.
XDG_CONFIG_HOME=$data/config "$desktop" --store "$data/commune" || die "the desktop ended with an error"
