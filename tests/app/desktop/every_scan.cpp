// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/every_scan.h"

#include "app/desktop/case_page/case_page.h"
#include "app/desktop/intake/files_view.h"
#include "app/desktop/intake/intake_page.h"
#include "app/desktop/intake/waiting_scans.h"
#include "app/desktop/preview/preview_view.h"
#include "tests/app/files/a_paper.h"

#include <QFile>
#include <QListWidget>
#include <QScrollArea>
#include <QTemporaryDir>

namespace test {
namespace {

QString put(const QTemporaryDir& folder, const char* name, const QByteArray& content) {
    QFile file(folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) throw std::runtime_error("no room for a scan");
    return file.fileName();
}

void chooseFirst(app::FilesView& files, QWidget* page) {
    files.findChild<QListWidget*>()->setCurrentRow(0);
    settle(page);
    if (!waitFor([&] { return files.preview().hasPicture(); })) throw std::runtime_error("the scan is not painted");
    for (QWidget* parent = files.parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(&files);
    settle(page);
}

app::FolderState aFullFolder() {
    app::FolderState state;
    for (const char* name : {"scan 2026-03-02 (1).pdf", "scan 2026-03-02 (2).pdf", "giấy chứng sinh.jpg", "sổ hộ khẩu cũ.tif"})
        state.ready.push_back({QString::fromUtf8(name), 400'000, {}});
    state.bad.push_back({QStringLiteral("hỏng.pdf"), {domain::Refusal::FileBroken, QStringLiteral("hỏng.pdf"), {}}});
    return state;
}

}  // namespace

void everyScan(ADesk& office, const LookAt& look) {
    const QTemporaryDir folder;
    office.open("intake");
    auto& page = office.page<app::IntakePage>("intake");
    Q_EMIT page.picker().chosen(QStringLiteral("1.001193"));
    QImage blank(1240, 1754, QImage::Format_RGB32);
    blank.fill(Qt::white);
    app::FilesView& files = page.files();
    dropFiles(&files, {put(folder, "tờ khai đăng ký khai sinh.tif", aTiff(2)), put(folder, "ảnh chụp giấy chứng sinh.jpg", aPhotoHeldUpright()),
                       put(folder, "giấy ủy quyền.pdf", aTextPdf(3)), put(folder, "mặt sau.jpg", saved(blank, "JPG")),
                       put(folder, "rỗng.pdf", {})});
    settle(&page);
    look(QStringLiteral("intake with scans"), &office.window());
    chooseFirst(files, &page);
    look(QStringLiteral("intake with a scan in view"), &office.window());
    files.waiting().show(QStringLiteral("/quét"), aFullFolder());
    settle(&page);
    look(QStringLiteral("intake with scans in the folder"), &office.window());
    files.waiting().clear();
    Q_EMIT page.picker().chosen({});
}

void caseWithScan(ADesk& office, const LookAt& look) {
    const QTemporaryDir folder;
    auto& page = office.page<app::CasePage>("case");
    dropFiles(&page.files(), {put(folder, "tờ khai.tif", aTiff(2)), put(folder, "giấy ủy quyền.pdf", aTextPdf(3))});
    chooseFirst(page.files(), &page);
    look(QStringLiteral("case with a scan in view"), &office.window());
}

}  // namespace test
