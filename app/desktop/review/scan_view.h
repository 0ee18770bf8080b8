// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/document.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace app {

class PreviewView;

/// The scans of a case beside its words, page by page.
class ScanView : public QWidget {
    Q_OBJECT

public:
    explicit ScanView(QWidget* parent = nullptr);
    /// The one in view stays, with its page and zoom, when it is still among them.
    void show(const std::vector<domain::Attachment>& files);
    using QWidget::show;
    /// The bytes of the chosen one, once they are here. Those of another one are let go.
    void showContent(const domain::Attachment& file, const QByteArray& content);
    /// Why nothing is shown, in words.
    void showNote(const QString& sentence, bool mayFetch);
    /// There is a scan in view, or about to be painted.
    bool hasPicture() const;
    const std::vector<domain::Attachment>& files() const { return m_files; }
    std::optional<domain::Attachment> current() const;

    /// The page in view, from 1; 0: none.
    int page() const;
    /// Chooses the file and turns to its page, as soon as its bytes are here. Not of this case: nothing.
    void showPage(const domain::Attachment& file, int page);

Q_SIGNALS:
    void chosen(const domain::Attachment& file);
    void openRequested(const domain::Attachment& file);
    void fetchRequested(const domain::Attachment& file);

private:
    void choose();
    int rowOf(const domain::BlobId& blob) const;
    std::vector<domain::Attachment> m_files;
    int m_wantedPage = 1;
    QComboBox* m_which;
    QPushButton *m_open, *m_fetch;
    QLabel* m_note;
    PreviewView* m_preview;
};

}  // namespace app
