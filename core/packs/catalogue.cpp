// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/catalogue.h"

#include <QDir>
#include <QVersionNumber>

#include <algorithm>

namespace packs {
namespace {

QVersionNumber versionOf(const Pack& pack) {
    return QVersionNumber::fromString(pack.process.packVersion);
}

bool comesBefore(const Catalogue::Entry& a, const Catalogue::Entry& b) {
    if (a->process.procedure != b->process.procedure)
        return a->process.procedure < b->process.procedure;
    return versionOf(*a) < versionOf(*b);
}

}  // namespace

Catalogue::Loaded Catalogue::load(const QString& path) {
    Loaded loaded;
    const QDir folder(path);
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString inside = folder.filePath(name);
        if (!QFile::exists(QDir(inside).filePath(QStringLiteral("procedure.json")))) continue;
        const auto files = readFolder(inside);
        auto pack = files ? readPack(*files) : domain::Result<Pack>(files.error());
        if (pack) {
            loaded.catalogue.add(std::move(pack).value());
        } else {
            domain::Error error = pack.error();
            error.subject = name + u'/' + error.subject;
            loaded.refused.push_back(std::move(error));
        }
    }
    return loaded;
}

void Catalogue::add(Pack pack) {
    auto entry = std::make_shared<const Pack>(std::move(pack));
    const auto place = std::ranges::lower_bound(m_entries, entry, comesBefore);
    const bool isKnown = place != m_entries.end() && !comesBefore(entry, *place);
    if (isKnown)
        *place = std::move(entry);
    else
        m_entries.insert(place, std::move(entry));
}

Catalogue::Entry Catalogue::find(const QString& code) const {
    const auto newest = std::ranges::find(m_entries.rbegin(), m_entries.rend(), code,
                                          [](const Entry& one) { return one->process.procedure; });
    return newest == m_entries.rend() ? nullptr : *newest;
}

Catalogue::Entry Catalogue::find(const QString& code, const QString& version) const {
    const auto exact = std::ranges::find_if(m_entries, [&](const Entry& one) {
        return one->process.procedure == code && one->process.packVersion == version;
    });
    return exact == m_entries.end() ? find(code) : *exact;
}

std::vector<Catalogue::Entry> Catalogue::all() const {
    std::vector<Entry> newest;
    for (const Entry& entry : m_entries) {
        if (!newest.empty() && newest.back()->process.procedure == entry->process.procedure)
            newest.back() = entry;
        else
            newest.push_back(entry);
    }
    return newest;
}

}  // namespace packs
