#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the fuzz targets with clang and libFuzzer in build/fuzz and runs them, one after the other. Needs
# clang with its runtime (Debian: clang, libclang-rt-14-dev). What makes a target fall is left in
# build/fuzz/found, and the exit code says that there is something.
#
#   tests/fuzz/run.sh [--seconds N] [TARGET...]
#
#   --seconds N   how long each target runs; default: 60
#   TARGET        messages, zstd, signed, events, fold, server, packs, files; default: all
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=60
targets=()
while [[ $# -gt 0 ]]; do
    case $1 in
        --seconds) seconds=${2:?--seconds needs a number}; shift 2 ;;
        -h | --help) sed -n '4,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        -*) printf 'tests/fuzz/run.sh: unknown option %s\n' "$1" >&2; exit 2 ;;
        *) targets+=("$1"); shift ;;
    esac
done
if [[ ${#targets[@]} -eq 0 ]]; then targets=(messages zstd signed events fold server packs files); fi

clang=$(command -v clang++ clang++-14 clang++-16 clang++-19 | head -n 1 || true)
if [[ -z $clang ]]; then
    printf 'tests/fuzz/run.sh: there is no clang; the replay in CTest needs none\n' >&2
    exit 2
fi

build=$PWD/build/fuzz
# Assertions stay on, and whatever the sanitizers find ends the run.
cmake -S . -B "$build" -G Ninja -DCMAKE_C_COMPILER="${clang/clang++/clang}" -DCMAKE_CXX_COMPILER="$clang" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS_DEBUG='-O1 -gline-tables-only' -DCMAKE_CXX_FLAGS_DEBUG='-O1 -gline-tables-only' \
    -DCMAKE_CXX_FLAGS='-fno-sanitize-recover=undefined -Wno-unknown-warning-option' -DCOMMUNEDESK_SANITIZE=fuzzer-no-link,address,undefined \
    -DCOMMUNEDESK_FUZZ=ON -DCOMMUNEDESK_WERROR=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
cmake --build "$build" --target "${targets[@]/#/fuzz_}"

mkdir -p "$build/found"
failed=0
for target in "${targets[@]}"; do
    # What a run discovers is kept for the next one, beside the files of the tree.
    mkdir -p "$build/corpus/$target"
    words=(-max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$build/found/$target-")
    if [[ -f tests/fuzz/$target.dict ]]; then words+=(-dict="tests/fuzz/$target.dict"); fi
    printf '== %s\n' "$target"
    "$build/tests/fuzz/fuzz_$target" "${words[@]}" "$build/corpus/$target" "tests/fuzz/corpus/$target" 2>&1 |
        grep -E 'ERROR|SUMMARY|fuzz:|#[0-9]+ .*in (fuzz|domain|protocol|server|packs|store|app|text|calendar)::|Test unit|stat::|DONE' || true
    if compgen -G "$build/found/$target-*" >/dev/null; then failed=1; fi
done
exit "$failed"
