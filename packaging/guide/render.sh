#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# render.sh FOLDER: the administrator's guides as pages a browser shows without a network.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:?the folder for the pages}
mkdir -p "$out"
for language in vi en; do
    {
        printf '<!DOCTYPE html>\n<html lang="%s">\n<head>\n<meta charset="utf-8">\n<title>%s</title>\n<style>\n' \
            "$language" "$(sed -n '1s/^# //p' "$here/admin.$language.md")"
        cat "$here/page.css"
        printf '</style>\n</head>\n<body>\n'
        cmark-gfm --extension table "$here/admin.$language.md"
        printf '</body>\n</html>\n'
    } >"$out/admin.$language.html"
done
