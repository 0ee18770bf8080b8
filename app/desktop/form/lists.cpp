// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/form/lists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace app {

std::vector<packs::Option> ethnicGroups() {
    QFile file(QStringLiteral(":/lists/ethnic_groups.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    std::vector<packs::Option> groups;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& group : list)
        groups.push_back({group[u"code"].toString(), group[u"name"].toString()});
    return groups;
}

}  // namespace app
