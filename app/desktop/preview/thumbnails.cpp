// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preview/thumbnails.h"

#include "app/desktop/preview/page_painter.h"
#include "app/files/page_pictures.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace app {
namespace {

constexpr qsizetype mostRemembered = 300;

}  // namespace

Thumbnails::Thumbnails(int side, QObject* parent) : QObject(parent), m_side(side), m_painter(new PagePainter(this)) {
    connect(m_painter, &PagePainter::painted, this, &Thumbnails::take);
}

QIcon Thumbnails::of(const domain::Attachment& file) {
    const QString key = file.blob.toString();
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) return *known;
    const bool waits = std::any_of(m_waiting.begin(), m_waiting.end(), [&](const auto& one) { return one.blob == file.blob; });
    if (!waits && m_content && canPaint(file.mediaType)) {
        m_waiting.push_back(file);
        next();
    }
    return sheet({});
}

void Thumbnails::next() {
    while (!m_painting && !m_waiting.empty()) {
        const domain::Attachment file = m_waiting.front();
        const auto content = m_content(file);
        if (!content) {   // has not come yet; asked for again when the list is shown again
            m_waiting.pop_front();
            continue;
        }
        m_painting = true;
        m_painter->paint({.file = ++m_number, .content = *content, .mediaType = file.mediaType, .page = 0,
                          .width = m_side * 2, .quarterTurns = 0});
    }
}

void Thumbnails::take(const PaintedPage& painted) {
    if (painted.file != m_number || m_waiting.empty()) return;
    const domain::BlobId blob = m_waiting.front().blob;
    m_waiting.pop_front();
    m_painting = false;
    if (m_known.size() >= mostRemembered) m_known.clear();
    m_known.insert(blob.toString(), sheet(painted.picture));
    Q_EMIT ready(blob);
    if (m_waiting.empty()) m_painter->forget();
    next();
}

/// A page on its paper, so that white pages are seen on a white list.
QIcon Thumbnails::sheet(const QImage& picture) const {
    QPixmap paper(m_side * 2, m_side * 2);
    paper.fill(Qt::transparent);
    QPainter painter(&paper);
    const QSize size = picture.isNull() ? QSize(m_side * 14 / 10, m_side * 2 - 4)
                                        : picture.size().scaled(m_side * 2 - 4, m_side * 2 - 4, Qt::KeepAspectRatio);
    const QRect place(QPoint(m_side - size.width() / 2, m_side - size.height() / 2), size);
    painter.fillRect(place, Qt::white);
    if (!picture.isNull()) painter.drawImage(place, picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.setPen(Qt::gray);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    painter.end();
    return QIcon(paper);
}

}  // namespace app
