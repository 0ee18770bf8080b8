// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTimer;
class QToolButton;

namespace app {

struct PaintedPage;
class PagePainter;
class SheetArea;

/// One file, page by page, fitted to the width: PgUp and PgDn turn pages, Ctrl with + − 0 or the wheel
/// zooms, Ctrl+R turns the page on its side. Knows neither PDF nor pictures.
class PreviewView : public QWidget {
    Q_OBJECT

public:
    /// `keys`: where its keys work, say with the keyboard on a list beside it; null: inside only.
    explicit PreviewView(QWidget* parent, QWidget* keys = nullptr);
    ~PreviewView() override;

    /// The same file again changes nothing. Of a new one the given page, counted from 1.
    void show(const domain::Attachment& file, const QByteArray& content, int page = 1);
    using QWidget::show;
    void clear();
    /// Beyond the last page is the last.
    void goTo(int page);

    std::optional<domain::BlobId> file() const;
    int page() const { return m_file ? m_page + 1 : 0; }   ///< from 1; 0: nothing is shown
    int pages() const { return m_pages; }                  ///< 0: not known yet
    int zoomPercent() const;
    /// There is a file, and nothing speaks against showing it.
    bool isShowing() const { return m_file && !m_failed; }
    bool hasPicture() const;                               ///< the page in view is painted

Q_SIGNALS:
    void pageTurned(int page);
    void failed();                                         ///< the file cannot be opened here

private:
    void buildButtons();
    void buildKeys(QWidget* keys);
    QToolButton* button(const QString& picture, const QString& name, const char* key);
    void turnPage(int by);
    void zoom(int steps);
    void fit();
    void turn();
    void order();
    void take(const PaintedPage& painted);
    void refuse(const QString& sentence);
    void tell();

    std::optional<domain::Attachment> m_file;
    QByteArray m_content;
    quint64 m_number = 0;      // of the file, for the painter
    int m_page = 0, m_pages = 0, m_turns = 0;
    double m_zoom = 1.0;       // of the width there is
    bool m_failed = false;
    PagePainter* m_painter;
    SheetArea* m_area;
    QLabel *m_where, *m_note;
    QToolButton *m_back = nullptr, *m_on = nullptr;
    QTimer* m_rest;
};

}  // namespace app
