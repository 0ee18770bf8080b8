#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and trying the Windows programs needs, besides packaging/install-deps.sh.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/../install-deps.sh" "$@"
exec "$here/../install-deps.sh" "$@" --list "$here/packages.txt"
