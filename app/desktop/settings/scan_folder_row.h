// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace app {

class FieldRow;

/// In which folder the scanner leaves its files: typed, or chosen. One that is not there now is kept all the
/// same, for a share comes and goes.
class ScanFolderRow : public QWidget {
    Q_OBJECT

public:
    explicit ScanFolderRow(QWidget* parent = nullptr);
    void show(const QString& folder);
    using QWidget::show;
    QString folder() const;

Q_SIGNALS:
    void edited();

private:
    void check();
    QLineEdit* m_path;
    FieldRow* m_row;
};

}  // namespace app
