#!/bin/bash
# make.sh COMMUNEDESK-CLI FOLDER: the office of these fixtures, made by an earlier version's program.
# Build that version with -DCOMMUNEDESK_TEST_CLOCK=ON: days stand in case codes.
set -euo pipefail
cli=$1 store=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
umask 077
echo 'mat khau 2026' > lan
echo 'mat khau cua hoa' > hoa
at() { export COMMUNEDESK_NOW=$1; }
as() { local user=$1; shift; "$cli" --store "$store" --user "$user" --password-file "$work/$user" --json "$@"; }
visit() {   # NAME PHONE OUTCOME [FILE]
    local files=${4:+\"files\": [\"$4\"],}
    cat > visit.json <<J
{"procedure": "2.000815", $files "outcome": "$3", "reason": "Bản chính mờ, không đọc được con dấu",
 "applicant": {"person": {"name": "$1", "born": "05/08/1990", "sex": "male", "phone": "$2",
   "personalNumber": "049090001234", "address": "Thôn 2, xã Khâm Đức"}},
 "answers": {"documents": [{"title": "Bằng tốt nghiệp", "pages": 3, "copies": 2}]},
 "papers": ["original", "copies"]}
J
    as lan case receive --input visit.json | sed 's/.*"code":"\([^"]*\)".*/\1/'
}
# One grey page, as a scanner gives it.
base64 -d > giay-khai-sinh.png <<'P'
iVBORw0KGgoAAAANSUhEUgAAACgAAAA4CAAAAACqQ+UqAAAALklEQVR42mP4BQLP8AOQEobhpzAKPyBD4Wg4jobjaDiOhuNoOI6G42g4DuZwBAC6LxbyHRx/WgAAAABJRU5ErkJggg==
P

at 2026-03-02T01:30:00Z
as lan init --unit 02683 --unit-name 'Xã Khâm Đức' --identifier H17.94.12 --parent 48 \
    --parent-name 'Thành phố Đà Nẵng' --name 'Nguyễn Thị Lan' --title 'Công chức một cửa' \
    --roles reception,officer,signatory,records --device 'Quầy 1'
as lan user add hoa --name 'Trần Thị Hòa' --title 'Công chức tư pháp' --roles officer --new-password-file "$work/hoa"
scanned=$(visit 'Trần Văn Đức' '0905 000 111' accepted giay-khai-sinh.png)
as lan case act "$scanned" forward --note 'Đủ giấy tờ'
as hoa case act "$scanned" remark --text 'Đã đối chiếu với bản chính' --target paper:original
waiting=$(visit 'Nguyễn Đình Ưng' '0905 000 222' accepted)
as lan case act "$waiting" forward
as lan case act "$waiting" request-supplement --paper original --other 'Sổ hộ khẩu' --reason 'Bản chụp mờ'
returned=$(visit 'Hồ Thị Bích Ngọc' '0905 000 333' accepted)
visit 'Lê Quang Ẩn' '0905 000 444' refused
visit 'Phạm Thị Ước' '0905 000 555' supplement
at 2026-03-02T03:00:00Z
as lan attach "$returned" giay-khai-sinh.png
as lan case act "$returned" forward
as lan case act "$returned" forward --step return
as lan case act "$returned" issue-result --number 12/CT
as lan case act "$returned" return-result
at 2026-03-03T02:00:00Z
visit 'Đoàn Văn Tới' '0905 000 666' accepted
as lan verify
