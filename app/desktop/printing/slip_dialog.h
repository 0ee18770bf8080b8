// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QImage>

#include <vector>

class QLabel;

namespace app {

/// The pages of a slip as they will look, and two ways to get them on paper.
class SlipDialog : public QDialog {
    Q_OBJECT

public:
    SlipDialog(const std::vector<QImage>& pages, const QByteArray& pdf, const QString& name,
               QWidget* parent);

Q_SIGNALS:
    void printed();           ///< on paper or as a file

private:
    void sendToPrinter();
    void saveFile();
    std::vector<QImage> m_pages;
    QByteArray m_pdf;
    QString m_name;
    QLabel* m_note;
};

}  // namespace app
