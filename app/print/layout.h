// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/print/measure.h"
#include "app/print/page.h"
#include "app/print/page_breaks.h"
#include "app/print/rules.h"

#include <QImage>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextDocument;

namespace print {

/// A filled slip broken into pages. The text is laid out once, as one long strip, with measures
/// that depend neither on the screen nor on the printer; pages are windows on the strip.
class Layout {
public:
    /// `html` is a filled template; `qr` stands where it says <img src="qr">. Nothing else is
    /// loaded, from nowhere.
    Layout(const QString& html, const Paper& paper, const QImage& qr);
    Layout(Layout&&) noexcept;
    ~Layout();

    const Paper& paper() const { return m_paper; }
    int pages() const { return static_cast<int>(m_slices.size()); }
    const std::vector<Slice>& slices() const { return m_slices; }
    const QTextDocument& document() const { return *m_document; }

    /// Paints the text of a page, counted from 0, in layout units from the corner of the sheet.
    void paint(QPainter& painter, int page) const;

private:
    void paintStrip(QPainter& painter, qreal top, qreal bottom, qreal at) const;

    Paper m_paper;
    std::unique_ptr<Measure> m_measure;  // where it is, for the document points to it
    std::unique_ptr<QTextDocument> m_document;
    std::vector<QLineF> m_rules;
    std::vector<Slice> m_slices;
};

}  // namespace print
