// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/offered_files.h"
#include "app/files/scan_folder.h"
#include "core/domain/clock.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

class QThread;
class QTimer;

namespace app {

/// Looks into the folder of the scanner every two seconds while somebody may use what is there; shares tell
/// nothing by themselves. All that touches the folder happens in a thread of its own: a share that hangs
/// holds up no window.
class ScanInbox : public QObject {
    Q_OBJECT

public:
    ScanInbox(const domain::Clock& clock, QObject* parent);
    ~ScanInbox() override;

    /// Empty: none is watched.
    void setFolder(const QString& folder);
    const QString& folder() const { return m_folder; }
    const FolderState& state() const { return m_state; }

    /// Looks are taken while anybody wants them.
    void want(QObject* who, bool wanted);
    void look();
    /// Files of the folder whose content is kept for good. Others are not touched.
    void putAway(const std::vector<KeptFile>& files);

Q_SIGNALS:
    void changed();

private:
    class Work;
    struct Relay;
    void take(const QString& folder, FolderState state, const QStringList& left);
    void hideKept(FolderState& state) const;
    const domain::Clock& m_clock;
    QString m_folder;
    FolderState m_state;
    std::vector<FolderFile> m_kept;     ///< a look may have seen them before they were moved
    QSet<QObject*> m_wanting;
    std::optional<QDateTime> m_asked;   ///< the answer to this look has not come
    std::shared_ptr<Relay> m_relay;
    QThread* m_thread;
    Work* m_work;                       ///< lives in the thread
    QTimer* m_timer;
};

}  // namespace app
