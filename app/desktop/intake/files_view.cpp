// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/files_view.h"

#include "app/desktop/intake/waiting_scans.h"
#include "app/desktop/preview/preview_view.h"
#include "app/desktop/preview/thumbnails.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"
#include "app/text/refusal_text.h"
#include "app/text/status_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

constexpr int lettersForBoth = 96;      // list and page beside each other; below, one under the other
constexpr int linesOfPage = 20;
constexpr int mostRows = 4;

}  // namespace

FilesView::FilesView(QWidget* page)
    : QWidget(page),
      m_list(new QListWidget(this)),
      m_note(new QLabel(this)),
      m_held(new HeldFiles(this)),
      m_waiting(new WaitingScans(this)),
      m_small(new Thumbnails(fontMetrics().height() * 2, this)),
      m_preview(new PreviewView(this, this)),
      m_look(new QCheckBox(tr("Show the pages"), this)),
      m_paper(new QComboBox(this)),
      m_paperRow(new FieldRow(tr("Paper it belongs to"), m_paper, Need::Optional, {}, this)),
      m_add(new QPushButton(app::icon(QStringLiteral("attach")), tr("Attach files …"), this)),
      m_out(new QPushButton(tr("Take out"), this)),
      m_hint(quiet(tr("or drop them here: PDF, JPEG, PNG, WebP, TIFF, up to 50 MiB each"), this)) {
    setAcceptDrops(true);
    auto* box = new QGroupBox(tr("Scans"), this);
    m_body = new QBoxLayout(QBoxLayout::TopToBottom);
    m_body->addWidget(listSide(), 1);
    m_body->addWidget(m_preview, 1);
    m_preview->hide();
    auto* inside = new QVBoxLayout(box);
    inside->addWidget(m_waiting);
    inside->addLayout(m_body);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
    buildKeys(page ? page : this);
    connect(m_held, &HeldFiles::accepted, this, &FilesView::heldAccepted);
    connect(m_waiting, &WaitingScans::taken, this, &FilesView::filesOffered);
    connect(m_list, &QListWidget::currentRowChanged, this, &FilesView::showCurrent);
    connect(m_look, &QCheckBox::toggled, this, &FilesView::showCurrent);
    connect(m_paper, &QComboBox::activated, this, &FilesView::choosePaper);
    connect(m_small, &Thumbnails::ready, this, [this](const domain::BlobId& blob) {
        for (std::size_t at = 0; at < m_files.size(); ++at)
            if (m_files[at].blob == blob) draw(m_list->item(static_cast<int>(at)), m_files[at]);
    });
    fitList();
    showCurrent();
}

FilesView::~FilesView() = default;

QWidget* FilesView::listSide() {
    auto* side = new QWidget(this);
    m_list->setAccessibleName(tr("Attached files"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideNone);
    const int icon = fontMetrics().height() * 2;
    m_list->setIconSize({icon, icon});
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("look", QStringLiteral("error"));
    m_note->hide();
    ignoreWheel(m_paper);
    m_paper->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_paper->setMinimumContentsLength(12);
    m_look->setChecked(true);
    auto* open = new QPushButton(tr("Open"), side);
    open->setToolTip(tr("Opens the file with the computer's own program (Enter)"));
    m_out->setToolTip(tr("Takes the chosen file out (Delete)"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_add, open, m_out}) buttons->addWidget(button);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_note);
    column->addWidget(m_held);
    column->addLayout(buttons);
    column->addWidget(m_look);
    column->addWidget(m_paperRow);
    column->addWidget(m_hint);
    column->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &FilesView::choose);
    connect(open, &QPushButton::clicked, this, &FilesView::openCurrent);
    connect(m_out, &QPushButton::clicked, this, &FilesView::removeCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &FilesView::openCurrent);
    return side;
}

void FilesView::buildKeys(QWidget* page) {
    auto* out = bindKey("takeOut", m_list, Qt::WidgetShortcut);
    connect(out, &QShortcut::activated, this, &FilesView::removeCurrent);
    auto* scans = bindKey("takeScans", page);
    connect(scans, &QShortcut::activated, this, [this] {
        if (isVisible() && m_waiting->isEnabled()) m_waiting->takeAll();
    });
}

void FilesView::show(const std::vector<domain::Attachment>& files) {
    if (files == m_files) return;
    const domain::Attachment* chosen = current();
    const QByteArray before = chosen ? chosen->blob.bytes() : QByteArray();
    forgetWords();
    {
        const QSignalBlocker quietly(m_list);
        m_files.clear();
        m_list->clear();
        for (const domain::Attachment& file : files) add(file);
        for (std::size_t at = 0; !before.isEmpty() && at < m_files.size(); ++at)
            if (m_files[at].blob.bytes() == before) m_list->setCurrentRow(static_cast<int>(at));
    }
    fitList();
    showCurrent();
}

void FilesView::add(const domain::Attachment& file) {
    m_files.push_back(file);
    draw(new QListWidgetItem(m_list), file);
    fitList();
    showCurrent();
}

QString FilesView::wordsOf(const domain::Attachment& file) const {
    QStringList facts{bytesText(file.size)};
    if (file.pages > 0) facts += tr("%n page(s)", nullptr, file.pages);
    const auto paper = std::find_if(m_papers.begin(), m_papers.end(), [&](const auto& one) { return one.first == file.paperId; });
    if (paper != m_papers.end() && !file.paperId.isEmpty()) facts += paper->second;
    return file.fileName + QLatin1Char('\n') + facts.join(QStringLiteral("  ·  "));
}

void FilesView::draw(QListWidgetItem* item, const domain::Attachment& file) {
    const QString words = wordsOf(file);
    if (item->text() != words) item->setText(words);
    item->setIcon(m_small->of(file));
}

void FilesView::showRefusal(const QString& sentence) {
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void FilesView::forgetWords() {
    showRefusal({});
    m_held->letGo();
    m_waiting->forget();
}

void FilesView::setContent(FileContent content) {
    m_content = std::move(content);
    m_small->setContent(m_content);
}

void FilesView::setPapers(const std::vector<std::pair<QString, QString>>& papers, bool choosable) {
    if (papers == m_papers && choosable == m_choosable) return;
    m_papers = papers;
    m_choosable = choosable;
    m_paper->clear();
    m_paper->addItem(tr("– none in particular –"), QString());
    for (const auto& [id, title] : papers) m_paper->addItem(title, id);
    for (std::size_t at = 0; at < m_files.size(); ++at) draw(m_list->item(static_cast<int>(at)), m_files[at]);
    showCurrent();
}

void FilesView::choosePaper() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    domain::Attachment& file = m_files[static_cast<std::size_t>(row)];
    const QString paper = m_paper->currentData().toString();
    if (file.paperId == paper) return;
    file.paperId = paper;
    draw(m_list->item(row), file);
    Q_EMIT edited();
}

/// The page of the chosen file, and its paper.
void FilesView::showCurrent() {
    const domain::Attachment* file = current();
    m_look->setVisible(!m_files.empty() && m_content);
    m_paperRow->setVisible(file && m_choosable && !m_papers.empty());
    if (file) m_paper->setCurrentIndex(std::max(0, m_paper->findData(file->paperId)));
    const bool looks = file && m_content && m_look->isChecked();
    m_preview->setVisible(looks);
    if (!looks) return m_preview->clear();
    if (m_preview->file() == file->blob) return;
    const auto content = m_content(*file);
    if (content) return m_preview->show(*file, *content);
    m_preview->clear();
    m_preview->hide();
    showRefusal(describe(content.error()));
}

void FilesView::fitList() {
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : fontMetrics().height() * 2;
    m_list->setFixedHeight(std::max(rows * row + 2 * m_list->frameWidth() + 4, fontMetrics().height() * 3));
    m_preview->setMinimumHeight(fontMetrics().height() * linesOfPage);
}

void FilesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool both = width() >= fontMetrics().averageCharWidth() * lettersForBoth;
    m_body->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FilesView::allow(bool attach, bool takeOut) {
    m_add->setVisible(attach);
    m_hint->setVisible(attach);
    setAcceptDrops(attach);
    m_waiting->setEnabled(attach);
    m_out->setVisible(takeOut);
}

void FilesView::choose() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Attach files"), {},
        tr("Scans (*.pdf *.jpg *.jpeg *.png *.webp *.tif *.tiff);;All files (*)"));
    if (!paths.isEmpty()) Q_EMIT filesOffered(paths);
}

void FilesView::openCurrent() {
    if (const domain::Attachment* file = current()) Q_EMIT openRequested(*file);
}

void FilesView::removeCurrent() {
    if (const domain::Attachment* file = current()) Q_EMIT removalRequested(*file);
}

const domain::Attachment* FilesView::current() const {
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_files.size()) ? nullptr : &m_files[static_cast<std::size_t>(row)];
}

void FilesView::remove(domain::BlobId blob) {
    const auto file = std::find_if(m_files.begin(), m_files.end(),
                                   [&](const auto& each) { return each.blob == blob; });
    if (file == m_files.end()) return;
    const auto row = static_cast<int>(file - m_files.begin());
    {
        const QSignalBlocker quietly(m_list);
        delete m_list->takeItem(row);
        m_files.erase(file);
    }
    fitList();
    showCurrent();
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
