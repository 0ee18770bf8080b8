// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace app {

/// Heads of columns whose words wrap: a column may become as narrow as the longest of them.
class TableHeader : public QHeaderView {
public:
    explicit TableHeader(QWidget* parent);
    QSize sizeHint() const override;
    /// The least that no word is cut in.
    int leastWidth(int section) const { return sectionSizeFromContents(section).width(); }

protected:
    QSize sectionSizeFromContents(int section) const override;
};

}  // namespace app
