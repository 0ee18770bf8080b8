// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace app {

/// What is to be painted. The same `file` number means the same content: it is opened once.
struct PaintOrder {
    quint64 file = 0;
    QByteArray content;
    QString mediaType;
    int page = 0;            ///< from 0
    int width = 0;           ///< in dots of the screen, after turning
    int quarterTurns = 0;    ///< clockwise
};

/// What became of it. No picture: the page, or when `pages` is 0 the whole file, cannot be painted.
struct PaintedPage {
    quint64 file = 0;
    int pages = 0;
    int page = 0;
    int quarterTurns = 0;
    QImage picture;
};

/// Paints pages in a thread of its own, so that the windows never wait for a large one. One order is
/// worked on at a time; of those that wait only the newest is kept.
class PagePainter : public QObject {
    Q_OBJECT

public:
    explicit PagePainter(QObject* parent = nullptr);
    /// Waits for the page that is being painted, and for no other.
    ~PagePainter() override;

    void paint(PaintOrder order);
    /// Nothing more is wanted of any file; its memory goes.
    void forget() { paint({}); }

Q_SIGNALS:
    void painted(const app::PaintedPage& page);

private:
    class Work;
    QThread m_thread;
    std::unique_ptr<Work> m_work;
};

}  // namespace app
