// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/review/scan_view.h"

#include "app/desktop/preview/preview_view.h"
#include "app/desktop/widgets/looks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

ScanView::ScanView(QWidget* parent)
    : QWidget(parent),
      m_which(new QComboBox(this)),
      m_open(new QPushButton(tr("Open outside"), this)),
      m_fetch(new QPushButton(tr("Fetch from the district"), this)),
      m_note(quiet({}, this)),
      m_preview(new PreviewView(this, this)) {
    m_note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_which->setAccessibleName(tr("Which scan"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(12);
    m_open->setToolTip(tr("Opens the file with the computer's own program"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_which, 1);
    row->addWidget(m_open);
    row->addWidget(m_fetch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(m_preview, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedPage = 1;
        choose();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto file = current()) Q_EMIT openRequested(*file);
    });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        if (const auto file = current()) Q_EMIT fetchRequested(*file);
    });
    show({});
}

void ScanView::choose() {
    m_preview->clear();
    if (const auto file = current()) Q_EMIT chosen(*file);
}

int ScanView::rowOf(const domain::BlobId& blob) const {
    const auto found = std::find_if(m_files.begin(), m_files.end(), [&](const auto& file) { return file.blob == blob; });
    return found == m_files.end() ? -1 : static_cast<int>(found - m_files.begin());
}

void ScanView::show(const std::vector<domain::Attachment>& files) {
    const auto inView = m_preview->file();
    m_files = files;
    const QSignalBlocker quietly(m_which);
    m_which->clear();
    for (const domain::Attachment& file : files) m_which->addItem(file.fileName);
    const int row = inView ? rowOf(*inView) : -1;
    if (row >= 0) m_which->setCurrentIndex(row);
    else m_preview->clear();
    m_which->setEnabled(!files.empty());
    m_open->setEnabled(!files.empty());
    m_preview->setVisible(!files.empty());
    m_wantedPage = 1;
    if (row >= 0) return;   // what is said of it still holds
    showNote(files.empty() ? tr("This case has no scans.") : QString(), false);
}

void ScanView::showContent(const domain::Attachment& file, const QByteArray& content) {
    const auto wanted = current();
    if (!wanted || wanted->blob != file.blob) return;
    showNote({}, false);
    m_preview->show(*wanted, content, m_wantedPage);
    m_wantedPage = 1;
}

void ScanView::showNote(const QString& sentence, bool mayFetch) {
    if (!sentence.isEmpty()) m_preview->clear();
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
    m_fetch->setVisible(mayFetch);
}

bool ScanView::hasPicture() const { return m_preview->isShowing(); }

std::optional<domain::Attachment> ScanView::current() const {
    const int row = m_which->currentIndex();
    if (row < 0 || row >= static_cast<int>(m_files.size())) return std::nullopt;
    return m_files[static_cast<std::size_t>(row)];
}

int ScanView::page() const { return m_preview->isShowing() ? m_preview->page() : 0; }

void ScanView::showPage(const domain::Attachment& file, int page) {
    const int row = rowOf(file.blob);
    if (row < 0) return;
    if (m_preview->isShowing() && m_preview->file() == file.blob) return m_preview->goTo(page);
    {
        const QSignalBlocker quietly(m_which);
        m_which->setCurrentIndex(row);
    }
    m_wantedPage = page;
    choose();
}

}  // namespace app
