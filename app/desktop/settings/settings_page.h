// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/settings.h"
#include "core/domain/line_rules.h"
#include "core/domain/role.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace app {

class HubForm;
class LineRulesForm;
class ScanFolderRow;

/// Looks, the office, its people, the district, safety copies. What a person may not change is shown
/// and explained, not hidden. Knows no store.
class SettingsPage : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(QWidget* parent = nullptr);

    struct OfficeView {
        QString unit, parent, identifier, pattern, block, hours, packs, lookup;
        QString address, phone, place;
        QString server;          ///< name and address, or empty: not enrolled
        QString forgottenBy;     ///< address of a server that does not know this computer any more
        QString leftServer;      ///< address of the one it had before it took another name
        QString device;
        QString engine;          ///< "SQLite 3.53.2, chacha20"
        bool scansLost = false;  ///< and nobody said yet that it was dealt with
        domain::LineRules line;
        bool mayManage = false;
    };
    HubForm& hub() { return *m_hub; }
    void show(const Settings& settings, const OfficeView& office, const std::vector<domain::User>& users);
    using QWidget::show;
    /// Where this computer is registered, ready to type.
    void showDistrict();
    /// What the check of the data found, in words for a technician; the first of them are shown.
    void showFindings(const QStringList& findings);

Q_SIGNALS:
    void settingsChanged(const Settings& settings);
    void enrolRequested(const QString& url, const QString& code);
    void addUserRequested();
    void changeUserRequested(const domain::User& user);
    void passwordRequested();
    void resetPasswordRequested(const domain::User& user);
    void officeRequested();
    void backupRequested();
    void supportRequested();
    void verifyRequested();
    void rebuildRequested();
    void recoveryCodeRequested();
    void settleRequested();
    void lineRulesChanged(const domain::LineRules& rules);

private:
    QWidget* looks();
    QWidget* office();
    QWidget* people();
    QWidget* district();
    QWidget* safety();
    void showLooks(const Settings& settings);
    void tell();
    Settings m_settings;
    std::vector<domain::User> m_list;
    QTabWidget* m_tabs;
    QComboBox *m_language, *m_theme, *m_font, *m_paper;
    ScanFolderRow* m_scans = nullptr;
    QSpinBox *m_minutes, *m_lock;
    QLabel *m_office, *m_server, *m_engine, *m_findings;
    QListWidget* m_users;
    QLineEdit *m_url, *m_code;
    std::vector<QWidget*> m_managed;      ///< enabled for administrators only
    QWidget* m_enrolBox = nullptr;
    QWidget* m_districtTab = nullptr;
    LineRulesForm* m_line = nullptr;
    HubForm* m_hub = nullptr;
    QPushButton* m_settle;
};

}  // namespace app
