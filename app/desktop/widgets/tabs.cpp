// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/tabs.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace app {

Tabs::Tabs(QWidget* parent) : QWidget(parent), m_bar(new QTabBar(this)), m_pages(new QStackedWidget(this)) {
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setElideMode(Qt::ElideNone);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    connect(m_bar, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void Tabs::add(QWidget* page, const QString& words) {
    m_pages->addWidget(page);
    m_bar->addTab(words);
}

void Tabs::setWords(int at, const QString& words) { m_bar->setTabText(at, words); }

void Tabs::showPage(int at) { m_bar->setCurrentIndex(at); }

void Tabs::showPage(QWidget* page) { m_bar->setCurrentIndex(m_pages->indexOf(page)); }

int Tabs::count() const { return m_bar->count(); }

}  // namespace app
