// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preview/preview_view.h"

#include "app/desktop/preview/page_painter.h"
#include "app/desktop/preview/sheet_area.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/files/page_pictures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double step = 1.25, smallest = 0.4, largest = 6.0;
constexpr int restMs = 80;             // while a window is drawn wider, nothing is painted anew
constexpr int widestPainted = 3200;    // dots; beyond, the picture is stretched

}  // namespace

PreviewView::PreviewView(QWidget* parent, QWidget* keys)
    : QWidget(parent),
      m_painter(new PagePainter(this)),
      m_area(new SheetArea(this)),
      m_where(new QLabel(this)),
      m_note(quiet({}, this)),
      m_rest(new QTimer(this)) {
    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    m_where->setAlignment(Qt::AlignCenter);
    m_note->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    buildButtons();
    layout->addWidget(m_note);
    layout->addWidget(m_area, 1);
    buildKeys(keys ? keys : this);
    connect(m_painter, &PagePainter::painted, this, &PreviewView::take);
    connect(m_area, &SheetArea::zoomTurned, this, &PreviewView::zoom);
    connect(m_area, &SheetArea::roomChanged, m_rest, qOverload<>(&QTimer::start));
    connect(m_rest, &QTimer::timeout, this, &PreviewView::order);
    clear();
}

PreviewView::~PreviewView() = default;

QToolButton* PreviewView::button(const QString& picture, const QString& name, const char* key) {
    auto* made = new QToolButton(this);
    made->setIcon(icon(picture, QPalette::ButtonText));
    made->setProperty("look", QStringLiteral("tight"));
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(name);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(name, shownKeys(key)));
    const int side = fontMetrics().height();
    made->setIconSize({side, side});
    return made;
}

void PreviewView::buildButtons() {
    m_back = button(QStringLiteral("page-back"), tr("Previous page"), "pageBack");
    m_on = button(QStringLiteral("page-on"), tr("Next page"), "pageOn");
    auto* larger = button(QStringLiteral("larger"), tr("Larger"), "larger");
    auto* smaller = button(QStringLiteral("smaller"), tr("Smaller"), "smaller");
    auto* whole = button(QStringLiteral("fit-width"), tr("As wide as the view"), "whole");
    auto* side = button(QStringLiteral("turn"), tr("Turn the page"), "turn");
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_back);
    row->addWidget(m_where);
    row->addWidget(m_on);
    row->addStretch(1);
    for (QToolButton* one : {smaller, larger, whole, side}) row->addWidget(one);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_back, &QToolButton::clicked, this, [this] { turnPage(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { turnPage(1); });
    connect(larger, &QToolButton::clicked, this, [this] { zoom(1); });
    connect(smaller, &QToolButton::clicked, this, [this] { zoom(-1); });
    connect(whole, &QToolButton::clicked, this, &PreviewView::fit);
    connect(side, &QToolButton::clicked, this, &PreviewView::turn);
}

void PreviewView::buildKeys(QWidget* keys) {
    const auto on = [&](const char* key, auto work) {
        QShortcut* shortcut = bindKey(key, keys);
        connect(shortcut, &QShortcut::activated, this, [this, work] {
            if (isVisible() && m_file) work();
        });
    };
    on("pageBack", [this] { turnPage(-1); });
    on("pageOn", [this] { turnPage(1); });
    on("larger", [this] { zoom(1); });
    on("largerToo", [this] { zoom(1); });
    on("smaller", [this] { zoom(-1); });
    on("whole", [this] { fit(); });
    on("turn", [this] { turn(); });
}

void PreviewView::show(const domain::Attachment& file, const QByteArray& content, int page) {
    if (m_file && m_file->blob == file.blob && !m_failed) return;
    clear();
    m_file = file;
    m_content = content;
    ++m_number;
    m_pages = file.pages;
    m_page = std::max(1, page) - 1;
    if (m_pages > 0) m_page = std::min(m_page, m_pages - 1);
    if (!canPaint(file.mediaType))
        return refuse(tr("“%1” is here. Open it outside to read it.").arg(file.fileName));
    tell();
    order();
}

void PreviewView::clear() {
    m_file.reset();
    m_content.clear();
    m_page = m_pages = m_turns = 0;
    m_zoom = 1.0;
    m_failed = false;
    m_painter->forget();
    m_area->clear();
    m_note->hide();
    m_area->setVisible(true);
    tell();
}

void PreviewView::goTo(int page) {
    if (!m_file || m_failed) return;
    const int last = m_pages > 0 ? m_pages - 1 : page - 1;
    const int wanted = std::clamp(page - 1, 0, std::max(0, last));
    if (wanted == m_page) return;
    m_page = wanted;
    m_area->toTop();
    tell();
    order();
    Q_EMIT pageTurned(m_page + 1);
}

void PreviewView::turnPage(int by) {
    if (m_page + by >= 0) goTo(m_page + by + 1);
}

void PreviewView::zoom(int steps) {
    m_zoom = std::clamp(m_zoom * std::pow(step, steps), smallest, largest);
    if (std::abs(m_zoom - 1.0) < 0.01) m_zoom = 1.0;
    order();
}

void PreviewView::fit() {
    m_zoom = 1.0;
    order();
}

void PreviewView::turn() {
    m_turns = (m_turns + 1) % 4;
    order();
}

/// Asks for the page as it is wanted now; what is there is stretched until it comes.
void PreviewView::order() {
    if (!m_file || m_failed) return;
    const int width = std::max(1, qRound(m_area->roomForWidth() * m_zoom));
    m_area->setSheetWidth(width);
    m_painter->paint({.file = m_number, .content = m_content, .mediaType = m_file->mediaType, .page = m_page,
                      .width = std::min(widestPainted, qRound(width * devicePixelRatioF())), .quarterTurns = m_turns});
}

void PreviewView::take(const PaintedPage& painted) {
    if (!m_file || painted.file != m_number) return;   // of a file that was left meanwhile
    if (painted.pages == 0 || (painted.pages == 1 && painted.picture.isNull()))
        return refuse(tr("“%1” cannot be opened here: it is damaged. Have the paper scanned again.").arg(m_file->fileName));
    m_pages = painted.pages;
    if (m_page >= m_pages) return goTo(m_pages);       // the number that came with the file was too high
    if (painted.page != m_page || painted.quarterTurns != m_turns) return;
    m_area->setPicture(painted.picture);
    m_note->setText(tr("This page cannot be shown. Open the file outside."));
    m_note->setVisible(painted.picture.isNull());
    tell();
}

void PreviewView::refuse(const QString& sentence) {
    m_failed = true;
    m_content.clear();
    m_painter->forget();
    m_area->clear();
    m_area->hide();
    m_note->setText(sentence);
    m_note->show();
    tell();
    Q_EMIT failed();
}

void PreviewView::tell() {
    const bool known = m_file && !m_failed && m_pages > 0;
    m_where->setText(known ? tr("Page %1 of %2").arg(m_page + 1).arg(m_pages) : QString());
    m_back->setEnabled(known && m_page > 0);
    m_on->setEnabled(known && m_page + 1 < m_pages);
    m_area->setAccessibleName(known ? tr("%1, page %2 of %3").arg(m_file->fileName).arg(m_page + 1).arg(m_pages)
                                    : tr("The scan"));
}

std::optional<domain::BlobId> PreviewView::file() const {
    return m_file ? std::optional(m_file->blob) : std::nullopt;
}

int PreviewView::zoomPercent() const { return qRound(m_zoom * 100); }

bool PreviewView::hasPicture() const { return m_area->hasPicture(); }

}  // namespace app
