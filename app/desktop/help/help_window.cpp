// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/help_window.h"

#include "app/desktop/help/key_card.h"
#include "app/desktop/printing/slip_dialog.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

HelpWindow::HelpWindow(const QString& language, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_book(language),
      m_words(new QLineEdit(this)),
      m_contents(new QListWidget(this)),
      m_nothing(quiet(tr("No page of the manual has these words."), this)),
      m_browser(new QTextBrowser(this)),
      m_back(new QToolButton(this)),
      m_forward(new QToolButton(this)) {
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Manual"));
    setWindowIcon(icon(QStringLiteral("help")));
    resize(1240, 700);   // its pictures fit
    m_browser->setOpenLinks(false);
    m_browser->setSearchPaths({QStringLiteral(":/help/pictures")});
    m_browser->setAccessibleName(tr("Page of the manual"));
    m_browser->document()->setDocumentMargin(18);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { follow(link.toString()); });

    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildBar());
    column->addWidget(m_browser, 1);
    auto* split = new QSplitter(this);
    split->addWidget(buildSide());
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({fontMetrics().averageCharWidth() * 32, fontMetrics().averageCharWidth() * 90});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(split);
    search({});
    openPage(HelpBook::ids().front());
    auto* close = bindKey("back", this, Qt::WindowShortcut);
    connect(close, &QShortcut::activated, this, &QWidget::close);
}

QWidget* HelpWindow::buildSide() {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 6, 0);
    auto* label = new QLabel(tr("&Search the manual"), side);
    label->setBuddy(m_words);
    m_words->setAccessibleName(tr("Search the manual"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(100);
    m_contents->setAccessibleName(tr("Pages of the manual"));
    m_contents->setWordWrap(true);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(label);
    layout->addWidget(m_words);
    layout->addWidget(m_nothing);
    layout->addWidget(m_contents, 1);
    connect(m_words, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (auto* item = m_contents->item(0)) openPage(item->data(Qt::UserRole).toString());
    });
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) openPage(item->data(Qt::UserRole).toString());
    });
    return side;
}

QWidget* HelpWindow::buildBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QToolButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
        row->addWidget(button);
        return button;
    };
    add(m_back, tr("Back"));
    m_back->setShortcut(keyOf("readBack"));
    add(m_forward, tr("Forward"));
    m_forward->setShortcut(keyOf("readOn"));
    row->addStretch(1);
    auto* page = add(new QToolButton(bar), tr("Print this page …"));
    auto* card = add(new QToolButton(bar), tr("Print the key card …"));
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    connect(page, &QToolButton::clicked, this, &HelpWindow::printPage);
    connect(card, &QToolButton::clicked, this, &HelpWindow::printKeyCard);
    return bar;
}

QString HelpWindow::currentPage() const { return m_trail.value(m_at); }

void HelpWindow::openPage(const QString& id) {
    const QString found = m_book.page(id).id;
    if (found == currentPage()) return;
    m_trail = m_trail.mid(0, m_at + 1);
    m_trail.append(found);
    m_at = static_cast<int>(m_trail.size()) - 1;
    display(found);
}

void HelpWindow::go(int step) {
    if (m_at + step < 0 || m_at + step >= m_trail.size()) return;
    m_at += step;
    display(currentPage());
}

void HelpWindow::display(const QString& id) {
    const HelpPage& page = m_book.page(id);
    m_browser->setMarkdown(page.text);
    m_browser->document()->setDocumentMargin(18);
    m_browser->moveCursor(QTextCursor::Start);
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_trail.size());
    setWindowTitle(tr("%1 – Manual").arg(page.title));
    const QSignalBlocker quietly(m_contents);
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(Qt::UserRole).toString() == id) m_contents->setCurrentRow(row);
}

void HelpWindow::search(const QString& words) {
    const QSignalBlocker quietly(m_contents);
    m_contents->clear();
    const auto add = [this](const QString& id, const QString& text) {
        auto* item = new QListWidgetItem(text, m_contents);
        item->setData(Qt::UserRole, id);
        if (id == currentPage()) m_contents->setCurrentItem(item);
    };
    if (words.trimmed().isEmpty())
        for (const HelpPage& page : m_book.pages()) add(page.id, page.title);
    else
        for (const HelpBook::Found& found : m_book.search(words))
            add(found.id, found.line.isEmpty() ? found.title : found.title + u'\n' + found.line);
    m_nothing->setVisible(m_contents->count() == 0);
}

/// To another page ("case.md"); nothing in the manual leads out of it.
void HelpWindow::follow(const QString& link) {
    if (link.endsWith(QStringLiteral(".md"))) openPage(link.chopped(3));
}

void HelpWindow::printPage() {
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_nothing->setText(tr("There is no printer on this computer."));
        return m_nothing->show();
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(windowTitle());
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) m_browser->print(&printer);
}

void HelpWindow::printKeyCard() {
    const QString name = tr("Key card");
    SlipDialog dialog({.name = name,
                       .pages = [](int dpi) { return domain::Result(keyCardImages(dpi)); },
                       .pdf = [] { return domain::Result(keyCardPdf()); }},
                      this);
    dialog.setWindowTitle(name);
    dialog.exec();
}

}  // namespace app
