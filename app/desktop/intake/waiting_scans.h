// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/scan_folder.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace app {

/// What the scanner left: how many, and taking all of them or one. Hides itself while there is nothing to say.
class WaitingScans : public QFrame {
    Q_OBJECT

public:
    explicit WaitingScans(QWidget* parent = nullptr);
    /// No folder is watched: nothing is said.
    void clear();
    void show(const QString& folder, const FolderState& state);
    using QWidget::show;
    void takeAll();
    /// Another case: that somebody asked in vain is forgotten.
    void forget();
    /// Whether this case takes scans at all now.
    void setOffered(bool offered);

Q_SIGNALS:
    void taken(const QStringList& paths);
    void lookAsked();      ///< all were asked for and none is there yet

private:
    void tell();
    QString m_folder;
    FolderState m_state;
    bool m_offered = true, m_asked = false;
    QLabel *m_words, *m_bad;
    QPushButton *m_all, *m_choose;
    QMenu* m_names;
};

}  // namespace app
