// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack.h"
#include "core/packs/pack_reader.h"

#include <memory>
#include <vector>

namespace packs {

/// The procedures this office knows: for each code the newest version, older ones for the cases
/// that began with them. Packs are shared, never changed.
class Catalogue {
public:
    using Entry = std::shared_ptr<const Pack>;  // a page may outlive a switch to a newer catalogue

    /// Every sub-folder of `path` that holds a procedure.json. A malformed pack is left out and
    /// reported; the others work.
    struct Loaded;
    static Loaded load(const QString& path);

    void add(Pack pack);
    Entry find(const QString& code) const;                          ///< newest; null if unknown
    Entry find(const QString& code, const QString& version) const;  ///< falls back to the newest
    std::vector<Entry> all() const;                                 ///< newest of each, by code

private:
    std::vector<Entry> m_entries;
};

struct Catalogue::Loaded {
    Catalogue catalogue;
    std::vector<domain::Error> refused;
};

}  // namespace packs
