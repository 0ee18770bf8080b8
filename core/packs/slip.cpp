// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/slip.h"

#include "core/packs/template.h"

namespace packs {

QString slipName(SlipKind kind) {
    switch (kind) {
        case SlipKind::Receipt:
            return QStringLiteral("receipt");
        case SlipKind::Supplement:
            return QStringLiteral("supplement");
        case SlipKind::Refusal:
            return QStringLiteral("refusal");
        case SlipKind::Apology:
            return QStringLiteral("apology");
        case SlipKind::Stop:
            return QStringLiteral("stop");
        case SlipKind::ControlSheet:
            return QStringLiteral("control");
        case SlipKind::Register:
            return QStringLiteral("register");
    }
    Q_UNREACHABLE();
}

domain::Result<QString> fill(const QString& slipTemplate, const QJsonObject& data) {
    const auto parts = parseTemplate(slipTemplate);
    if (!parts) return parts.error();
    return render(*parts, data, Escape::Html);
}

}  // namespace packs
