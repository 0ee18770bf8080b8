// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/catalogue.h"
#include "core/store/store.h"

#include <QByteArray>
#include <QString>

namespace app {

/// What a technician who is far away needs to know of this PC, as text that a clerk can read before handing
/// it over: versions, counts, sizes, machine words, moments of exchanges. No name, code, address, number or
/// text of anybody, no key, no name of a file or folder; what another program or the district says is
/// passed on only where it looks like a machine word.
/// `program`: "communedesk 0.1.0". Looks through the data quickly, which may take some seconds.
QByteArray supportBundle(store::Store& store, const packs::Catalogue& packs, const QString& program);

/// What stands in it and what does not, in the words of the office.
QString supportBundleText();

}  // namespace app
