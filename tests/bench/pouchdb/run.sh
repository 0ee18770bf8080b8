#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [BUILD]: installs PouchDB and express-pouchdb into that build folder (Debian: apt install nodejs npm) and
# measures our exchange beside theirs with its communedesk-bench. Nothing else in this tree needs them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../../build}
place=$build/tests/bench/pouchdb
mkdir -p "$place"
cp "$here"/*.js "$here"/package.json "$here"/package-lock.json "$place"
[ -d "$place/node_modules/pouchdb" ] || (cd "$place" && npm ci --no-audit --no-fund)
exec "$build/tests/bench/communedesk-bench" --full --only pouchdb
