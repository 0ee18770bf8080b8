// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/files_view.h"

#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/looks.h"
#include "app/text/status_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

FilesView::FilesView(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_note(new QLabel(this)) {
    setAcceptDrops(true);
    auto* box = new QGroupBox(tr("Scans"), this);
    m_list->setAccessibleName(tr("Attached files"));
    m_list->setFixedHeight(fontMetrics().height() * 5);
    m_note->setWordWrap(true);
    m_note->setProperty("look", QStringLiteral("error"));
    m_note->hide();
    auto* add = new QPushButton(icon(QStringLiteral("attach")), tr("Attach files …"), this);
    auto* open = new QPushButton(tr("Open"), this);
    auto* out = new QPushButton(tr("Take out"), this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, open, out}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto* inside = new QVBoxLayout(box);
    inside->addWidget(m_list);
    inside->addWidget(m_note);
    inside->addLayout(buttons);
    inside->addWidget(quiet(tr("or drop them here: PDF, JPEG, PNG, WebP, TIFF, up to 50 MiB each"), this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
    connect(add, &QPushButton::clicked, this, &FilesView::choose);
    connect(out, &QPushButton::clicked, this, [this] {
        if (const domain::Attachment* file = current()) Q_EMIT removalRequested(*file);
    });
    const auto openCurrent = [this] {
        if (const domain::Attachment* file = current()) Q_EMIT openRequested(*file);
    };
    connect(open, &QPushButton::clicked, this, openCurrent);
    connect(m_list, &QListWidget::itemActivated, this, openCurrent);
}

void FilesView::show(const std::vector<domain::Attachment>& files) {
    m_note->hide();
    if (files == m_files) return;   // the chosen one stays chosen
    m_files.clear();
    m_list->clear();
    for (const domain::Attachment& file : files) add(file);
}

void FilesView::add(const domain::Attachment& file) {
    m_files.push_back(file);
    const QString pages = file.pages > 0 ? tr("%n page(s)", nullptr, file.pages) : QString();
    m_list->addItem(QStringLiteral("%1   %2   %3").arg(file.fileName, bytesText(file.size), pages));
}

void FilesView::showRefusal(const QString& sentence) {
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void FilesView::choose() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Attach files"), {},
        tr("Scans (*.pdf *.jpg *.jpeg *.png *.webp *.tif *.tiff);;All files (*)"));
    if (!paths.isEmpty()) Q_EMIT filesOffered(paths);
}

const domain::Attachment* FilesView::current() const {
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_files[static_cast<std::size_t>(row)];
}

void FilesView::remove(domain::BlobId blob) {
    const auto file = std::find_if(m_files.begin(), m_files.end(),
                                   [&](const auto& each) { return each.blob == blob; });
    if (file == m_files.end()) return;
    delete m_list->takeItem(static_cast<int>(file - m_files.begin()));
    m_files.erase(file);
    Q_EMIT edited();
}

void FilesView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void FilesView::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths += url.toLocalFile();
    if (!paths.isEmpty()) Q_EMIT filesOffered(paths);
    event->acceptProposedAction();
}

}  // namespace app
