// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/print/a_slip.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>

#include <iostream>

namespace {

void save(const QString& name, const domain::Result<QByteArray>& pdf) {
    const QDir folder(QDir::tempPath() + QStringLiteral("/communedesk-slips"));
    REQUIRE(folder.mkpath(QStringLiteral(".")));
    QFile file(folder.filePath(name + QStringLiteral(".pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf.value()) == pdf.value().size());
    std::cout << file.fileName().toStdString() << '\n';
}

}  // namespace

// Not run by itself: print_tests "[look]" writes one of each, for a person to judge.
TEST_CASE("every slip is written out to be looked at", "[.look]") {
    for (const packs::SlipKind kind : test::caseSlips) {
        const QString name = packs::slipName(kind);
        save(name, print::slipPdf(kind, test::aFullSlip(), nullptr, print::Copy::Original));
    }
    save(QStringLiteral("receipt-plain"),
         print::slipPdf(packs::SlipKind::Receipt, test::aSlip(), nullptr, print::Copy::Reprint));
    packs::SlipContext full = test::aFullSlip();
    full.file.applicant.person.name = test::times("Tôn Nữ Thị Quỳnh Nguyễn", 9).left(200);
    full.file.refusal->reason = test::times("Hồ sơ không đủ điều kiện giải quyết theo quy định.", 40);
    for (int i = 0; i < 36; ++i)
        full.file.papers.push_back(test::aPaper(
            QStringLiteral("Giấy tờ thứ %1: ").arg(i) + test::times("bản sao có chứng thực", 1 + i % 5), i % 2, 1, i % 3));
    save(QStringLiteral("receipt-long"),
         print::slipPdf(packs::SlipKind::Receipt, full, nullptr, print::Copy::Reprint));
    save(QStringLiteral("refusal-long"),
         print::slipPdf(packs::SlipKind::Refusal, full, nullptr, print::Copy::Original));
    save(QStringLiteral("register"), print::registerPdf(test::aRegister(45)));
}
