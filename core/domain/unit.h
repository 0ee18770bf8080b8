// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

/// One office or area in the tree of administration. How deep the tree is and what its levels
/// are called is data: a commune's parent may be a district, a region or a province.
struct Unit {
    QString code;        ///< as the country's catalogue has it, e.g. "02683"; the identity
    QString parent;      ///< code of the unit above; empty at the root
    QString name;        ///< "Xã Khâm Đức"
    QString levelLabel;  ///< "Xã", "Tỉnh", …: shown, never compared
    /// Left part of case codes (QĐ 20/2020/QĐ-TTg identifier), e.g. "H17.94.12".
    QString identifier;
    QString address;
    QString phone;
    QString place;       ///< địa danh printed before the date on papers

    friend bool operator==(const Unit&, const Unit&) = default;
};

/// The tree. Orphans and cycles are cut: their units count as roots.
class UnitTree {
public:
    UnitTree() = default;
    explicit UnitTree(std::vector<Unit> units);

    std::optional<Unit> find(const QString& code) const;
    std::optional<Unit> parentOf(const QString& code) const;
    /// `code` and everything below it, parents before children; empty if unknown.
    QStringList subtree(const QString& code) const;
    bool contains(const QString& ancestor, const QString& code) const;
    /// This tree, with what it leaves empty of a unit taken from the same unit in `known`: an authority
    /// that does not keep a commune's telephone must not erase the one the commune prints.
    UnitTree completedFrom(const UnitTree& known) const;
    const std::vector<Unit>& units() const { return m_units; }

    friend bool operator==(const UnitTree& a, const UnitTree& b) { return a.m_units == b.m_units; }

private:
    std::vector<Unit> m_units;
    QHash<QString, size_t> m_places;          ///< of each code in m_units
    QHash<QString, QStringList> m_children;   ///< in the order they came
};

}  // namespace domain
