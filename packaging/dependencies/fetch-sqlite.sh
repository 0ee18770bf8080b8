#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fetches the pinned SQLite3 Multiple Ciphers amalgamation, checks it by hash and prints the
# directory it lies in (sqlite3.c, sqlite3.h). Safe to repeat and to run twice at once: a complete
# directory appears in one rename, and one that is already there is used as it is.
#
#   fetch-sqlite.sh [CACHE]      default: ${XDG_CACHE_HOME:-~/.cache}/communedesk
#   fetch-sqlite.sh --describe   fetches nothing: a line for packaging/bill.sh
#
# Without a network: put the tarball into the cache directory under its own name first, or
# configure with -DCOMMUNEDESK_SQLITE_SOURCE=<an unpacked upstream release>.
set -euo pipefail

package=better-sqlite3-multiple-ciphers
version=12.11.1
contents=2.3.5 # SQLite3 Multiple Ciphers, on SQLite 3.53.2
integrity='pG72+3VkUipnmYx4LwQqoOXNG2CJ1HlmDrlvqgr7xQHgsE+cz5rAZEiaJHnUKTHaGfGifggA/C0Sv9qZlUrfow==' # sha512
tarball=$package-$version.tgz
sha512=$(base64 -d <<<"$integrity" | od -An -v -tx1 | tr -d ' \n')

if [[ ${1-} == --describe ]]; then
    printf '%s\t%s\t%s\t%s\t%s\n' 'SQLite3 Multiple Ciphers' "$contents" 'MIT AND blessing' "pkg:npm/$package@$version" "$sha512"
    exit 0
fi

cache=${1:-${XDG_CACHE_HOME:-${HOME:?HOME is not set, and no cache directory was given}/.cache}/communedesk}
target=$cache/sqlite3mc-$version

say() { printf 'fetch-sqlite: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

if [[ -s $target/sqlite3.c && -s $target/sqlite3.h ]]; then
    printf '%s\n' "$target"
    exit 0
fi

# The hash guards what is unpacked, wherever the file came from.
is_genuine() {
    [[ $(sha512sum <"$1" | cut -d' ' -f1) == "$sha512" ]]
}

mkdir -p "$cache"
work=$(mktemp -d "$cache/.fetch-XXXXXX")
trap 'rm -rf "$work"' EXIT

if [[ -f $cache/$tarball ]]; then
    cp "$cache/$tarball" "$work/$tarball"
else
    command -v npm >/dev/null || die "npm is needed to fetch $package: run packaging/install-deps.sh"
    for attempt in 1 2 3; do
        say "fetching $package@$version (attempt $attempt)"
        # From an empty directory, so that no .npmrc or package.json of a project is obeyed.
        # Its own waiting is shortened: three attempts of ours, not nine of a few minutes each.
        if (cd "$work" && npm pack --silent --ignore-scripts --fetch-retries=0 --fetch-timeout=120000 \
            "$package@$version" >/dev/null); then break; fi
        [[ $attempt -lt 3 ]] || die "could not fetch $package@$version: is there a network? (see the head of $0)"
        sleep $((attempt * 3))
    done
fi
[[ -f $work/$tarball ]] || die "npm did not leave $tarball"
is_genuine "$work/$tarball" || die "$tarball is not the file that was pinned: its SHA-512 differs. Nothing was unpacked."

mkdir "$work/unpacked"
tar -xzf "$work/$tarball" -C "$work/unpacked" --strip-components=3 --no-same-owner \
    package/deps/sqlite3/sqlite3.c package/deps/sqlite3/sqlite3.h
chmod 755 "$work/unpacked"

# -T: fails when another run was quicker, instead of moving our directory into its own.
if ! mv -T "$work/unpacked" "$target" 2>/dev/null; then
    [[ -s $target/sqlite3.c && -s $target/sqlite3.h ]] || die "cannot write $target"
fi
say "ready: $target"
printf '%s\n' "$target"
