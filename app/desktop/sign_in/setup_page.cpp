// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sign_in/setup_page.h"

#include "app/desktop/widgets/error_summary.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/tab_order.h"
#include "app/text/refusal_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int longestAnswer = 200;

}  // namespace

SetupPage::SetupPage(QWidget* parent)
    : QWidget(parent),
      m_errors(new ErrorSummary(this)),
      m_go(new QPushButton(tr("Set up this office"), this)),
      m_back(new QPushButton(tr("Back to the office before"), this)),
      m_column(new QWidget(this)),
      m_office(new QWidget(m_column)),
      m_provided(new QLabel(m_column)) {
    auto* other = new QPushButton(tr("Open the data of another office …"), this);
    auto* practise = new QPushButton(tr("Practise with made-up cases"), this);
    for (QPushButton* link : {m_back, other, practise}) link->setProperty("look", QStringLiteral("link"));
    m_go->setProperty("look", QStringLiteral("primary"));
    auto* column = new QVBoxLayout(m_column);
    column->setSpacing(10);
    m_column->setFixedWidth(fontMetrics().averageCharWidth() * 72);
    column->addWidget(heading(tr("Set up this computer"), this));
    column->addWidget(quiet(tr("This stays on this computer. Codes and names cannot be changed here later; address and"
                               " telephone are given in the settings."), this));
    column->addWidget(m_errors);
    column->addWidget(subHeading(tr("The office"), this));
    column->addWidget(m_provided);
    column->addWidget(m_office);
    askAboutOffice();
    askAboutPerson();
    for (QPushButton* button : {m_go, m_back, other, practise}) column->addWidget(button, 0, Qt::AlignLeft);
    layOut();
    offerWayBack(false);
    orderTabs(this);
    beginWith(this, m_unitName);
    connect(m_go, &QPushButton::clicked, this, &SetupPage::ask);
    connect(m_back, &QPushButton::clicked, this, &SetupPage::backRequested);
    connect(other, &QPushButton::clicked, this, &SetupPage::otherFolderRequested);
    connect(practise, &QPushButton::clicked, this, &SetupPage::practiseRequested);
}

void SetupPage::askAboutOffice() {
    m_provided->hide();
    m_provided->setWordWrap(true);
    auto* questions = new QVBoxLayout(m_office);
    questions->setContentsMargins(0, 0, 0, 0);
    questions->setSpacing(10);
    m_unitName = line(tr("Name of the office"), true, tr("For example: UBND xã Khâm Đức"), m_office);
    m_unitCode = line(tr("Code of the unit"), true, tr("5 digits, as in the national list"), m_office);
    m_identifier = line(tr("Identifier in case codes"), true,
                        tr("The part before the date, for example H17.94.12"), m_office);
    m_place = line(tr("Place name on papers"), true, tr("Printed before the date"), m_office);
    m_parentName = line(tr("Name of the authority above"), true, {}, m_office);
    m_parentCode = line(tr("Code of the authority above"), true, {}, m_office);
    m_device = line(tr("Name of this desk"), true, tr("For example: Counter 1"), m_column);
    m_device->setText(tr("Counter 1"));
}

void SetupPage::askAboutPerson() {
    m_column->layout()->addWidget(subHeading(tr("Administrator"), this));
    m_name = line(tr("Full name"), true, {}, m_column);
    m_title = line(tr("Position"), false, {}, m_column);
    m_login = line(tr("User name"), true, tr("Small letters without marks, for example lan"), m_column);
    m_password = line(tr("Password"), true, tr("At least 8 characters"), m_column);
    m_again = line(tr("Password again"), true, {}, m_column);
    m_againRow = m_required.back();
    for (QLineEdit* secret : {m_password, m_again}) secret->setEchoMode(QLineEdit::Password);
}

void SetupPage::layOut() {
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* middle = new QWidget(area);
    // Stretches, no alignment: an aligned column would be given the height of a full-width one.
    auto* middleLayout = new QHBoxLayout(middle);
    middleLayout->addStretch(1);
    middleLayout->addWidget(m_column);
    middleLayout->addStretch(1);
    area->setWidget(middle);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void SetupPage::provide(const Provision& provision) {
    m_unit = provision.unit;
    m_parent = provision.parent;
    QStringList facts{tr("This computer was prepared for %1 (code %2).").arg(provision.unit.name, provision.unit.code)};
    if (!provision.parent.name.isEmpty()) facts += tr("The authority above: %1.").arg(provision.parent.name);
    facts += provision.registers() ? tr("It registers with the district by itself, now or once there is a line.")
                                   : tr("It is registered with the district later, in the settings.");
    m_provided->setText(facts.join(QLatin1Char('\n')));
    m_provided->show();
    m_office->hide();
    const std::pair<QLineEdit*, QString> known[] = {{m_device, provision.device}, {m_name, provision.name},
                                                    {m_title, provision.title}, {m_login, provision.login}};
    for (const auto& [field, text] : known)
        if (!text.isEmpty()) field->setText(text);
    for (QLineEdit* field : {m_password, m_login, m_name})   // the first that is empty
        if (field->text().isEmpty()) beginWith(this, field);
}

void SetupPage::tellOfBadProvision(const QStringList& problems) {
    m_provided->setText(tr("This computer was prepared with a file that cannot be used. Tell the technician, or answer everything here.") +
                        QLatin1Char('\n') + problems.join(QLatin1Char('\n')));
    setLook(m_provided, QStringLiteral("warn"));
    m_provided->show();
}

void SetupPage::offerWayBack(bool there) { m_back->setVisible(there); }

QLineEdit* SetupPage::line(const QString& label, bool required, const QString& help,
                           QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setMaxLength(longestAnswer);
    auto* row = new FieldRow(label, edit, required ? Need::Required : Need::Optional, help, parent);
    parent->layout()->addWidget(row);
    if (required) m_required.push_back(row);
    return edit;
}

QLineEdit* SetupPage::fieldFor(const domain::Error& why) const {
    if (why.refusal == domain::Refusal::WeakPassword) return m_password;
    const std::pair<QLatin1String, QLineEdit*> fields[] = {
        {QLatin1String("login"), m_login}, {QLatin1String("name"), m_name},
        {QLatin1String("unit"), m_unitCode}, {QLatin1String("identifier"), m_identifier},
        {QLatin1String("deviceName"), m_device}};
    for (const auto& [subject, field] : fields)
        if (why.subject == subject) return field;
    return nullptr;
}

void SetupPage::showRefusal(const domain::Error& why) {
    const QString sentence = describe(why);
    QLineEdit* field = fieldFor(why);
    for (FieldRow* row : m_required)
        if (row->editor() == field) return m_errors->show({{row->label(), sentence, field}});
    showFailure(sentence);
}

void SetupPage::showFailure(const QString& sentence) {
    m_errors->show({{tr("Set up"), sentence, nullptr}});
}

void SetupPage::ask() {
    std::vector<ErrorSummary::Mistake> mistakes;
    for (FieldRow* row : m_required) {
        if (m_unit && m_office->isAncestorOf(row)) continue;   // settled already
        const bool empty = qobject_cast<QLineEdit*>(row->editor())->text().trimmed().isEmpty();
        row->setError(empty ? tr("This must be filled in.") : QString());
        if (empty) mistakes.push_back({row->label(), row->error(), row->editor()});
    }
    if (mistakes.empty() && m_password->text() != m_again->text()) {
        m_againRow->setError(tr("The two passwords differ. Type the second one again."));
        mistakes.push_back({m_againRow->label(), m_againRow->error(), m_again});
    }
    m_errors->show(mistakes);
    if (!mistakes.empty()) return;
    Answers answers;
    const QString parentCode = m_parentCode->text().trimmed();
    answers.unit = {.code = m_unitCode->text().trimmed(), .parent = parentCode,
                    .name = m_unitName->text().simplified(), .levelLabel = {},
                    .identifier = m_identifier->text().trimmed(), .address = {}, .phone = {},
                    .place = m_place->text().simplified()};
    answers.parent = {.code = parentCode, .parent = {}, .name = m_parentName->text().simplified(),
                      .levelLabel = {}, .identifier = {}, .address = {}, .phone = {}, .place = {}};
    if (m_unit) answers.unit = *m_unit;
    if (m_unit) answers.parent = *m_parent;
    answers.deviceName = m_device->text().simplified();
    answers.name = m_name->text().simplified();
    answers.title = m_title->text().simplified();
    answers.login = m_login->text().trimmed().toLower();
    answers.password = m_password->text();
    Q_EMIT setUpRequested(answers);
}

}  // namespace app
