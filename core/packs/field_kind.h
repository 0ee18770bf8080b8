// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

#include <QJsonValue>
#include <QStringList>

namespace packs {

/// Names of the kinds as form.json has them: "person-name", …
QStringList kindNames();
FieldKind kindFromName(const QString& name);
/// What JSON Schema alone says of a field.
FieldKind impliedKind(const QString& type, const QString& format, bool hasChoices);
/// Whether "type" is the one that answers of this kind have.
bool schemaTypeFits(FieldKind kind, const QString& type);
/// Whether a value has the JSON type of answers of this kind.
bool jsonTypeFits(FieldKind kind, const QJsonValue& value);

}  // namespace packs
