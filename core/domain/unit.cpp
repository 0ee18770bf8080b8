// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/unit.h"

#include <QSet>

#include <utility>

namespace domain {

namespace {

/// Cuts the parent of every unit that names an unknown one or is its own ancestor. Of two units
/// with one code the first stays.
std::vector<Unit> cleaned(std::vector<Unit> units) {
    QHash<QString, QString> parents;
    std::erase_if(units, [&](const Unit& unit) {
        if (unit.code.isEmpty() || parents.contains(unit.code)) return true;
        parents.insert(unit.code, unit.parent);
        return false;
    });
    for (Unit& unit : units) {
        QSet<QString> seen;
        QString above = unit.parent;
        while (parents.contains(above) && above != unit.code && !seen.contains(above)) {
            seen.insert(above);
            above = parents.value(above);
        }
        // `parents` stays as it was: every unit of a circle becomes a root, whichever comes first.
        if (above == unit.code || !parents.contains(unit.parent)) unit.parent.clear();
    }
    return units;
}

}  // namespace

UnitTree::UnitTree(std::vector<Unit> units) : m_units(cleaned(std::move(units))) {
    for (size_t i = 0; i < m_units.size(); ++i) {
        m_places.insert(m_units[i].code, i);
        if (!m_units[i].parent.isEmpty()) m_children[m_units[i].parent].append(m_units[i].code);
    }
}

std::optional<Unit> UnitTree::find(const QString& code) const {
    const auto at = m_places.constFind(code);
    if (at == m_places.cend()) return {};
    return m_units[*at];
}

std::optional<Unit> UnitTree::parentOf(const QString& code) const {
    const auto unit = find(code);
    if (!unit) return {};
    return find(unit->parent);
}

QStringList UnitTree::subtree(const QString& code) const {
    if (!m_places.contains(code)) return {};
    QStringList found{code};
    for (qsizetype i = 0; i < found.size(); ++i) found += m_children.value(found[i]);
    return found;
}

bool UnitTree::contains(const QString& ancestor, const QString& code) const {
    auto unit = find(code);
    while (unit && unit->code != ancestor) unit = find(unit->parent);
    return unit.has_value();
}

UnitTree UnitTree::completedFrom(const UnitTree& known) const {
    UnitTree complete = *this;
    for (Unit& unit : complete.m_units) {
        const auto before = known.find(unit.code);
        if (!before) continue;
        for (QString Unit::*fact : {&Unit::name, &Unit::levelLabel, &Unit::identifier, &Unit::address, &Unit::phone, &Unit::place})
            if ((unit.*fact).isEmpty()) unit.*fact = (*before).*fact;
    }
    return complete;
}

}  // namespace domain
