// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/person_name.h"

#include "core/text/collation.h"
#include "core/text/fold.h"

#include <QStringList>

namespace text {

NameParts split(const QString& name) {
    QStringList words = clean(name).split(u' ', Qt::SkipEmptyParts);
    NameParts parts;
    if (words.isEmpty()) return parts;
    parts.given = words.takeLast();
    if (!words.isEmpty()) parts.family = words.takeFirst();
    parts.middle = words.join(u' ');
    return parts;
}

bool lessVietnamese(const QString& a, const QString& b) {
    const int order = compareVietnamese(a, b);
    return order != 0 ? order < 0 : clean(a) < clean(b);
}

bool lessByGivenName(const QString& a, const QString& b) {
    const NameParts left = split(a), right = split(b);
    for (const auto part : {&NameParts::given, &NameParts::family, &NameParts::middle})
        if (const int order = compareVietnamese(left.*part, right.*part); order != 0)
            return order < 0;
    return clean(a) < clean(b);
}

}  // namespace text
