// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QDialog>
#include <QImage>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPagedPaintDevice;
class QPushButton;
class QThread;
class QVBoxLayout;

namespace app {

/// Draws each page over a whole sheet. False when the printer did not take one of them.
bool paintPages(QPagedPaintDevice& device, const std::vector<QImage>& pages);

/// How a slip is drawn; called in another thread than the windows'.
struct SlipDrawing {
    QString name;   ///< of the file
    std::function<domain::Result<std::vector<QImage>>(int dpi)> pages;
    std::function<domain::Result<QByteArray>()> pdf;
};

/// The pages of a slip as they will look, and two ways to get them on paper. It is there at once; the
/// pages are drawn meanwhile.
class SlipDialog : public QDialog {
    Q_OBJECT

public:
    /// What the drawing refers to has to live as long as this.
    SlipDialog(SlipDrawing drawing, QWidget* parent);
    ~SlipDialog() override;

Q_SIGNALS:
    void printed();           ///< on paper or as a file

private:
    void sendToPrinter();
    void saveFile();
    void warn(const QString& sentence);
    void showPages();
    SlipDrawing m_drawing;
    std::unique_ptr<QThread> m_work;
    std::optional<domain::Result<std::vector<QImage>>> m_pages;   ///< for the preview; once the work is done, like the next
    std::optional<domain::Result<QByteArray>> m_pdf;
    QVBoxLayout* m_sheet;
    QLabel *m_wait, *m_note;
    QPushButton *m_print, *m_save;
};

}  // namespace app
