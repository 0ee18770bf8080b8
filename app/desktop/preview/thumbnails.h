// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/preview/file_content.h"

#include <QHash>
#include <QIcon>
#include <QObject>

#include <deque>

namespace app {

struct PaintedPage;
class PagePainter;

/// The first pages of files, small; painted one after the other and remembered.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    Thumbnails(int side, QObject* parent);
    void setContent(FileContent content) { m_content = std::move(content); }
    /// What is known already; else an empty sheet, and `ready` says when it is painted.
    QIcon of(const domain::Attachment& file);

Q_SIGNALS:
    void ready(const domain::BlobId& blob);

private:
    void next();
    void take(const PaintedPage& painted);
    QIcon sheet(const QImage& picture) const;
    int m_side;
    FileContent m_content;
    PagePainter* m_painter;
    QHash<QString, QIcon> m_known;
    std::deque<domain::Attachment> m_waiting;
    quint64 m_number = 0;
    bool m_painting = false;
};

}  // namespace app
