// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sync_centre/tray_words.h"

#include <QObject>

#include <array>
#include <functional>
#include <vector>

namespace app {

class Session;
class SyncPage;
class SyncRunner;

/// Fills the trays of the exchange page from the store, piece by piece, and says anew why things wait
/// when the exchange goes on or fails.
class TrayWork : public QObject {
    Q_OBJECT

public:
    TrayWork(SyncPage& page, Session& session, SyncRunner& sync);
    void refresh();
    LineState exchange() const;

Q_SIGNALS:
    void failed(const QString& detail);

private:
    struct List {
        std::vector<store::TrayRow> rows;
        QString next;
    };
    store::TrayPage read(Tray tray, const QString& cursor, int limit) const;
    std::vector<TrayLine> words(Tray tray, const std::vector<store::TrayRow>& rows) const;
    TellEvent tellerOf(const store::TrayRow& row) const;
    void readAnew(Tray tray);
    void readOn(Tray tray);
    void showDrafts();
    void exchangeChanged();

    SyncPage& m_page;
    Session& m_session;
    SyncRunner& m_sync;
    std::array<List, trayCount> m_lists;
    QString m_said;   ///< how the exchange stood when the words were made
};

}  // namespace app
