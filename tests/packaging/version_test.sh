#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/version.sh says of a throw-away repository, step by step.
#
#   version_test.sh VERSION.SH
set -euo pipefail

tried=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The settings of whoever runs this are not those of the repository.
export HOME=$work GIT_CONFIG_NOSYSTEM=1 TZ=Asia/Ho_Chi_Minh
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

expect() { # expect WHAT SAID WANTED
    [[ $2 == "$3" ]] || { printf 'FAILED  %s: "%s", not "%s"\n' "$1" "$2" "$3"; exit 1; }
    printf 'ok      %s\n' "$1"
}
tree=$work/tree
version() { "$tree/packaging/version.sh" "$@"; }
commit() { GIT_COMMITTER_DATE=$1 GIT_AUTHOR_DATE='2020-01-01T00:00:00Z' git -C "$tree" commit -qam "$2"; }

mkdir -p "$tree/packaging"
cp "$tried" "$tree/packaging/version.sh"
printf 'project(communedesk VERSION 1.2.3 LANGUAGES C CXX)\n' >"$tree/CMakeLists.txt"
git -C "$tree" init -q
git -C "$tree" add -A
commit 2026-03-02T23:30:00+07:00 one
hash=$(git -C "$tree" rev-parse HEAD | cut -c1-10)

expect "before its release a version tells the commit, in UTC" "$(version)" "1.2.3~git202603021630.$hash"
expect "and comes before the release" "$(dpkg --compare-versions "$(version)" lt 1.2.3 && echo yes)" yes
expect "Windows gets four numbers" "$(version --windows)" 1.2.3.1
expect "the date is the commit's" "$(version --date)" "$(date -d 2026-03-02T16:30:00Z +%s)"

printf '# more\n' >>"$tree/CMakeLists.txt"
expect "a changed tree says so" "$(version)" "1.2.3~git202603021630.$hash+changed"
commit 2026-03-03T00:00:00Z two
touch "$tree/new"
expect "a new file is a change" "$(version)" "1.2.3~git202603030000.$(git -C "$tree" rev-parse HEAD | cut -c1-10)+changed"
rm "$tree/new"

git -C "$tree" tag v1.2.30
expect "another version's tag means nothing" "$(version | cut -c1-9)" 1.2.3~git
git -C "$tree" tag v1.2.3
expect "a tagged tree is the release" "$(version)" 1.2.3
expect "the release on Windows" "$(version --windows)" 1.2.3.2
printf '# more\n' >>"$tree/CMakeLists.txt"
expect "a changed release says so" "$(version)" 1.2.3+changed
git -C "$tree" checkout -q CMakeLists.txt

# Inside a repository of somebody else's, as a build folder is.
git -C "$work" init -q
exported=$work/exported
mkdir "$exported"
git -C "$tree" archive HEAD | tar -x -C "$exported"
expect "a tree without git and without a word of it" "$("$exported/packaging/version.sh" 2>/dev/null || echo refused)" refused
version --all >"$exported/packaging/version.txt"
for option in '' --windows --date; do
    # shellcheck disable=SC2086  # no option is no word
    expect "exported, it says the same ${option:-by itself}" "$("$exported/packaging/version.sh" $option)" "$(version $option)"
done
