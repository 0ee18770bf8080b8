// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/intake/held_files.h"
#include "app/desktop/preview/file_content.h"
#include "app/desktop/session/offered_files.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace app {

class FieldRow;
class PreviewView;
class Thumbnails;
class WaitingScans;

/// The scans of a case: added by dialog, drop or from the scanner's folder (F5), seen small in the list and
/// page by page beside it, each with the paper it belongs to, taken out again.
class FilesView : public QWidget {
    Q_OBJECT

public:
    /// F5 works on the whole of `page`.
    explicit FilesView(QWidget* page = nullptr);
    ~FilesView() override;
    /// The chosen one stays chosen when it is still among them.
    void show(const std::vector<domain::Attachment>& files);
    using QWidget::show;
    const std::vector<domain::Attachment>& files() const { return m_files; }
    void add(const domain::Attachment& file);
    void remove(domain::BlobId blob);
    /// A file that was not taken, in words; the others are not touched.
    void showRefusal(const QString& sentence);
    /// Files somebody has to look at before they are attached.
    void hold(const std::vector<HeldFile>& files) { m_held->hold(files); }
    /// Another case: what was said of the files of the last one goes.
    void forgetWords();
    /// Without it there are neither small pictures nor pages.
    void setContent(FileContent content);
    /// The papers a file may belong to, as id and title. Whether it can be chosen here, or is only shown.
    void setPapers(const std::vector<std::pair<QString, QString>>& papers, bool choosable);
    WaitingScans& waiting() { return *m_waiting; }
    PreviewView& preview() { return *m_preview; }
    /// Who may not attach or take out is not offered it.
    void allow(bool attach, bool takeOut);

Q_SIGNALS:
    void filesOffered(const QStringList& paths);
    /// Looked at, and wanted all the same.
    void heldAccepted(const QStringList& paths);
    /// Their content is kept for good: what lies in the scanner's folder may be put away.
    void filesKept(const std::vector<app::KeptFile>& files);
    void openRequested(const domain::Attachment& file);
    void removalRequested(const domain::Attachment& file);
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* listSide();
    void buildKeys(QWidget* page);
    void choose();
    void openCurrent();
    void removeCurrent();
    void showCurrent();
    void choosePaper();
    void fitList();
    QString wordsOf(const domain::Attachment& file) const;
    void draw(QListWidgetItem* item, const domain::Attachment& file);
    const domain::Attachment* current() const;

    std::vector<domain::Attachment> m_files;
    std::vector<std::pair<QString, QString>> m_papers;
    bool m_choosable = false;
    FileContent m_content;
    QListWidget* m_list;
    QLabel* m_note;
    HeldFiles* m_held;
    WaitingScans* m_waiting;
    Thumbnails* m_small;
    PreviewView* m_preview;
    QCheckBox* m_look;
    QComboBox* m_paper;
    FieldRow* m_paperRow;
    QBoxLayout* m_body = nullptr;
    QPushButton *m_add, *m_out;
    QLabel* m_hint;
};

}  // namespace app
