#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/bill.sh makes of a few parts.
#
#   bill_test.sh BILL.SH
set -euo pipefail

bill=$(realpath "$1")
command -v jq >/dev/null || { printf 'SKIPPED: jq is missing (packaging/install-deps.sh)\n'; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export SOURCE_DATE_EPOCH=1772443800

expect() { # expect WHAT COMMAND…
    local what=$1
    shift
    "$@" >said 2>&1 || { printf 'FAILED  %s\n' "$what"; cat said; exit 1; }
    printf 'ok      %s\n' "$what"
}
made() { "$bill" --name thing --version 1.0 --file thing.deb other.deb <parts; }
has() { jq -e "$1" bill.json; }

printf 'thing\n' >thing.deb
printf 'other\n' >other.deb
hash=$(sha256sum <thing.deb | cut -d' ' -f1)
printf 'libb\t2\tLGPL-2.1-or-later OR MIT\tpkg:deb/debian/libb@2\t\nliba\t1+b\tMIT\t\t%s\nlibc\t3\t\t\t\n' "$hash" >parts
made >bill.json
expect "it is CycloneDX 1.5" has '.bomFormat == "CycloneDX" and .specVersion == "1.5"'
expect "it is dated by the commit" has '.metadata.timestamp == "2026-03-02T09:30:00Z"'
expect "what is handed out has its hash" has ".metadata.component.components[0] | .name == \"thing.deb\" and .hashes[0].content == \"$hash\""
expect "a part has what is known of it" has ".components[] | select(.name == \"liba\") | .licenses[0].license.id == \"MIT\" and .hashes[0].alg == \"SHA-256\""
expect "and nothing that is not" has '.components[] | select(.name == "libc") | has("licenses") or has("hashes") or has("purl") | not'
expect "a choice of licences is an expression" has '.components[] | select(.name == "libb") | .licenses[0].expression == "LGPL-2.1-or-later OR MIT"'
expect "its serial number is a UUID" has '.serialNumber | test("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$")'

sort parts >sorted
mv sorted parts
made >again.json
expect "the same parts make the same bytes" cmp bill.json again.json
printf 'changed\n' >thing.deb
made >again.json
expect "another file makes another bill" test "$(jq .serialNumber bill.json)" != "$(jq .serialNumber again.json)"
printf 'half\t1\n' >>parts
if made >again.json 2>/dev/null; then printf 'FAILED  half a line is refused\n'; exit 1; fi
printf 'ok      half a line is refused\n'
