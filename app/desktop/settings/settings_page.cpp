// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/settings_page.h"

#include "app/desktop/hub/hub_form.h"
#include "app/desktop/settings/line_rules_form.h"
#include "app/desktop/settings/scan_folder_row.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"
#include "app/text/status_text.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app {
namespace {

QWidget* tab(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QLabel* facts(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabWidget(this)),
      m_language(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_font(new QComboBox(this)),
      m_paper(new QComboBox(this)),
      m_minutes(new QSpinBox(this)),
      m_lock(new QSpinBox(this)),
      m_office(facts(this)),
      m_server(facts(this)),
      m_engine(facts(this)),
      m_findings(facts(this)),
      m_users(new QListWidget(this)),
      m_url(new QLineEdit(this)),
      m_code(new QLineEdit(this)) {
    m_tabs->setAccessibleName(tr("Settings"));
    m_tabs->addTab(tab(looks(), this), tr("Looks"));
    m_tabs->addTab(tab(office(), this), tr("Office"));
    m_tabs->addTab(tab(people(), this), tr("People"));
    m_tabs->addTab(m_districtTab = tab(district(), this), tr("District"));
    m_tabs->addTab(tab(safety(), this), tr("Safety"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 12, 18, 10);
    layout->addWidget(heading(tr("Settings"), this));
    layout->addWidget(m_tabs, 1);
}

QWidget* SettingsPage::looks() {
    auto* box = new QWidget(this);
    m_language->addItem(QStringLiteral("Tiếng Việt"), QStringLiteral("vi"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(Theme::Contrast));
    m_theme->addItem(tr("As this computer is set"), static_cast<int>(Theme::System));
    for (const int percent : {100, 110, 125, 150}) m_font->addItem(QStringLiteral("%1 %").arg(percent), percent);
    m_paper->addItem(tr("A5: one slip on a sheet"), static_cast<int>(SlipPaper::A5));
    m_paper->addItem(tr("A4: two pages of a slip beside each other"), static_cast<int>(SlipPaper::A4));
    m_minutes->setRange(1, 240);
    m_lock->setRange(0, longestLockMinutes);
    m_lock->setSpecialValueText(tr("never by itself"));
    auto* column = new QVBoxLayout(box);
    column->addWidget(new FieldRow(tr("Language"), m_language, Need::Optional, tr("Takes effect at the next start"), box));
    column->addWidget(new FieldRow(tr("Colours"), m_theme, Need::Optional, {}, box));
    column->addWidget(new FieldRow(tr("Size of the letters"), m_font, Need::Optional, {}, box));
    column->addWidget(new FieldRow(tr("Paper in the printer, for slips"), m_paper, Need::Optional, {}, box));
    column->addWidget(new FieldRow(tr("Minutes between exchanges while there is a line"), m_minutes, Need::Optional, {}, box));
    column->addWidget(m_scans = new ScanFolderRow(box));
    connect(m_scans, &ScanFolderRow::edited, this, &SettingsPage::tell);
    column->addWidget(new FieldRow(tr("Minutes without a key or the mouse until the screen locks"), m_lock, Need::Optional,
                                   tr("Ctrl+L locks at once. The password opens it, and everything stands as it was."), box));
    column->addStretch(1);
    for (QComboBox* choice : {m_language, m_theme, m_font, m_paper}) {
        ignoreWheel(choice);
        connect(choice, &QComboBox::activated, this, &SettingsPage::tell);
    }
    for (QSpinBox* number : {m_minutes, m_lock}) {
        ignoreWheel(number);
        connect(number, &QSpinBox::editingFinished, this, &SettingsPage::tell);
    }
    return box;
}

QWidget* SettingsPage::office() {
    auto* box = new QWidget(this);
    auto* change = new QPushButton(tr("Change …"), box);
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_office);
    column->addWidget(change, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(change, &QPushButton::clicked, this, &SettingsPage::officeRequested);
    m_managed.push_back(change);
    return box;
}

QWidget* SettingsPage::people() {
    auto* box = new QWidget(this);
    m_users->setAccessibleName(tr("Users of this computer"));
    auto* add = new QPushButton(tr("Add a user …"), box);
    auto* change = new QPushButton(tr("Change the user …"), box);
    auto* reset = new QPushButton(tr("Give a new password …"), box);
    auto* password = new QPushButton(tr("Change my password …"), box);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {add, change, reset, password}) row->addWidget(button);
    row->addStretch(1);
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_users, 1);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, &SettingsPage::addUserRequested);
    connect(password, &QPushButton::clicked, this, &SettingsPage::passwordRequested);
    const auto ofTheChosen = [this](auto signal) {
        return [this, signal] {
            const int at = m_users->currentRow();
            if (at >= 0) Q_EMIT (this->*signal)(m_list[static_cast<std::size_t>(at)]);
        };
    };
    connect(change, &QPushButton::clicked, this, ofTheChosen(&SettingsPage::changeUserRequested));
    connect(reset, &QPushButton::clicked, this, ofTheChosen(&SettingsPage::resetPasswordRequested));
    for (QPushButton* button : {add, change, reset}) m_managed.push_back(button);
    return box;
}

QWidget* SettingsPage::district() {
    auto* box = new QWidget(this);
    m_enrolBox = new QWidget(box);
    m_url->setPlaceholderText(QStringLiteral("https://"));
    m_url->setMaxLength(300);
    m_code->setMaxLength(60);
    auto* go = new QPushButton(tr("Register this computer"), m_enrolBox);
    go->setProperty("look", QStringLiteral("primary"));
    auto* inside = new QVBoxLayout(m_enrolBox);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(new FieldRow(tr("Address of the district's server"), m_url, Need::Required, {}, m_enrolBox));
    inside->addWidget(new FieldRow(tr("Registration code"), m_code, Need::Required,
                                   tr("From the district; it works once, and for three days unless they say otherwise"), m_enrolBox));
    inside->addWidget(go, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_server);
    column->addWidget(m_enrolBox);
    column->addWidget(m_line = new LineRulesForm(box));
    column->addWidget(m_hub = new HubForm(box));
    column->addStretch(1);
    connect(m_line, &LineRulesForm::edited, this, &SettingsPage::lineRulesChanged);
    m_managed.push_back(m_line);
    m_managed.push_back(m_hub);
    connect(go, &QPushButton::clicked, this, [this] { Q_EMIT enrolRequested(m_url->text().trimmed(), m_code->text()); });
    m_managed.push_back(m_enrolBox);
    return box;
}

QWidget* SettingsPage::safety() {
    auto* box = new QWidget(this);
    auto* backup = new QPushButton(tr("Make a safety copy …"), box);
    auto* verify = new QPushButton(tr("Check the data"), box);
    auto* rebuild = new QPushButton(tr("Build the lists again"), box);
    auto* recovery = new QPushButton(tr("Make a recovery code …"), box);
    auto* support = new QPushButton(tr("Text for a technician …"), box);
    support->setToolTip(tr("Versions, counts and troubles of this computer, without a word about anybody"));
    m_settle = new QPushButton(tr("The lost scans have been dealt with"), box);
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_engine);
    column->addWidget(quiet(tr("A safety copy is one encrypted file. Keep it on another disk; it opens with the same passwords."), box));
    for (QPushButton* button : {backup, verify, rebuild, recovery, support, m_settle}) column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(m_findings);
    m_findings->hide();
    column->addStretch(1);
    connect(backup, &QPushButton::clicked, this, &SettingsPage::backupRequested);
    connect(support, &QPushButton::clicked, this, &SettingsPage::supportRequested);
    connect(verify, &QPushButton::clicked, this, &SettingsPage::verifyRequested);
    connect(rebuild, &QPushButton::clicked, this, &SettingsPage::rebuildRequested);
    connect(recovery, &QPushButton::clicked, this, &SettingsPage::recoveryCodeRequested);
    connect(m_settle, &QPushButton::clicked, this, &SettingsPage::settleRequested);
    for (QPushButton* button : {backup, recovery, m_settle}) m_managed.push_back(button);
    return box;
}

/// What somebody is about to change stays as it is: this is called whenever anything in the office changes.
void SettingsPage::showLooks(const Settings& settings) {
    m_settings = settings;
    const auto choose = [](QComboBox* box, const QVariant& value) {
        if (!box->hasFocus()) box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    choose(m_language, settings.language);
    choose(m_theme, static_cast<int>(settings.theme));
    choose(m_font, settings.fontPercent);
    choose(m_paper, static_cast<int>(settings.paper));
    if (!m_minutes->hasFocus()) m_minutes->setValue(settings.syncMinutes);
    m_scans->show(settings.scanFolder);
    if (!m_lock->hasFocus()) m_lock->setValue(settings.lockMinutes);
}

void SettingsPage::show(const Settings& settings, const OfficeView& office, const std::vector<domain::User>& users) {
    showLooks(settings);
    const auto given = [](const QString& fact) { return fact.isEmpty() ? tr("not given") : fact; };
    const QStringList lines{tr("Office: %1").arg(office.unit), tr("Authority above: %1").arg(office.parent),
                            tr("Address: %1").arg(given(office.address)), tr("Telephone: %1").arg(given(office.phone)),
                            tr("Place before the date on papers: %1").arg(given(office.place)), tr("Identifier in case codes: %1").arg(office.identifier), tr("Pattern of case codes: %1").arg(office.pattern),
                            tr("Numbers of this desk: %1").arg(office.block), tr("Office hours: %1").arg(office.hours),
                            tr("Where citizens look cases up: %1").arg(given(office.lookup)), tr("Procedures: %1").arg(office.packs)};
    m_office->setText(lines.join(QLatin1Char('\n')));
    m_server->setText(office.server.isEmpty() ? tr("This computer is not yet registered with the district. Cases are kept here.") : office.server);
    m_enrolBox->setVisible(office.server.isEmpty() || !office.forgottenBy.isEmpty());
    if (!office.forgottenBy.isEmpty()) {
        m_server->setText(office.server + QLatin1Char('\n')
                          + tr("The district's server does not know this computer any more. Ask the district for a"
                               " registration code and register again; nothing here is lost."));
        if (m_url->text().isEmpty()) m_url->setText(office.forgottenBy);
    }
    if (!office.leftServer.isEmpty()) {
        m_server->setText(tr("This computer has a name of its own now and is not registered under it. Ask the district for a"
                             " registration code and type it here; nothing is lost until then."));
        if (m_url->text().isEmpty()) m_url->setText(office.leftServer);
    }
    m_line->show(office.line);
    m_settle->setVisible(office.scansLost);
    m_engine->setText(tr("This desk: %1\nThe data is encrypted: %2").arg(office.device, office.engine));
    m_list = users;
    const int chosen = std::max(0, m_users->currentRow());
    m_users->clear();
    for (const domain::User& user : users) {
        QStringList roles;
        for (const domain::Role role : user.roles) roles += roleText(role);
        m_users->addItem(QStringLiteral("%1 (%2) – %3%4").arg(user.name, user.login, roles.join(QStringLiteral(", ")),
                                                              user.active ? QString() : tr(" – no longer active")));
    }
    m_users->setCurrentRow(std::min(chosen, m_users->count() - 1));
    for (QWidget* managed : m_managed) {
        managed->setEnabled(office.mayManage);
        managed->setToolTip(office.mayManage ? QString() : tr("Only an administrator of the office can do this."));
    }
}

void SettingsPage::showDistrict() {
    m_tabs->setCurrentWidget(m_districtTab);
    if (!m_enrolBox->isVisible() || !m_enrolBox->isEnabled()) return;
    (m_url->text().isEmpty() ? m_url : m_code)->setFocus();
}

void SettingsPage::showFindings(const QStringList& findings) {
    constexpr qsizetype shown = 10;
    QStringList lines = findings.mid(0, shown);
    if (!lines.isEmpty()) lines.prepend(tr("For the technician, the first of %n finding(s):", nullptr, static_cast<int>(findings.size())));
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_findings->setVisible(!lines.isEmpty());
}

void SettingsPage::tell() {
    m_settings.language = m_language->currentData().toString();
    m_settings.theme = static_cast<Theme>(m_theme->currentData().toInt());
    m_settings.fontPercent = m_font->currentData().toInt();
    m_settings.syncMinutes = m_minutes->value();
    m_settings.scanFolder = m_scans->folder();
    m_settings.lockMinutes = m_lock->value();
    m_settings.paper = static_cast<SlipPaper>(m_paper->currentData().toInt());
    Q_EMIT settingsChanged(m_settings);
}

}  // namespace app
