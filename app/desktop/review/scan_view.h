// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"

#include <QImage>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace app {

/// The scans of a case beside its words: pictures are shown here, PDF files are opened outside.
class ScanView : public QWidget {
    Q_OBJECT

public:
    explicit ScanView(QWidget* parent = nullptr);
    void show(const std::vector<domain::Attachment>& files);
    using QWidget::show;
    void showImage(const QImage& image);
    void showNote(const QString& sentence, bool mayFetch);
    bool hasPicture() const;
    std::optional<domain::Attachment> current() const;

Q_SIGNALS:
    void chosen(const domain::Attachment& file);
    void openRequested(const domain::Attachment& file);
    void fetchRequested(const domain::Attachment& file);

private:
    std::vector<domain::Attachment> m_files;
    QComboBox* m_which;
    QPushButton *m_open, *m_fetch;
    QLabel *m_picture, *m_note;
    QScrollArea* m_area;
};

}  // namespace app
