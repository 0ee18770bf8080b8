// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/person_view.h"

#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/looks.h"
#include "app/desktop/widgets/no_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int mostOffered = 5;

}  // namespace

PersonView::PersonView(QWidget* parent) : QWidget(parent), m_showRest(new QPushButton(tr("More about the person …"), this)) {
    build();
    m_showRest->setProperty("look", QStringLiteral("link"));
    connect(m_showRest, &QPushButton::clicked, this, [this] { showRest(true); });
    connect(m_scan, &QLineEdit::returnPressed, this, [this] {
        if (!m_scan->text().trimmed().isEmpty()) Q_EMIT scanned(m_scan->text());
    });
    for (QLineEdit* edit : {m_name, m_number})
        connect(edit, &QLineEdit::textEdited, this, &PersonView::lookedFor);
    connect(m_people, &QListWidget::itemActivated, this, [this] { choose(m_people->currentRow()); });
    connect(m_people, &QListWidget::itemClicked, this, [this] { choose(m_people->currentRow()); });
    connect(m_forOther, &QCheckBox::toggled, m_ownerBox, &QWidget::setVisible);
    connect(m_sex, &QComboBox::activated, this, &PersonView::edited);
    for (QCheckBox* box : {m_forOther, m_authorised})
        connect(box, &QCheckBox::clicked, this, &PersonView::edited);
}

QLineEdit* PersonView::line(const QString& field, const QString& label, QGridLayout* grid, int row,
                            int column, bool required, const QString& help) {
    auto* edit = new QLineEdit(this);
    auto* fieldRow = new FieldRow(label, edit, required ? Need::Required : Need::Optional, help, this);
    grid->addWidget(fieldRow, row, column);
    m_rows.emplace_back(field, fieldRow);
    connect(edit, &QLineEdit::textEdited, this, &PersonView::edited);
    return edit;
}

void PersonView::build() {
    auto* box = new QGroupBox(tr("Who hands the case in"), this);
    auto* grid = new QGridLayout(box);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    buildWho(grid);
    m_address = line(QStringLiteral("person.address"), tr("Address"), grid, 5, 0);
    m_phone = line(QStringLiteral("person.phone"), tr("Phone"), grid, 5, 1);
    m_email = line(QStringLiteral("person.email"), tr("E-mail"), grid, 6, 0);
    m_issuedOn = line(QStringLiteral("person.idIssuedOn"), tr("ID card issued on"), grid, 6, 1);
    buildOwner(grid, 7);
    grid->addWidget(m_showRest, 9, 0, Qt::AlignLeft);
    m_showRest->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
}

void PersonView::buildWho(QGridLayout* grid) {
    m_scan = line(QStringLiteral("scan"), tr("Scan the ID card here"), grid, 0, 0, false,
                  tr("With the reader: the QR code of the card, Unikey switched to E"));
    m_scan->setMaxLength(4000);
    m_scanNote = new QLabel(this);
    m_scanNote->setWordWrap(true);
    m_scanNote->setProperty("look", QStringLiteral("warn"));
    m_scanNote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_scanNote, 0, 1);
    m_name = line(QStringLiteral("person.name"), tr("Full name"), grid, 1, 0, true);
    m_number = line(QStringLiteral("person.personalNumber"), tr("Personal number"), grid, 1, 1, false,
                    tr("12 digits; the number of an older paper also goes"));
    m_people = new QListWidget(this);
    m_people->setAccessibleName(tr("People met before"));
    m_people->setFixedHeight(fontMetrics().height() * 4);
    m_people->hide();
    grid->addWidget(m_people, 2, 0, 1, 2);
    m_doubts = new QLabel(this);
    m_doubts->setWordWrap(true);
    m_doubts->setProperty("look", QStringLiteral("warn"));
    m_doubts->hide();
    grid->addWidget(m_doubts, 3, 0, 1, 2);
    m_born = line(QStringLiteral("person.born"), tr("Date of birth"), grid, 4, 0, false,
                  tr("Day/month/year, or only the year"));
    m_sex = new QComboBox(this);
    m_sex->addItem(tr("– not stated –"), static_cast<int>(domain::Sex::Unknown));
    m_sex->addItem(tr("Male"), static_cast<int>(domain::Sex::Male));
    m_sex->addItem(tr("Female"), static_cast<int>(domain::Sex::Female));
    ignoreWheel(m_sex);
    grid->addWidget(m_sexRow = new FieldRow(tr("Sex"), m_sex, Need::Optional, {}, this), 4, 1);
}

void PersonView::buildOwner(QGridLayout* grid, int row) {
    m_forOther = new QCheckBox(tr("The case is somebody else's"), this);
    grid->addWidget(m_forOther, row, 0);
    m_ownerBox = new QWidget(this);
    auto* owner = new QGridLayout(m_ownerBox);
    owner->setContentsMargins(0, 0, 0, 0);
    owner->setColumnStretch(0, 1);
    owner->setColumnStretch(1, 1);
    m_ownerName = line(QStringLiteral("owner.name"), tr("Case holder's full name"), owner, 0, 0, true);
    m_ownerNumber = line(QStringLiteral("owner.personalNumber"), tr("Case holder's personal number"),
                         owner, 0, 1);
    m_relation = line(QStringLiteral("relation"), tr("Relation to the case holder"), owner, 1, 0);
    m_authorised = new QCheckBox(tr("There is a written authorisation"), m_ownerBox);
    owner->addWidget(m_authorised, 1, 1);
    m_ownerBox->hide();
    grid->addWidget(m_ownerBox, row + 1, 0, 1, 2);
}

void PersonView::offerPeople(const std::vector<domain::Person>& people) {
    m_offered.clear();
    m_people->clear();
    for (const domain::Person& person : people) {
        if (static_cast<int>(m_offered.size()) >= mostOffered) break;
        m_offered.push_back(person);
        QStringList words{person.name};
        if (person.born) words += person.born->toString();
        if (!person.personalNumber.isEmpty()) words += person.personalNumber;
        if (!person.address.isEmpty()) words += person.address;
        m_people->addItem(words.join(QStringLiteral(" · ")));
    }
    m_people->setVisible(!m_offered.empty());
}

void PersonView::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_offered.size())) return;
    fill(m_offered[static_cast<std::size_t>(row)]);
    m_people->hide();
    m_phone->setFocus();
}

void PersonView::showScanRefusal(const QString& sentence, const QString& raw) {
    m_scanNote->setText(raw.isEmpty() ? sentence : sentence + QLatin1Char('\n') + raw);
}

void PersonView::showDoubts(const QStringList& sentences) {
    m_doubtSentences = sentences;
    m_doubts->setText(sentences.join(QLatin1Char('\n')));
    m_doubts->setVisible(!sentences.isEmpty());
}

void PersonView::showErrors(const std::vector<Wrong>& wrong) {
    for (const auto& [field, fieldRow] : m_rows) fieldRow->setError({});
    for (const Wrong& one : wrong)
        if (FieldRow* fieldRow = row(one.field)) {
            fieldRow->setError(one.sentence);
            if (fieldRow->isHidden()) showRest(true);
        }
}

FieldRow* PersonView::row(const QString& field) const {
    for (const auto& [name, fieldRow] : m_rows)
        if (name == field) return fieldRow;
    return nullptr;
}

void PersonView::setCompact(bool compact) { showRest(!compact); }

void PersonView::showRest(bool shown) {
    for (const char* field : {"person.born", "person.address", "person.phone", "person.email", "person.idIssuedOn"})
        row(QLatin1String(field))->setVisible(shown);
    m_sexRow->setVisible(shown);
    m_forOther->setVisible(shown);
    m_showRest->setVisible(!shown);
}

void PersonView::focusScan() { m_scan->setFocus(); }

}  // namespace app
