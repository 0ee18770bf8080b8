// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preview/page_painter.h"

#include "app/files/page_pictures.h"

#include <QMutex>
#include <QTransform>

#include <exception>
#include <optional>
#include <utility>

namespace app {

/// Lives in the painter's thread. Only `m_waiting` is touched by two threads, under its lock.
class PagePainter::Work : public QObject {
public:
    explicit Work(PagePainter& painter) : m_painter(painter) {}

    void give(PaintOrder order) {
        const QMutexLocker lock(&m_lock);
        m_waiting = std::move(order);
    }

    void next() {
        std::optional<PaintOrder> order;
        {
            const QMutexLocker lock(&m_lock);
            order.swap(m_waiting);
        }
        if (!order) return;   // a newer one was done in its place
        if (order->content.isEmpty()) return close();
        PaintedPage done{.file = order->file, .pages = 0, .page = order->page,
                         .quarterTurns = order->quarterTurns, .picture = {}};
        try {
            fill(done, *order);
        } catch (const std::exception&) {   // no memory for it: as good as a file that cannot be opened
            close();
            done.pages = 0;
        }
        QMetaObject::invokeMethod(&m_painter, [painter = &m_painter, done = std::move(done)] { Q_EMIT painter->painted(done); },
                                  Qt::QueuedConnection);
    }

    void close() {
        m_pages.reset();
        m_file = 0;
    }

private:
    void fill(PaintedPage& done, const PaintOrder& order) {
        if (m_file != order.file) {
            close();
            auto opened = openPages(order.content, order.mediaType);
            if (!opened) return;
            m_pages = *std::move(opened);
            m_file = order.file;
        }
        done.pages = m_pages->count();
        // On its side a page is as wide as it was high: it is painted larger than needed rather than blurred.
        done.picture = m_pages->picture(order.page, order.width);
        if (order.quarterTurns % 4 != 0 && !done.picture.isNull())
            done.picture = done.picture.transformed(QTransform().rotate(90.0 * order.quarterTurns));
    }

    PagePainter& m_painter;
    QMutex m_lock;
    std::optional<PaintOrder> m_waiting;
    std::unique_ptr<PagePictures> m_pages;   // opened, used and closed in this thread
    quint64 m_file = 0;
};

PagePainter::PagePainter(QObject* parent) : QObject(parent), m_work(std::make_unique<Work>(*this)) {
    m_work->moveToThread(&m_thread);
    // What was opened in the thread is closed in it, as its last act.
    connect(&m_thread, &QThread::finished, m_work.get(), [work = m_work.get()] { work->close(); }, Qt::DirectConnection);
}

PagePainter::~PagePainter() {
    m_work->give({});
    m_thread.quit();
    m_thread.wait();
}

void PagePainter::paint(PaintOrder order) {
    if (!m_thread.isRunning()) {
        if (order.content.isEmpty()) return;
        m_thread.start(QThread::LowPriority);
    }
    m_work->give(std::move(order));
    QMetaObject::invokeMethod(m_work.get(), [work = m_work.get()] { work->next(); }, Qt::QueuedConnection);
}

}  // namespace app
