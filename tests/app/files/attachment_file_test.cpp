// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/attachment_file.h"

#include "tests/app/files/a_scan.h"
#include "tests/support/print.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using app::judgeAttachment;
using app::readAttachment;
using domain::Refusal;

namespace {

std::optional<Refusal> refusalOf(const domain::Result<app::AttachmentFile>& judged) {
    return judged ? std::nullopt : std::optional(judged.error().refusal);
}
std::optional<Refusal> refusalOf(const QByteArray& content) {
    return refusalOf(judgeAttachment(QStringLiteral("scan.pdf"), content));
}

class Folder {
public:
    QString put(const QString& name, const QByteArray& content) const {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return path;
    }
    QString path(const QString& name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

}  // namespace

TEST_CASE("a PDF is taken with its number of pages") {
    const auto file = judgeAttachment(QStringLiteral("giấy khai sinh.pdf"), test::aPdf(3));
    REQUIRE(file);
    CHECK(file->mediaType == QStringLiteral("application/pdf"));
    CHECK(file->pages == 3);
    CHECK(file->fileName == QStringLiteral("giấy khai sinh.pdf"));
    CHECK(file->content == test::aPdf(3));
}

TEST_CASE("pictures are taken for what they are, whatever their name says") {
    CHECK(judgeAttachment(QStringLiteral("a.pdf"), test::aPicture("JPG"))->mediaType == QStringLiteral("image/jpeg"));
    CHECK(judgeAttachment(QStringLiteral("a.txt"), test::aPicture("PNG"))->mediaType == QStringLiteral("image/png"));
    CHECK(judgeAttachment(QStringLiteral("a"), test::aPicture("PNG"))->pages == 1);
}

TEST_CASE("an empty file is refused by name") {
    Folder folder;
    const auto read = readAttachment(folder.put(QStringLiteral("trống.pdf"), {}));
    REQUIRE(refusalOf(read) == Refusal::FileEmpty);
    CHECK(read.error().subject == QStringLiteral("trống.pdf"));
    CHECK(refusalOf(QByteArray()) == Refusal::FileEmpty);
}

TEST_CASE("a file of 500 MB is refused before it is read") {
    Folder folder;
    QFile file(folder.put(QStringLiteral("lớn.pdf"), test::aPdf()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(500ll * 1024 * 1024));   // with holes: it takes no room on the disk
    const auto read = readAttachment(file.fileName());
    REQUIRE(refusalOf(read) == Refusal::FileTooLarge);
    CHECK(read.error().detail == QStringLiteral("50"));
}

TEST_CASE("a file just within the limit is judged by its content and one byte more is too large") {
    QByteArray pdf = test::aPdf();
    pdf.insert(9, QByteArray(app::largestAttachment - pdf.size(), '\n'));
    CHECK(pdf.size() == app::largestAttachment);
    CHECK(refusalOf(pdf) == std::nullopt);
    pdf.insert(9, '\n');
    CHECK(refusalOf(pdf) == Refusal::FileTooLarge);
}

TEST_CASE("a folder or a file that is not there cannot be read") {
    Folder folder;
    CHECK(refusalOf(readAttachment(folder.path(QStringLiteral("không có.pdf")))) == Refusal::FileUnreadable);
    CHECK(refusalOf(readAttachment(folder.path(QString()))) == Refusal::FileUnreadable);
}

#ifdef Q_OS_UNIX
TEST_CASE("a file without the right to read it is refused and not taken for empty") {
    if (geteuid() == 0) return;   // nothing is forbidden to root
    Folder folder;
    const QString path = folder.put(QStringLiteral("cấm đọc.pdf"), test::aPdf());
    REQUIRE(QFile::setPermissions(path, QFileDevice::WriteOwner));
    CHECK(refusalOf(readAttachment(path)) == Refusal::FileUnreadable);
}
#endif

TEST_CASE("a PDF that breaks off is broken") {
    const QByteArray whole = test::aPdf(4);
    CHECK(refusalOf(whole.left(whole.size() / 2)) == Refusal::FileBroken);
    CHECK(refusalOf(whole.left(20)) == Refusal::FileBroken);
    QByteArray noTable = whole;
    noTable.replace("startxref", "startXREF");
    CHECK(refusalOf(noTable) == Refusal::FileBroken);
}

TEST_CASE("a PDF with a password is refused as such") {
    CHECK(refusalOf(test::aLockedPdf()) == Refusal::FilePasswordProtected);
}

TEST_CASE("a JPEG or PNG that breaks off is broken") {
    const QByteArray png = test::aPicture("PNG", 256), jpeg = test::aPicture("JPG", 256);
    CHECK(refusalOf(png.left(png.size() / 2)) == Refusal::FileBroken);
    CHECK(refusalOf(png.left(12)) == Refusal::FileBroken);
    CHECK(refusalOf(jpeg.left(8)) == Refusal::FileBroken);
    CHECK(refusalOf(jpeg.left(jpeg.size() / 2)) == Refusal::FileBroken);
}

TEST_CASE("what is no paper is not accepted") {
    CHECK(refusalOf(QByteArray("MZ\x90\x00 a program", 14)) == Refusal::FileKindNotAccepted);
    CHECK(refusalOf(QByteArray("PK\x03\x04 a document of an office program")) == Refusal::FileKindNotAccepted);
    CHECK(refusalOf(QByteArray("<html>")) == Refusal::FileKindNotAccepted);
    CHECK(refusalOf(QByteArray("x")) == Refusal::FileKindNotAccepted);
}

TEST_CASE("a name is cut and cleaned without losing its ending") {
    const QString name = QString(300, QLatin1Char('a')) + QStringLiteral("  b\n.pdf");
    const auto file = judgeAttachment(name, test::aPdf());
    REQUIRE(file);
    CHECK(file->fileName.size() <= 200);
    CHECK(file->fileName.endsWith(QStringLiteral(".pdf")));
    CHECK_FALSE(file->fileName.contains(QLatin1Char('\n')));
    // The same letters, composed in two ways, are one name.
    const QString two = QStringLiteral("hồ sơ.pdf");
    CHECK(judgeAttachment(two.normalized(QString::NormalizationForm_D), test::aPdf())->fileName == two);
}

TEST_CASE("no bytes, however odd, do more than be refused") {
    const QByteArray whole = test::aPicture("PNG", 24) + test::aPdf(1);
    for (qsizetype cut = 0; cut < whole.size(); cut += 13) {
        QByteArray odd = whole;
        odd[cut] = static_cast<char>(~odd[cut]);
        const auto judged = judgeAttachment(QStringLiteral("x"), odd);
        if (judged) CHECK_FALSE(judged->mediaType.isEmpty());
        else CHECK(judged.error().subject == QStringLiteral("x"));
    }
}
