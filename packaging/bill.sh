#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints the bill of materials of something we hand out, as CycloneDX 1.5 in JSON. Needs jq.
#
#   bill.sh --name NAME --version VERSION [--file FILE…] <parts
#
#   parts    one a line: name <TAB> version <TAB> licence <TAB> purl <TAB> hash
#            licence: an SPDX identifier or expression; purl and hash (SHA-256 or SHA-512, hex) may
#            be empty, as the licence may where nobody has looked
#   --file   what is handed out: listed with its SHA-256
#
# The same parts and files give the same bytes: the time is SOURCE_DATE_EPOCH, the serial number is
# made of the contents.
set -euo pipefail
export LC_ALL=C.UTF-8

say() { printf 'bill: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

name='' version='' files=()
while [[ $# -gt 0 ]]; do
    [[ $# -ge 2 ]] || die "$1 wants a value"
    case $1 in
        --name) name=$2; shift 2 ;;
        --version) version=$2; shift 2 ;;
        --file)
            shift
            while [[ $# -gt 0 && $1 != --* ]]; do files+=("$1"); shift; done
            ;;
        *) die "unknown option $1" ;;
    esac
done
[[ -n $name && -n $version ]] || die "--name and --version are needed"
[[ ${SOURCE_DATE_EPOCH-} =~ ^[0-9]+$ ]] || die "SOURCE_DATE_EPOCH is needed (packaging/version.sh --date)"
command -v jq >/dev/null || die "jq is needed"

handed_out() {
    local file
    for file in "${files[@]}"; do
        printf '%s\t%s\n' "${file##*/}" "$(sha256sum <"$file" | cut -d' ' -f1)"
    done
}

# shellcheck disable=SC2016  # $… belongs to jq
make_bill='
def licences: if . == "" then {}
    elif test(" ") then {licenses: [{expression: .}]}
    else {licenses: [{license: {id: .}}]} end;
def hashes: if . == "" then {}
    elif length == 64 then {hashes: [{alg: "SHA-256", content: .}]}
    elif length == 128 then {hashes: [{alg: "SHA-512", content: .}]}
    else error("a hash of \(length) characters") end;
def rows($columns): split("\n") | map(select(. != "") | split("\t")
    | if length == $columns then . else error("\(length) columns, not \($columns): \(join(" | "))") end);

($parts | rows(5) | unique | map(
    {type: "library", "bom-ref": (if .[3] == "" then "\(.[0])@\(.[1])" else .[3] end), name: .[0], version: .[1]}
    + (.[4] | hashes) + (.[2] | licences) + (if .[3] == "" then {} else {purl: .[3]} end))) as $components
| ($files | rows(2) | map({type: "file", name: .[0]} + (.[1] | hashes))) as $files
| {
    bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: {
        timestamp: ($date | tonumber | todate),
        component: ({type: "application", "bom-ref": $name, name: $name, version: $version}
            + ("GPL-3.0-or-later" | licences)
            + (if $files == [] then {} else {components: $files} end))
    },
    components: $components,
    dependencies: [{ref: $name, dependsOn: ($components | map(."bom-ref"))}]
}
+ if $serial == "" then {} else {serialNumber: $serial} end'

parts=$(cat)
files_told=$(handed_out)
bill() {
    jq -n -S --arg name "$name" --arg version "$version" --arg date "$SOURCE_DATE_EPOCH" --arg serial "$1" \
        --arg parts "$parts" --arg files "$files_told" "$make_bill"
}

# A UUID of version 8: made by a rule of one's own, here from the hash of the bill without it.
hash=$(bill '' | sha256sum)
bill "urn:uuid:${hash:0:8}-${hash:8:4}-8${hash:13:3}-8${hash:17:3}-${hash:20:12}"
