// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;

namespace app {

/// The scans of a case: added by dialog or drop, shown with size and pages, taken out again.
class FilesView : public QWidget {
    Q_OBJECT

public:
    explicit FilesView(QWidget* parent = nullptr);
    void show(const std::vector<domain::Attachment>& files);
    using QWidget::show;
    const std::vector<domain::Attachment>& files() const { return m_files; }
    void add(const domain::Attachment& file);
    void remove(domain::BlobId blob);
    /// A file that was not taken, in words; the others are not touched.
    void showRefusal(const QString& sentence);

Q_SIGNALS:
    void filesOffered(const QStringList& paths);
    void openRequested(const domain::Attachment& file);
    void removalRequested(const domain::Attachment& file);
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    const domain::Attachment* current() const;
    std::vector<domain::Attachment> m_files;
    QListWidget* m_list;
    QLabel* m_note;
};

}  // namespace app
