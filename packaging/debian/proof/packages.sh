# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2046,SC2086  # lists are one package a word
# The packages themselves: what is in them, how they come, how they are followed by newer ones and how
# they go. Sourced by proof.sh.

readonly ours='communedesk communedesk-server communedesk-sqlite'
readonly unit=lib/systemd/system/communedesk-server

look_at_packages() {
    check "lintian finds no error in any of them" lint
    check "the bill of materials names them with their hashes" look_at_bill
}
lint() { lintian --allow-root --fail-on error --tag-display-limit 0 "$packages"/*.changes; }
look_at_bill() {
    local package hash
    for package in "$packages"/communedesk{,-server,-sqlite}_*.deb; do
        hash=$(sha256sum <"$package" | cut -d' ' -f1)
        jq -e --arg name "$(basename "$package")" --arg hash "$hash" \
            'any(.metadata.component.components[]; .name == $name and .hashes[0].content == $hash)' "$packages"/*.cdx.json
    done
    jq -e '.specVersion == "1.5" and any(.components[]; .name == "libqt6core6" and .version != "" and .licenses != null)
        and any(.components[]; .name == "SQLite3 Multiple Ciphers")' "$packages"/*.cdx.json
}

install_packages() {
    files >"$work/before"
    check "apt installs them and nothing else on a system that has what they depend on" install_alone
    check "the desktop file is valid" desktop-file-validate "$system/usr/share/applications/communedesk.desktop"
    check "the metainfo is valid" appstreamcli validate --no-net --no-color \
        "$system/usr/share/metainfo/org.communedesk.CommuneDesk.metainfo.xml"
    check "they speak Vietnamese and English" both_languages
    check "the man pages render without a warning" render_man_pages
    check "each size has its icon" icons
    check "nothing is enabled, and the server would listen to this computer only" nothing_open
    check "systemd understands the units; the service is exposed by less than 1.5 of 10" judge_units
    check "the folders of the server are its user's alone" private_folders
}
install_alone() {
    apt_get install -y $(ours_at these)
    [[ $(versions) == "$version $version $version " ]]
    [[ $(inside dpkg-query -W | wc -l) -eq $(($(grep -c '^./var/lib/dpkg/info/.*\.list$' "$work/before") + 3)) ]]
}
versions() {
    inside dpkg-query -W -f '${Version} ' $ours
}
both_languages() {
    grep -q '^Name\[vi\]=.*Một cửa' "$system/usr/share/applications/communedesk.desktop"
    grep -q 'xml:lang="vi"' "$system/usr/share/metainfo/org.communedesk.CommuneDesk.metainfo.xml"
    grep -q 'Máy chủ' "$system/usr/share/doc/communedesk-server/README.Debian"
    jq -e '.format == 1' "$system/usr/share/doc/communedesk/examples/provision.json"
}
render_man_pages() {
    local page
    for page in man1/communedesk.1 man1/communedesk-cli.1 man8/communedesk-server.8; do
        man --warnings -E UTF-8 -l "$system/usr/share/man/$page.gz" >"$work/page" 2>"$work/warnings"
        [[ $(wc -l <"$work/page") -gt 20 && ! -s $work/warnings ]] || { cat "$work/warnings"; return 1; }
    done
}
icons() {
    local size
    for size in 16 24 32 48 64 128 256; do [[ -s $system/usr/share/icons/hicolor/${size}x$size/apps/communedesk.png ]]; done
}
nothing_open() {
    [[ -z $(find "$system/etc/systemd" -name '*communedesk*') ]]
    grep -qx 'listen = "127.0.0.1:8443"' "$system/etc/communedesk/server.toml"
    [[ ! -e $system/etc/communedesk/provision.json ]]
}
judge_units() {
    inside systemd-analyze verify --man=no communedesk-server.service communedesk-server-backup.timer
    inside systemd-analyze security --offline=yes --threshold=15 communedesk-server.service communedesk-server-backup.service
}
private_folders() {
    local folder
    for folder in lib backups; do
        [[ $(inside stat -c '%U:%a' /var/$folder/communedesk-server) == communedesk-server:700 ]]
    done
}

upgrade_packages() {
    local newer=$version+newer
    check "the same packages can be had with a higher version" repack "$newer"
    stop_server
    check "apt puts the newer ones over these" apt_get install -y $(ours_at newer)
    start_server
    check "the server still has the case, the office opens and is undamaged" still_whole
    check "the older ones are refused over the newer, with the reason" refuse_downgrade
    check "and the newer go on working" working_at "$newer"
    stop_server
}
repack() { # repack VERSION
    local package folder=$work/repacked
    for package in "$packages"/communedesk{,-server,-sqlite}_*.deb; do
        dpkg-deb -R "$package" "$folder"
        sed -i "s/^Version: .*/Version: $1/; s/communedesk-sqlite (= [^)]*)/communedesk-sqlite (= $1)/" "$folder/DEBIAN/control"
        dpkg-deb --root-owner-group -Zgzip -z1 -b "$folder" "$system/packages/newer/"
        rm -rf "$folder"
    done
}
refuse_downgrade() {
    ! apt_get install -y --allow-downgrades $(ours_at these) >"$work/refused" 2>&1
    cat "$work/refused"
    grep -q 'is not installed over the newer' "$work/refused"
    grep -q 'đè lên bản mới hơn' "$work/refused"
}
working_at() { # working_at VERSION
    [[ $(versions) == "$1 $1 $1 " ]]
    [[ -z $(inside dpkg --audit) ]]
    still_whole
}

remove_packages() {
    check "removed, they leave the configuration and all data" remove_ours
    check "purged, they take the configuration and say what they leave" purge_ours
    check "nothing of theirs is left but data and logs" look_for_leftovers
    check "an empty folder of the server goes when it is purged" purge_empty
}
remove_ours() {
    apt_get remove -y $ours
    [[ -z $(find "$system/usr" -path "$system/usr/share/man" -prune -o -name '*communedesk*' -print) ]]
    [[ -f $system/etc/communedesk/server.toml && -f $system/var/lib/communedesk-server/signing.key ]]
}
purge_ours() {
    printf '{}\n' >"$system/etc/communedesk/provision.json"
    apt_get purge -y $ours 2>&1 | tee "$work/purged"
    grep -q '^/var/lib/communedesk-server holds the data' "$work/purged"
    grep -q '^/var/backups/communedesk-server holds the data' "$work/purged"
    [[ ! -e $system/etc/communedesk && -f $system/var/lib/communedesk-server/signing.key ]]
}
look_for_leftovers() {
    files >"$work/after"
    # The office, the server's data, logs; and what the fonts, apt and systemd keep for themselves.
    comm -13 "$work/before" "$work/after" | grep -Ev -x \
        -e '\./home/lan/\.(config|local|local/share)' -e '\./home/lan/\.(config|local/share)/CommuneDesk(/.*)?' \
        -e '\./var/(lib|backups)/communedesk-server(/.*)?' -e '\./var/log/.*' \
        -e '\./home/lan/\.cache(/fontconfig.*)?' -e '\./var/(cache|lib)/apt/.*' -e '\./run/systemd/.*' >"$work/left" || true
    comm -23 "$work/before" "$work/after" >"$work/lost"
    cat "$work/left" "$work/lost"
    [[ ! -s $work/left && ! -s $work/lost ]]
}
purge_empty() {
    rm -rf "$system"/var/{lib,backups}/communedesk-server
    apt_get install -y $(ours_at these 'communedesk-s*')
    [[ -d $system/var/lib/communedesk-server ]]
    apt_get purge -y communedesk-server communedesk-sqlite
    [[ ! -e $system/var/lib/communedesk-server && ! -e $system/var/backups/communedesk-server && ! -e $system/etc/communedesk ]]
}
