// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

namespace app {

/// Forms of the program's own, without a pack.
packs::Form formOf(std::vector<packs::Field> fields);

packs::Field textField(const QString& id, const QString& label, bool required = false);
/// Text again, with proposals to choose from.
packs::Field proposedField(const QString& id, const QString& label, const QStringList& proposals);
packs::Field longField(const QString& id, const QString& label, bool required = false);
packs::Field dateField(const QString& id, const QString& label, bool required = false);
packs::Field checkField(const QString& id, const QString& label);
packs::Field moneyField(const QString& id, const QString& label, bool required = false);
packs::Field choiceField(const QString& id, const QString& label, std::vector<packs::Option> options,
                         bool required = false);

}  // namespace app
