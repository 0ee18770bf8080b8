// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/main_window.h"

#include "app/desktop/shell/notice_bar.h"
#include "app/desktop/shell/practice_band.h"
#include "app/desktop/shell/status_strip.h"
#include "app/desktop/shell/twin_bar.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/keys.h"
#include "app/desktop/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_navigation(new QListWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_unit(new QLabel(this)),
      m_person(new QLabel(this)),
      m_strip(new StatusStrip(this)),
      m_notices(new NoticeBar(this)),
      m_twin(new TwinBar(this)) {
    setWindowTitle(tr("CommuneDesk"));
    setMinimumSize(1024, 640);
    resize(1366, 728);

    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_twin);
    right->addWidget(m_notices);
    right->addWidget(m_pages, 1);
    right->addWidget(m_strip);
    auto* centre = new QWidget(this);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addLayout(right, 1);
    auto* whole = new QWidget(this);   // a band may come above everything
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(centre, 1);
    setCentralWidget(whole);

    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::choose);
}

/// Which office, its pages, who works here.
QWidget* MainWindow::buildSide() {
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setIconSize({22, 22});
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_unit->setObjectName(QStringLiteral("unitName"));
    m_unit->setWordWrap(true);
    m_person->setObjectName(QStringLiteral("personName"));
    m_person->setWordWrap(true);
    auto* signOut = new QToolButton(this);
    signOut->setText(tr("Sign out"));
    signOut->setAccessibleName(signOut->text());
    signOut->setToolTip(tr("Sign out; what is being typed is kept"));
    connect(signOut, &QToolButton::clicked, this, &MainWindow::signOutRequested);
    auto* lock = new QToolButton(this);
    lock->setIcon(app::icon(QStringLiteral("lock")));
    lock->setAccessibleName(tr("Lock the screen"));
    lock->setToolTip(tr("Lock the screen; the password opens it again (Ctrl+L)"));
    connect(lock, &QToolButton::clicked, this, &MainWindow::lockRequested);
    auto* leaving = new QHBoxLayout;
    leaving->addStretch(1);
    leaving->addWidget(signOut);
    leaving->addWidget(lock);
    leaving->addStretch(1);

    auto* help = new QToolButton(this);
    help->setText(tr("Manual"));
    help->setAccessibleName(help->text());
    help->setToolTip(tr("The manual, at the page about what is open (F1)"));
    connect(help, &QToolButton::clicked, this, &MainWindow::helpRequested);
    auto* side = new QWidget(this);
    side->setObjectName(QStringLiteral("side"));
    side->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 14, 0, 12);
    layout->addWidget(m_unit);
    layout->addWidget(m_navigation, 1);
    layout->addWidget(m_person);
    layout->addWidget(help, 0, Qt::AlignHCenter);
    layout->addLayout(leaving);
    return side;
}

void MainWindow::addPage(const QString& id, const QString& title, const QString& icon,
                         QWidget* page) {
    const int number = m_navigation->count() + 1;
    auto* item = new QListWidgetItem(app::icon(icon), title, m_navigation);
    item->setData(Qt::UserRole, id);
    item->setToolTip(tr("%1 (Alt+%2)").arg(title).arg(number));
    item->setSizeHint({0, fontMetrics().height() * 2 + 6});
    auto* shortcut = new QShortcut(keyOf("page", number), this);
    connect(shortcut, &QShortcut::activated, this, [this, id] { openPage(id); });
    m_entries.append({id, id, page});
    m_pages->addWidget(page);
}

void MainWindow::addInnerPage(const QString& id, const QString& parentId, QWidget* page) {
    m_entries.append({id, parentId, page});
    m_pages->addWidget(page);
}

void MainWindow::openPage(const QString& id) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.id == id; });
    if (found == m_entries.end()) return;
    for (int row = 0; row < m_navigation->count(); ++row) {
        if (m_navigation->item(row)->data(Qt::UserRole).toString() != found->parentId) continue;
        const QSignalBlocker quiet(m_navigation);
        m_navigation->setCurrentRow(row);
    }
    m_pages->setCurrentWidget(found->page);
    orderTabs(found->page);
    focusFirst(found->page);
    Q_EMIT pageOpened(id);
}

void MainWindow::choose(int row) {
    if (row >= 0) openPage(m_navigation->item(row)->data(Qt::UserRole).toString());
}

QString MainWindow::currentPage() const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.page == m_pages->currentWidget();
    });
    return found == m_entries.end() ? QString() : found->id;
}

QWidget* MainWindow::page(const QString& id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : found->page;
}

QList<std::pair<QString, QString>> MainWindow::pages() const {
    QList<std::pair<QString, QString>> all;
    for (int row = 0; row < m_navigation->count(); ++row)
        all.append({m_navigation->item(row)->data(Qt::UserRole).toString(), m_navigation->item(row)->text()});
    return all;
}

void MainWindow::setOffice(const QString& unit, const QString& person) {
    m_unit->setText(unit);
    m_person->setText(person);
    setWindowTitle(tr("%1 – CommuneDesk").arg(unit));
}

void MainWindow::showPractice(PracticeBand* band) {
    qobject_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, band);
    setWindowTitle(tr("PRACTICE – %1").arg(windowTitle()));
}

}  // namespace app
