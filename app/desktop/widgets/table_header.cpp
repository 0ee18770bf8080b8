// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/table_header.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace app {

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter) | Qt::Alignment(Qt::TextWordWrap));
    connect(this, &QHeaderView::sectionResized, this, [this] {
        if (sizeHint().height() != height()) Q_EMIT geometriesChanged();
    });
}

QSize TableHeader::sectionSizeFromContents(int section) const {
    const QSize onOneLine = QHeaderView::sectionSizeFromContents(section);
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QString words = model()->headerData(section, orientation()).toString();
    const int beside = onOneLine.width() - metrics.size(0, words).width();
    const int above = onOneLine.height() - metrics.size(0, words).height();
    int longest = 0;
    for (const QString& word : words.split(u' ')) longest = std::max(longest, metrics.horizontalAdvance(word));
    const int room = std::max(longest, sectionSize(section) - beside);
    const int high = metrics.boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, words).height();
    return {longest + beside + 2, std::max(onOneLine.height(), high + above)};
}

QSize TableHeader::sizeHint() const {
    QSize hint = QHeaderView::sizeHint();
    int high = 0;
    for (int section = 0; section < count(); ++section)
        if (!isSectionHidden(section)) high = std::max(high, sectionSizeFromContents(section).height());
    return {hint.width(), high > 0 ? high : hint.height()};
}

}  // namespace app
