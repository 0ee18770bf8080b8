// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace app {

/// What the window says of a stick, in words.
struct StickView {
    QString folder;            ///< where it is, and how much room it has
    QString write, carry, read;    ///< what each would do
    bool mayWrite = false, mayCarry = false, mayRead = false;
    bool busy = false;
    int percent = -1;          ///< -1: not known
    QString progress;
};

/// Work for where there is no line: letters onto a stick, others' letters to the district, answers home. Knows no store
/// and no stick.
class StickDialog : public QDialog {
    Q_OBJECT

public:
    explicit StickDialog(QWidget* parent);
    void show(const StickView& view);
    using QWidget::show;
    /// The last thing that happened; a good end says whether the stick may be taken out.
    void tell(const QString& sentence, bool well);
    void done(int result) override;

Q_SIGNALS:
    void folderRequested();
    void writeRequested();
    void carryRequested();
    void readRequested();
    void stopRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fit();
    QWidget* errand(const QString& title, QLabel* words, QPushButton* button);
    QLabel *m_folder, *m_write, *m_carry, *m_read, *m_progressText, *m_told;
    QPushButton *m_choose, *m_writeButton, *m_carryButton, *m_readButton, *m_close;
    QProgressBar* m_progress;
    bool m_busy = false;
};

}  // namespace app
