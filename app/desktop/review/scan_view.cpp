// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/scan_view.h"

#include "app/desktop/widgets/looks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace app {

ScanView::ScanView(QWidget* parent)
    : QWidget(parent),
      m_which(new QComboBox(this)),
      m_open(new QPushButton(tr("Open outside"), this)),
      m_fetch(new QPushButton(tr("Fetch from the district"), this)),
      m_picture(new QLabel(this)),
      m_note(quiet({}, this)),
      m_area(new QScrollArea(this)) {
    m_note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_which->setAccessibleName(tr("Which scan"));
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setAccessibleName(tr("The scan"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_which, 1);
    row->addWidget(m_open);
    row->addWidget(m_fetch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(m_area, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        if (const auto file = current()) Q_EMIT chosen(*file);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto file = current()) Q_EMIT openRequested(*file);
    });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        if (const auto file = current()) Q_EMIT fetchRequested(*file);
    });
    show({});
}

void ScanView::show(const std::vector<domain::Attachment>& files) {
    m_files = files;
    const QSignalBlocker quietly(m_which);
    m_which->clear();
    for (const domain::Attachment& file : files) m_which->addItem(file.fileName);
    m_picture->clear();
    m_which->setEnabled(!files.empty());
    m_open->setEnabled(!files.empty());
    showNote(files.empty() ? tr("This case has no scans.") : QString(), false);
}

void ScanView::showImage(const QImage& image) {
    // As if the vertical bar were there: it comes with the picture.
    const int width = std::max(200, m_area->width() - m_area->verticalScrollBar()->sizeHint().width() - 8);
    m_picture->setPixmap(QPixmap::fromImage(
        image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image));
    showNote({}, false);
}

void ScanView::showNote(const QString& sentence, bool mayFetch) {
    if (!sentence.isEmpty()) m_picture->clear();
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
    m_fetch->setVisible(mayFetch);
}

bool ScanView::hasPicture() const { return !m_picture->pixmap(Qt::ReturnByValue).isNull(); }

std::optional<domain::Attachment> ScanView::current() const {
    const int row = m_which->currentIndex();
    if (row < 0 || row >= static_cast<int>(m_files.size())) return std::nullopt;
    return m_files[static_cast<std::size_t>(row)];
}

}  // namespace app
