// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/labels.h"

namespace app {

QString labelAlone(const std::vector<packs::Section>& sections, const QString& field) {
    QString label, part;
    for (const packs::Section& section : sections)
        for (const packs::Field& one : section.fields)
            if (one.id == field) label = one.label, part = section.title;
    int asked = 0;
    for (const packs::Section& section : sections)
        for (const packs::Field& one : section.fields)
            if (one.label == label) ++asked;
    return asked < 2 || part.isEmpty() ? label : QStringLiteral("%1 – %2").arg(part, label);
}

}  // namespace app
