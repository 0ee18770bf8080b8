// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/scan_folder.h"

namespace app {

/// A real folder, on this computer or on a share.
class DiskScanPlace final : public ScanPlace {
public:
    explicit DiskScanPlace(QString folder) : m_folder(std::move(folder)) {}
    const QString& folder() const { return m_folder; }

    std::optional<std::vector<FolderFile>> list() override;
    std::optional<domain::Error> trouble(const QString& name) override;
    /// Into the sub-folder below, under another number where the name is taken; never over another file.
    bool putAway(const FolderFile& file) override;

private:
    QString m_folder;
};

/// Where taken files lie: “received”.
inline const QString takenFolder = QStringLiteral("da-nhan");

/// How a file lies on the disk now.
FolderFile folderFile(const QString& path);

}  // namespace app
