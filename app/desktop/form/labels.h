// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

namespace app {

/// The label of a field as it can stand alone: where several parts of a form ask the same ("Full name"
/// of the child, the mother, the father), the part is named before it.
QString labelAlone(const std::vector<packs::Section>& sections, const QString& field);

}  // namespace app
