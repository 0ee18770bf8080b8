# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The made-up province and commune of start.sh: sourced, with $server, $cli, $data and $port set. No
# commune of the country's list has these names or codes, and no person here exists. Server and offices
# are made for practice: no real server takes anything from them, nor they from it.

# The one of the program's own practice office: its sign-in page tells it.
readonly practice_password='luyen tap'
readonly province=99 commune=99001

start_server() {
    local listening=$data/listening
    : >"$listening"   # the one of the last time would pass for this one
    "$server" --data "$data/server" --practice unit add --code $province --name 'Tỉnh Thực Hành' --level 'Tỉnh' --identifier H99 >/dev/null
    "$server" --data "$data/server" unit add --code $commune --parent $province --name 'UBND xã Bản Mẫu' --level 'Xã' \
        --identifier H99.88.01 --place 'Bản Mẫu' --phone 02153888999 >/dev/null
    "$server" --data "$data/server" --practice --listen "127.0.0.1:$port" --name 'Tỉnh Thực Hành' --log "$data/server.log" >"$listening" &
    server_pid=$!
    for _ in $(seq 100); do
        if [[ -s $listening ]]; then say "the province's server: $(<"$listening")"; return; fi
        kill -0 "$server_pid" 2>/dev/null || break
        sleep 0.1
    done
    die "the server did not start; is port $port taken? (--port chooses another)"
}

office() {   # office FOLDER USER WORDS…: one command on an office's data
    local folder=$1 user=$2
    shift 2
    "$cli" --store "$data/$folder" --user "$user" --password-file "$data/password" "$@"
}

enrol() {    # enrol FOLDER USER UNIT ROLE
    (umask 077; "$server" --data "$data/server" enrol-code --unit "$3" --role "$4" >"$data/code")
    office "$1" "$2" enrol --url "https://127.0.0.1:$port" --code-file "$data/code" >/dev/null
    rm -f "$data/code"
    office "$1" "$2" sync >/dev/null
}

add_person() {   # add_person LOGIN NAME POSITION ROLES
    office commune lan user add "$1" --name "$2" --title "$3" --roles "$4" --new-password-file "$data/password" >/dev/null
}

make_offices() {
    [[ ! -f $data/made ]] || return 0
    say "making the practice offices"
    (umask 077; printf '%s\n' "$practice_password" >"$data/password")
    office commune lan init --practice --unit $commune --unit-name 'UBND xã Bản Mẫu' --level 'Xã' --identifier H99.88.01 \
        --place 'Bản Mẫu' --phone 02153888999 --parent $province --parent-name 'Tỉnh Thực Hành' --device 'Quầy 1' \
        --name 'Hoàng Thị Lan' --title 'Công chức Tư pháp - Hộ tịch' --roles reception,officer >/dev/null
    add_person hoa 'Phạm Văn Hòa' 'Phó Chủ tịch UBND xã' signatory
    add_person minh 'Đỗ Quang Minh' 'Công chức Văn phòng - Thống kê' reception,officer,records
    office province binh init --practice --unit $province --unit-name 'Tỉnh Thực Hành' --level 'Tỉnh' --identifier H99 \
        --place 'Thực Hành' --device 'Bàn thẩm định' --name 'Trần Văn Bình' --title 'Chuyên viên' --roles reviewer >/dev/null
    enrol commune lan $commune commune
    local case_file
    for case_file in "$root"/packaging/practice/cases/*.json; do
        office commune lan case receive --input "$case_file" >/dev/null || say "practice case $(basename "$case_file") was refused"
    done
    office commune lan sync >/dev/null
    enrol province binh $province district
    : >"$data/made"
}

tell_people() {
    cat >&2 <<WORDS
start: the practice commune is open. Everyone's password is: $practice_password
start:   lan    administrator, counter, settles cases      minh   counter, settles cases, keeps the books
start:   hoa    signs
start: the officer above (user binh) has a desk of his own:
start:   XDG_CONFIG_HOME=$data/config-province $desktop --store $data/province
start: the data is in $data; --fresh begins anew. Closing the window stops the server.
WORDS
}
