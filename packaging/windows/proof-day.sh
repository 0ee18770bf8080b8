# shellcheck shell=bash disable=SC2154
# SPDX-License-Identifier: GPL-3.0-or-later
# A day of an office on Windows, for proof.sh: with the real installer, against a real server on loopback.

readonly unit=99001 password='mat khau thu nghiem'

start_server() {
    server=${server:-$(find "$root/build" -path '*/sync/server/communedesk-server' -type f -perm -u+x -print -quit 2>/dev/null)}
    [[ -x $server ]] || die "no communedesk-server of this computer; build it or name it with --server"
    mkdir -p "$work/server"
    local place=(--data "$work/server")
    "$server" "${place[@]}" unit add --code 99 --name 'Tỉnh Thử Nghiệm' --level 'Tỉnh' --identifier H99 >/dev/null
    "$server" "${place[@]}" unit add --code $unit --parent 99 --name 'UBND xã Bản Thử' --level 'Xã' --identifier H99.88.01 \
        --place 'Bản Thử' --phone 02153888999 >/dev/null
    "$server" "${place[@]}" --listen 127.0.0.1:0 --name 'Tỉnh Thử Nghiệm' --log "$out/server.log" >"$work/listening" &
    processes+=($!)
    for _ in $(seq 100); do [[ -s $work/listening ]] && break; sleep 0.1; done
    port=$(sed -n 's/.*:\([0-9]*\)$/\1/p' "$work/listening")
    [[ -n $port ]] || die "the server does not start; see $out/server.log"
    "$server" "${place[@]}" provision --unit $unit --role commune --url "https://127.0.0.1:$port" --to "$work/provision" --count 2 >/dev/null
}

# cli ARGUMENTS…: communedesk-cli.exe on the office's data, its answer on standard output
cli() { timeout 240 wine "$program_files/communedesk-cli.exe" --store "$office" --user lan --password-file "$password_file" "$@" 2>>"$out/cli.log" | tr -d '\r'; }
# Without a window manager nobody else gives the newest window the keyboard.
focus() { xdotool search --onlyvisible --class communedesk.exe | tail -n 1 | xargs -r xdotool windowfocus --sync; sleep 1; }
types() { xdotool type --delay 150 "$1"; }
picture() { import -window root "$out/$1.png"; }
# Waits until the screen shows more than one colour and stands still.
settled() {
    local before='' now
    for _ in $(seq 60); do
        sleep 1
        now=$(import -window root png:- 2>/dev/null | sha256sum)
        if [[ $now == "$before" && $(import -window root png:- | identify -format '%k' png:-) -gt 50 ]]; then return; fi
        before=$now
    done
    picture stuck
    die "no window comes to rest; see $out/stuck.png"
}

a_day() {
    command -v pdftotext >/dev/null || die "poppler-utils is missing"
    local stage=$root/build/windows/stage parts=$root/build/windows/parts before after
    start_server
    printf '%s\n' "$password" >"$work/password"
    before=$(everything)

    # The version before: the same programs under a lower number.
    makensis -V1 -INPUTCHARSET UTF8 -DVERSION=0.0.9 -DNUMBERS=0.0.9.1 -DSTAGE="$stage" -DPARTS="$parts" \
        -DICON="$root/build/windows/packaging/icons/communedesk.ico" -DOUT="$work/older.exe" "$here/installer.nsi" >>"$out/wine.log" 2>&1
    runs "$work/older.exe" /S "/PROVISION=$(windows_path "$work/provision/$unit-01.json")"
    [[ $code -eq 0 && -f $program_data/provision.json ]] || die "the silent installation (exit $code)"
    held "installed silently with a provision"

    office='C:\van phong\dữ liệu' password_file=$(windows_path "$work/password")
    cli --json init --provision 'C:\ProgramData\CommuneDesk\provision.json' --name 'Hoàng Thị Lan' --title 'Công chức' >"$out/init.json"
    grep -q '"ok":true' "$out/init.json" || die "the office is not made: $(cat "$out/init.json" "$out/cli.log")"
    cli --json enrol --provision 'C:\ProgramData\CommuneDesk\provision.json' >"$out/enrol.json"
    grep -q '"ok":true' "$out/enrol.json" || die "no registration over TLS: $(cat "$out/enrol.json" "$out/cli.log")"
    held "registered with a Linux server over TLS, by the provision"

    cp "$root/packaging/practice/cases/1-birth.json" "$work/birth.json"
    cli --json case receive --input "$(windows_path "$work/birth.json")" >"$out/receive.json"
    local case_code
    case_code=$(sed -n 's/.*"code":"\([^"]*\)".*/\1/p' "$out/receive.json")
    [[ -n $case_code ]] || die "no case was received: $(cat "$out/receive.json" "$out/cli.log")"
    cli print "$case_code" receipt --out "$(windows_path "$out")\\receipt.pdf" >/dev/null
    pdftotext -layout "$out/receipt.pdf" - | grep 'LÒ THỊ MAI\|Lò Thị Mai' >/dev/null || die "the slip does not name the applicant"
    pdffonts "$out/receipt.pdf" | awk 'NR > 2 && $(NF - 4) != "yes" { bad = 1 } END { exit bad }' || die "a font is not embedded"
    pdftoppm -r 80 -png "$out/receipt.pdf" "$out/receipt"
    held "received the case $case_code and printed its slip to PDF"

    convert -size 1200x1600 xc:white -fill gray -draw 'rectangle 150,200 1050,260' "$work/scan.jpg"
    cli --json attach "$case_code" "$(windows_path "$work/scan.jpg")" >"$out/attach.json"
    grep -q '"ok":true' "$out/attach.json" || die "no scan was attached: $(cat "$out/attach.json")"
    cli --json sync --max-seconds 120 >"$out/sync.json"
    grep -q '"ok":true' "$out/sync.json" || die "no exchange: $(cat "$out/sync.json" "$out/cli.log")"
    cli --json status >"$out/status.json"
    "$server" --data "$work/server" --json status >"$out/server-status.json"
    grep -q '"ok":true' "$out/status.json" || die "no status"
    held "exchanged: $(tr -d '\n' <"$out/server-status.json")"

    # The window: a computer nobody has sat at yet, then the office's own.
    runs "$work/older.exe" /S "/PROVISION=$(windows_path "$work/provision/$unit-02.json")"
    [[ $code -eq 0 ]] || die "the provision of another computer (exit $code)"
    timeout 240 wine "$program_files/communedesk.exe" --store 'C:\new office' >>"$out/wine.log" 2>&1 &
    processes+=($!)
    settled
    picture first-start
    focus
    local answer
    for answer in 'Nguyen Thi Hoa' 'Cong chuc' hoa "$password" "$password"; do
        types "$answer"
        xdotool key Tab
    done
    xdotool key space   # "set up this office" comes after the questions
    settled
    picture recovery-code
    focus
    xdotool key Return
    for _ in $(seq 60); do
        [[ $("$server" --data "$work/server" --json device list | grep -o '"device"' | wc -l) -ge 2 ]] && break
        sleep 1
    done
    settled
    picture first-day
    [[ $("$server" --data "$work/server" --json device list | grep -o '"device"' | wc -l) -ge 2 ]] ||
        die "the first start did not register by itself; see $out/first-day.png"
    held "a first start asked for a person only and registered by itself"
    wineserver -k
    wait "$!" 2>/dev/null || true
    timeout 180 wine "$program_files/communedesk.exe" --store "$office" >>"$out/wine.log" 2>&1 &
    processes+=($!)
    settled
    picture sign-in
    focus   # the password's field has the keyboard within
    types "$password"
    xdotool key Return
    sleep 3
    settled
    picture today
    xdotool key F2
    settled
    picture intake
    wineserver -k
    wait "$!" 2>/dev/null || true
    [[ $(registry 'HKCU\Software\CommuneDesk\communedesk\desk' lastLogin) == lan ]] || die "nobody signed in at the window; see $out/today.png"
    held "signed in at the window; pictures first-start, sign-in, today, intake"

    runs "$setup" /S
    [[ $code -eq 0 && -f $program_data/provision.json ]] || die "the upgrade (exit $code)"
    [[ $(registry 'HKLM\Software\CommuneDesk' Version) != 0.0.9 ]] || die "the upgrade did not come to the registry"
    cli --json case list >"$out/list.json"
    grep -q "$case_code" "$out/list.json" || die "the case is gone after the upgrade"
    runs "$work/older.exe" /S
    [[ $code -eq 3 ]] || die "a downgrade was not refused (exit $code)"
    held "upgraded: the case is there; a downgrade is refused"

    cli --json verify >"$out/verify.json"
    grep -q '"ok":true' "$out/verify.json" || die "the data are not whole: $(cat "$out/verify.json")"
    uninstalls
    [[ -f "$drive/van phong/dữ liệu/store.db" ]] || die "the office's data are gone"
    rm -r "$drive/van phong" "$drive/new office" 2>/dev/null || true
    after=$(everything)
    [[ $before == "$after" ]] || die "left behind: $(diff <(echo "$before") <(echo "$after") | grep '^[<>]')"
    held "uninstalled without a trace, but for the office's data"
}
