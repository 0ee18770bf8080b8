// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QList>
#include <QMainWindow>

#include <utility>

class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace app {

class NoticeBar;
class PracticeBand;
class StatusStrip;
class TwinBar;

/// Frame and navigation, nothing else: pages on the right, their names on the left, one strip below.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// `icon` is a name below :/icons; `key` opens the page ("Alt+1").
    void addPage(const QString& id, const QString& title, const QString& icon, QWidget* page);
    /// A page without an entry of its own (the case that is open), shown under `parentId`.
    void addInnerPage(const QString& id, const QString& parentId, QWidget* page);
    void openPage(const QString& id);
    QString currentPage() const;
    QWidget* page(const QString& id) const;
    /// Those with an entry on the left: id and name.
    QList<std::pair<QString, QString>> pages() const;
    void setOffice(const QString& unit, const QString& person);
    /// A band across the top that says that nothing here is real; the title says it too.
    void showPractice(PracticeBand* band);
    StatusStrip& strip() { return *m_strip; }
    NoticeBar& notices() { return *m_notices; }
    TwinBar& twin() { return *m_twin; }

Q_SIGNALS:
    void pageOpened(const QString& id);
    void signOutRequested();
    void helpRequested();
    void lockRequested();

private:
    struct Entry {
        QString id;
        QString parentId;
        QWidget* page;
    };
    QWidget* buildSide();
    void choose(int row);

    QList<Entry> m_entries;
    QListWidget* m_navigation;
    QStackedWidget* m_pages;
    QLabel* m_unit;
    QLabel* m_person;
    StatusStrip* m_strip;
    NoticeBar* m_notices;
    TwinBar* m_twin;
};

}  // namespace app
