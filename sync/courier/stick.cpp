// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/courier/stick.h"

#include "core/crypto/hash.h"
#include "sync/courier/read_back.h"
#include "sync/protocol/version.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>

namespace courier {
namespace {

using domain::Error;
using domain::Refusal;

const QString shelf = QStringLiteral("CommuneDesk");
const QString letterList = QStringLiteral("letters.json");
const QString answerList = QStringLiteral("answers.json");
const QString format = QStringLiteral("communedesk-letters-1");
constexpr qint64 maxListBytes = 4 * 1024 * 1024;
constexpr qsizetype maxParts = 20'000;
constexpr qint64 maxPartBytes = protocol::maxBodyBytes;
constexpr std::size_t maxBundles = 1'000;
/// Kept free for the list: letters that are not in it would be worth nothing.
constexpr qint64 roomForList = 1024 * 1024;

bool isPartName(const QString& name) {
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{4,5}(\\.[0-9]{4})?\\.(letter|answer)\\z"));
    return shape.match(name).hasMatch();
}

/// Nothing unless the list is whole and every file is there with its size.
std::optional<std::vector<Part>> partsIn(const QString& folder, const QString& list) {
    QFile file(folder + u'/' + list);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxListBytes) return std::nullopt;
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray entries = content.value(QStringLiteral("parts")).toArray();
    if (content.value(QStringLiteral("format")).toString() != format || entries.isEmpty() || entries.size() > maxParts)
        return std::nullopt;
    std::vector<Part> parts;
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        const Part part{.name = entry.value(QStringLiteral("name")).toString(),
                        .size = entry.value(QStringLiteral("size")).toInteger(),
                        .hash = QByteArray::fromHex(entry.value(QStringLiteral("blake2b")).toString().toLatin1())};
        const bool isThere = isPartName(part.name) && part.size > 0 && part.size <= maxPartBytes &&
                             QFileInfo(folder + u'/' + part.name).size() == part.size;
        if (!isThere) return std::nullopt;
        parts.push_back(part);
    }
    return parts;
}

void addBundle(const QString& folder, std::vector<Bundle>& bundles) {
    auto letters = partsIn(folder, letterList);
    if (letters) bundles.push_back({folder, *std::move(letters), partsIn(folder, answerList).value_or(std::vector<Part>())});
}

domain::Result<domain::Done> writeFile(const QString& folder, const QString& name, const QByteArray& bytes) {
    QSaveFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly)) return Error{Refusal::NotWritable, folder, {}};
    if (file.write(bytes) == bytes.size() && file.commit()) return domain::Done{};
    return Error{Refusal::DiskFull, folder, {}};
}

const char* const toWhoeverFindsIt =
    "CommuneDesk\r\n\r\n"
    "Thư mục này chứa thư niêm phong giữa một cơ quan và cấp trên của cơ quan đó. Không ai khác mở được.\r\n"
    "Không đổi tên, không sửa, không xóa tệp nào. Nếu nhặt được USB này, xin giao lại cho Ủy ban nhân dân xã nơi gần nhất.\r\n\r\n"
    "This folder holds sealed letters between an office and the authority above it. Nobody else can open them.\r\n"
    "Please rename, change or delete nothing. If you have found this stick, please hand it to the nearest People's Committee.\r\n";

}  // namespace

qint64 Bundle::bytes() const {
    qint64 sum = 0;
    for (const Part& part : letters) sum += part.size;
    return sum;
}

QString bundleName(const QDateTime& now, const QByteArray& twoBytes) {
    return now.toString(QStringLiteral("yyyy-MM-dd-HHmm-")) + QString::fromLatin1(twoBytes.toHex());
}

std::vector<Bundle> bundlesOn(const QString& folder) {
    std::vector<Bundle> bundles;
    addBundle(folder, bundles);
    for (const QString& place : {folder, folder + u'/' + shelf}) {
        const QStringList names = QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QString& name : names)
            if (bundles.size() < maxBundles) addBundle(place + u'/' + name, bundles);
    }
    return bundles;
}

domain::Result<QByteArray> read(const Bundle& bundle, const Part& part) {
    QFile file(bundle.folder + u'/' + part.name);
    if (!file.open(QIODevice::ReadOnly)) return Error{Refusal::FileUnreadable, part.name, {}};
    const QByteArray bytes = file.read(maxPartBytes + 1);
    if (bytes.size() != part.size || crypto::hash(bytes) != part.hash) return Error{Refusal::FileBroken, part.name, {}};
    return bytes;
}

void remove(const Bundle& bundle) { QDir(bundle.folder).removeRecursively(); }

domain::Result<PartWriter> PartWriter::letters(const QString& stick, const QString& name) {
    const QString folder = stick + u'/' + shelf + u'/' + name;
    if (!QDir().mkpath(folder)) return Error{Refusal::NotWritable, stick, {}};
    const auto told = writeFile(folder, QStringLiteral("README.txt"), QByteArray("\xEF\xBB\xBF") + toWhoeverFindsIt);
    if (!told) return told.error();
    return PartWriter(folder, letterList);
}

PartWriter PartWriter::answers(const Bundle& bundle) { return {bundle.folder, answerList}; }

domain::Result<domain::Done> PartWriter::add(const QString& name, const QByteArray& bytes) {
    if (QStorageInfo(m_folder).bytesAvailable() < bytes.size() + roomForList) return Error{Refusal::DiskFull, m_folder, {}};
    const auto written = writeFile(m_folder, name, bytes);
    if (!written) return written;
    m_parts.push_back({name, bytes.size(), crypto::hash(bytes)});
    return domain::Done{};
}

domain::Result<domain::Done> PartWriter::addLetter(const QByteArray& bytes) {
    return add(QStringLiteral("%1.letter").arg(m_parts.size() + 1, 4, 10, QChar(u'0')), bytes);
}

domain::Result<domain::Done> PartWriter::addAnswer(const Part& letter, const QByteArray& bytes) {
    const QString number = letter.name.section(u'.', 0, 0);
    const auto before = std::count_if(m_parts.begin(), m_parts.end(), [&](const Part& part) { return part.name.startsWith(number + u'.'); });
    return add(QStringLiteral("%1.%2.answer").arg(number).arg(before + 1, 4, 10, QChar(u'0')), bytes);
}

domain::Result<QString> PartWriter::finish() {
    QJsonArray entries;
    for (const Part& part : m_parts) {
        const auto bytes = readBack(m_folder + u'/' + part.name, maxPartBytes);
        if (!bytes || crypto::hash(*bytes) != part.hash) return Error{Refusal::FileBroken, part.name, {}};
        entries.append(QJsonObject{{QStringLiteral("name"), part.name},
                                   {QStringLiteral("size"), part.size},
                                   {QStringLiteral("blake2b"), QString::fromLatin1(part.hash.toHex())}});
    }
    const QByteArray list = QJsonDocument(QJsonObject{{QStringLiteral("format"), format}, {QStringLiteral("parts"), entries}}).toJson();
    const auto written = writeFile(m_folder, m_list, list);
    if (!written) return written.error();
    if (readBack(m_folder + u'/' + m_list, maxListBytes) != list) return Error{Refusal::FileBroken, m_list, {}};
    return m_folder;
}

}  // namespace courier
