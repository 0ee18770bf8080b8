// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/input.h"
#include "app/office/reception.h"

namespace cli {

/// A file that belongs to the case, and the paper of the checklist it is the scan of.
struct FileWish {
    QString path;
    QString paperId;
};

/// What an input file of `case receive` says (README.md has every key).
struct ReceptionInput {
    app::Reception reception;
    std::vector<FileWish> files;
    std::vector<app::Mistake> mistakes;   ///< values that are none: a date, a number of a card
};
/// `folder`: where paths of files that are not absolute begin.
ReceptionInput readReception(Input input, const packs::Pack& pack, QDate today, const QString& folder);

}  // namespace cli
