// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

class FilesView;
class ScanInbox;

/// What the scanner left is offered in this view while it can be seen, and put away once it is kept.
void wire(FilesView& files, ScanInbox& inbox);

}  // namespace app
