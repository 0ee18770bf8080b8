# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# A district and a commune at work on the bare system: one case from the counter to the receipt of the
# server. Sourced by proof.sh. The people do not exist.

readonly home=/home/lan/proof # of the commune's clerk: what this proof hands her
readonly office=/home/lan/.local/share/CommuneDesk/communedesk/office

district() { as communedesk-server communedesk-server "$@"; } # the configuration says where its data are
# As a login would have it: words in UTF-8, a folder for what ends with the session.
clerk() { as lan env LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=$home QT_QPA_PLATFORM=offscreen "$@"; }
commune() { clerk communedesk-cli --password-file $home/password --json "$@"; }

# The line that systemd would run, so that proof and unit cannot differ.
exec_start() { sed -n 's/^ExecStart=//p' "$system/$unit$1.service"; }

start_server() {
    local line
    read -ra line <<<"$(exec_start '')"
    : >"$work/listening"
    (umask 077; exec chroot "$system" setpriv --reuid=communedesk-server --regid=communedesk-server --init-groups \
        --reset-env --no-new-privs --bounding-set=-all --inh-caps=-all -- "${line[@]}") \
        >"$work/listening" 2>"$work/server.log" &
    server=$!
    for _ in $(seq 100); do
        if [[ -s $work/listening ]]; then break; fi
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    [[ -s $work/listening ]] || { cat "$work/server.log"; die "the server did not start"; }
    port=$(sed 's/.*://' "$work/listening")
}
stop_server() { kill -TERM "$server"; wait "$server" || die "the server did not stop well"; }

work_as_district() {
    # A port that is free here; everything else as it was installed.
    sed -i 's/^listen = .*/listen = "127.0.0.1:0"/' "$system/etc/communedesk/server.toml"
    check "units are added before the first start, by the service's user" add_units
    start_server
    # The same one after an upgrade: the office has been told of it.
    sed -i "s/^listen = .*/listen = \"127.0.0.1:$port\"/" "$system/etc/communedesk/server.toml"
    check "the line of the unit serves over TLS: $(<"$work/listening")" greets_in_tls
    check "a registration code is given out while it serves" give_code
}
add_units() {
    district unit add --code 48 --name 'Thành phố Đà Nẵng'
    district unit add --code 02683 --parent 48 --name 'Xã Khâm Đức' --identifier H17.94.12 --place 'Khâm Đức'
    [[ $(district status --json | jq .units) -eq 2 ]]
}
# Not "grep -q", here and below: it stops reading at once, and who still writes into the pipe is then the failure.
greets_in_tls() { openssl s_client -connect "127.0.0.1:$port" -brief </dev/null 2>&1 | tee /dev/stderr | grep 'TLSv1.3'; }
give_code() {
    inside install -d -o lan -g lan -m 700 $home
    (umask 077; district enrol-code --unit 02683 --role commune >"$system$home/code")
    [[ -s $system$home/code ]]
    printf 'mật khẩu để thử\n' >"$system$home/password"
    cat >"$system$home/visit.json" <<'JSON'
{
  "procedure": "2.000815",
  "applicant": {
    "idCardQr": "049090001234||Trần Văn Đức|05081990|Nam|Thôn 2, xã Khâm Đức|10052021",
    "person": { "phone": "0905 000 111" }
  },
  "answers": { "documents": [{ "title": "Bằng tốt nghiệp", "pages": 3, "copies": 2 }] },
  "papers": "all"
}
JSON
    inside chown -R lan:lan $home
    chmod 600 "$system$home"/*
}

work_as_commune() {
    check "an office is set up" commune init --user lan --unit 02683 --unit-name 'Xã Khâm Đức' --identifier H17.94.12 \
        --place 'Khâm Đức' --parent 48 --parent-name 'Thành phố Đà Nẵng' --name 'Nguyễn Thị Lan' --roles reception,officer
    check "its data are encrypted by our SQLite, not the system's" own_sqlite
    check "it is registered with the server" commune enrol --url "https://127.0.0.1:$port" --code-file $home/code
    check "a case is received" receive
    check "the receipt says it in Vietnamese" print_receipt
    check "a scan is attached" commune attach "$(<"$work/case")" $home/hen.pdf
    check "the exchange brings it to the district, which confirms it" exchange
    check "the desktop tells its version" desktop_version
    check "the desktop opens on the same office and stays" desktop_stays
    check "the line of the backup's unit copies the server's data while it serves" back_up
}
own_sqlite() {
    commune status | tee /dev/stderr | jq -e '.cipher == "chacha20"'
    ! LC_ALL=C grep -aq 'SQLite format 3' "$system$office/store.db"
}
receive() {
    commune case receive --input $home/visit.json | tee /dev/stderr | jq -re .case.code >"$work/case"
}
print_receipt() {
    local words
    commune print "$(<"$work/case")" receipt --out $home/hen.pdf
    pdftotext "$system$home/hen.pdf" "$work/hen.txt"
    for words in 'GIẤY TIẾP NHẬN HỒ SƠ' 'XÃ KHÂM ĐỨC' 'Trần Văn Đức' 'Bằng tốt nghiệp' "$(<"$work/case")"; do
        grep -qF "$words" "$work/hen.txt" || { printf '“%s” is not on it\n' "$words"; cat "$work/hen.txt"; return 1; }
    done
}
exchange() {
    commune sync | tee /dev/stderr | jq -e '.waitingEvents == 0 and .waitingBlobs == 0 and .sentEvents > 0 and .sentBlobs == 1'
    commune case show "$(<"$work/case")" | jq -e '.case | .where == "district" and .receipt != ""'
    [[ $(district status --json | jq .cases) -eq 1 ]]
}
desktop_version() { clerk communedesk --version | tee /dev/stderr | grep '^communedesk [0-9]'; }
desktop_stays() {
    local status=0
    clerk timeout 5 communedesk || status=$?
    [[ $status -eq 124 ]] # still there when its time was over
}
back_up() {
    local line
    read -ra line <<<"$(exec_start -backup)"
    (umask 077; as communedesk-server "${line[@]}")
    [[ $(ls "$system/var/backups/communedesk-server") == $'backup\nbackup.blobs\nbackup.keys' ]]
}
still_whole() {
    [[ $(district status --json | jq .cases) -eq 1 ]]
    commune verify | jq -e '.ok and .damages == []'
    commune case show "$(<"$work/case")" | jq -e '.case.receipt != ""'
    commune sync | jq -e .ok
    desktop_version
}
