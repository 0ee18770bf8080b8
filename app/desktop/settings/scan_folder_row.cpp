// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/scan_folder_row.h"

#include "app/desktop/widgets/field_row.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

ScanFolderRow::ScanFolderRow(QWidget* parent)
    : QWidget(parent),
      m_path(new QLineEdit(this)),
      m_row(new FieldRow(tr("Folder in which the scanner leaves its files"), m_path, Need::Optional,
                         tr("New scans in it are offered while a case is taken in; taken ones are moved to its sub-folder da-nhan."), this)) {
    auto* choose = new QPushButton(tr("Choose the scan folder …"), this);
    m_path->setMaxLength(1000);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    column->addWidget(choose, 0, Qt::AlignLeft);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Choose the scan folder"), folder());
        if (chosen.isEmpty()) return;
        show(chosen);
        Q_EMIT edited();
    });
}

void ScanFolderRow::show(const QString& folder) {
    const QString path = QDir::toNativeSeparators(folder);
    if (m_path->hasFocus() || path == m_path->text()) return;
    m_path->setText(path);
    check();
}

QString ScanFolderRow::folder() const { return QDir::fromNativeSeparators(m_path->text().trimmed()); }

void ScanFolderRow::check() {
    const bool there = folder().isEmpty() || QFileInfo(folder()).isDir();
    m_row->setError(there ? QString() : tr("There is no such folder now. It is watched as soon as it is there."));
}

}  // namespace app
