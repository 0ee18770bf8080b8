// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QImage>

#include <functional>
#include <vector>

class QLabel;
class QPagedPaintDevice;

namespace app {

/// Draws each page over a whole sheet. False when the printer did not take one of them.
bool paintPages(QPagedPaintDevice& device, const std::vector<QImage>& pages);

/// The pages of a slip as they will look, and two ways to get them on paper.
class SlipDialog : public QDialog {
    Q_OBJECT

public:
    /// The pages drawn at so many dots per inch.
    using Pages = std::function<std::vector<QImage>(int dpi)>;
    SlipDialog(Pages pages, const QByteArray& pdf, const QString& name, QWidget* parent);

Q_SIGNALS:
    void printed();           ///< on paper or as a file

private:
    void sendToPrinter();
    void saveFile();
    void warn(const QString& sentence);
    Pages m_pages;
    QByteArray m_pdf;
    QString m_name;
    QLabel* m_note;
};

}  // namespace app
