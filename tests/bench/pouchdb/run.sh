#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD: installs PouchDB and express-pouchdb here (Debian: apt install nodejs npm) and measures our exchange
# beside theirs with the bench of that build folder. Nothing else in this tree needs them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../../build}
[ -d "$here/node_modules/pouchdb" ] || (cd "$here" && npm ci --no-audit --no-fund)
exec "$build/tests/bench/communedesk-bench" --full --only pouchdb
