#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# list-files.sh STAGE PARTS: the exact list of the staged files, for installer.nsi: PARTS/install.nsh and
# PARTS/uninstall.nsh, and STAGE/files.txt, by which the next version finds what it no longer has.
set -euo pipefail
stage=$(realpath "${1:?the staged files}") parts=${2:?where the lists go}
mkdir -p "$parts"
rm -f "$stage/files.txt"
mapfile -t files < <(cd "$stage" && find . -type f -printf '%P\n' | LC_ALL=C sort)
mapfile -t folders < <(cd "$stage" && find . -mindepth 1 -type d -printf '%P\n' | LC_ALL=C sort)
printf '\xff\xfe' >"$stage/files.txt"   # UTF-16, as FileReadUTF16LE reads it
printf '%s\r\n' "${files[@]//\//\\}" | iconv -f UTF-8 -t UTF-16LE >>"$stage/files.txt"
files+=(files.txt)
windows() { printf '%s' "${1//\//\\}"; }
{
    for folder in "${folders[@]}"; do printf 'CreateDirectory "$INSTDIR\\%s"\n' "$(windows "$folder")"; done
    for file in "${files[@]}"; do printf 'File "/oname=$INSTDIR\\%s" "%s"\n' "$(windows "$file")" "$stage/$file"; done
} >"$parts/install.nsh"
{
    for file in "${files[@]}"; do printf 'Delete "$INSTDIR\\%s"\n' "$(windows "$file")"; done
    for ((i = ${#folders[@]} - 1; i >= 0; i--)); do printf 'RMDir "$INSTDIR\\%s"\n' "$(windows "${folders[i]}")"; done
} >"$parts/uninstall.nsh"
