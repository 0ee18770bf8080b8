#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds everything and runs every test. Ends with CTest's own summary and
# its exit code.
#
#   tests/run.sh [--preset dev|release|asan|tsan] [--soak]
#
#   --preset NAME   a preset of CMakePresets.json; default: dev
#   --soak          also the tests labelled "soak", which take hours
#
# One test alone: ctest --preset dev -R 'words of its name'
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=dev
select=(--label-exclude '^soak$')
while [[ $# -gt 0 ]]; do
    case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --soak) select=(); export COMMUNEDESK_SOAK=1; shift ;;
        -h | --help) sed -n '4,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        *) printf 'tests/run.sh: unknown option %s\n' "$1" >&2; exit 2 ;;
    esac
done

packaging/install-deps.sh

# A compiler takes up to 1.5 GB for the largest of our files, more with sanitizers.
each=1500
if [[ $preset == asan || $preset == tsan ]]; then each=2500; fi
jobs=$(nproc)
roomFor=$(awk -v each="$each" '/^MemAvailable/ { print int($2 / 1024 / each) }' /proc/meminfo)
if ((roomFor < jobs)); then jobs=$((roomFor > 1 ? roomFor : 1)); fi

cmake --preset "$preset"
cmake --build --preset "$preset" -j "$jobs"

# Tests must not depend on whoever runs them: no display, no session, plain UTF-8.
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM QT_STYLE_OVERRIDE
export LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR=$PWD/build/$preset/runtime
mkdir -p "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

exec ctest --preset "$preset" -j2 "${select[@]}"
