// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/offered_files.h"

#include <QFrame>

#include <vector>

class QLabel;

namespace app {

/// Files that are not attached until somebody looked at them: taken all the same, or left out.
class HeldFiles : public QFrame {
    Q_OBJECT

public:
    explicit HeldFiles(QWidget* parent = nullptr);
    /// Together with those that are held already; hides itself when there are none.
    void hold(const std::vector<HeldFile>& files);
    void letGo();
    int count() const { return static_cast<int>(m_files.size()); }

Q_SIGNALS:
    void accepted(const QStringList& paths);

private:
    void tell();
    std::vector<HeldFile> m_files;
    QLabel* m_words;
};

}  // namespace app
