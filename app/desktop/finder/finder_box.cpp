// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/finder/finder_box.h"

#include "app/desktop/widgets/looks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int typingPauseMs = 30;   // an input method takes letters back and puts others in one go
constexpr int longestQuery = 2000;  // the code of an ID card has some 200
constexpr int headerRow = -1;

QString kindText(Hit::Kind kind) {
    switch (kind) {
    case Hit::Kind::Command: return FinderBox::tr("Do");
    case Hit::Kind::Procedure: return FinderBox::tr("Take in a new case");
    case Hit::Kind::Person: return FinderBox::tr("People");
    case Hit::Kind::Case: return FinderBox::tr("Cases");
    case Hit::Kind::Word: return FinderBox::tr("Nothing found. Did you mean …");
    }
    Q_UNREACHABLE();
}

}  // namespace

FinderBox::FinderBox(QWidget* parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_who(new QLabel(this)),
      m_nobody(new QPushButton(tr("For somebody else"), this)),
      m_pause(new QTimer(this)) {
    m_edit->setObjectName(QStringLiteral("finder"));
    m_edit->setPlaceholderText(tr("Search: a procedure, a person, a case, what to do …"));
    m_edit->setAccessibleName(tr("Search procedures, people, cases and commands"));
    m_edit->setMaxLength(longestQuery);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_who->setProperty("look", QStringLiteral("badge"));
    m_nobody->setProperty("look", QStringLiteral("link"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPauseMs);
    auto* who = new QHBoxLayout;
    who->addWidget(m_who);
    who->addWidget(m_nobody);
    who->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(who);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &FinderBox::wanted);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (m_pause->isActive()) {   // Enter comes before the pause: what is found belongs to the whole text
            m_pause->stop();
            Q_EMIT wanted();
        }
        choose(m_list->currentRow());
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(m_nobody, &QPushButton::clicked, this, [this] {
        setPerson(std::nullopt);
        m_edit->setFocus();
    });
    personChanged();
    show({});
}

QString FinderBox::typed() const { return m_edit->text(); }

void FinderBox::setTyped(const QString& text) {
    m_edit->setText(text);
    m_edit->setFocus();
}

void FinderBox::setPerson(const std::optional<domain::Person>& person) {
    m_person = person;
    personChanged();
    m_edit->clear();
    Q_EMIT wanted();
}

void FinderBox::personChanged() {
    m_who->setVisible(m_person.has_value());
    m_nobody->setVisible(m_person.has_value());
    if (m_person) m_who->setText(tr("For %1").arg(m_person->name));
    m_edit->setPlaceholderText(m_person ? tr("Which procedure, or which of the cases?")
                                        : tr("Search: a procedure, a person, a case, what to do …"));
}

void FinderBox::clear() {
    m_person.reset();
    personChanged();
    m_edit->clear();
    m_pause->stop();
    show({});
}

void FinderBox::show(const std::vector<Hit>& hits) {
    m_hits = hits;
    m_list->clear();
    for (std::size_t number = 0; number < m_hits.size(); ++number) {
        if (number == 0 || m_hits[number].kind != m_hits[number - 1].kind) addHeader(m_hits[number].kind);
        addHit(static_cast<int>(number));
    }
    if (!m_hits.empty()) m_list->setCurrentRow(1);   // below the first header
    m_list->setVisible(!isIdle());
}

void FinderBox::addHeader(Hit::Kind kind) {
    auto* item = new QListWidgetItem(kindText(kind), m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setData(Qt::UserRole, headerRow);
    QFont font = m_list->font();
    font.setBold(true);
    item->setFont(font);
}

void FinderBox::addHit(int number) {
    const Hit& hit = m_hits[static_cast<std::size_t>(number)];
    const QString words = hit.detail.isEmpty() ? hit.title : hit.title + QLatin1Char('\n') + hit.detail;
    auto* item = new QListWidgetItem(words, m_list);
    item->setData(Qt::UserRole, number);
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2, %3").arg(kindText(hit.kind), hit.title, hit.detail));
}

bool FinderBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        if (isIdle()) Q_EMIT dismissed();
        else if (!m_edit->text().isEmpty()) setTyped({});
        else setPerson(std::nullopt);
        return true;
    }
    if (watched != m_edit || !m_list->isVisible()) return QWidget::eventFilter(watched, event);
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(page); return true;
    case Qt::Key_PageUp: move(-page); return true;
    default: return false;
    }
}

/// Over the headers, and not out of the list.
void FinderBox::move(int by) {
    const int step = by > 0 ? 1 : -1;
    int row = m_list->currentRow();
    for (int left = std::abs(by); left > 0; --left) {
        int next = row + step;
        while (next >= 0 && next < m_list->count() && m_list->item(next)->data(Qt::UserRole).toInt() == headerRow) next += step;
        if (next < 0 || next >= m_list->count()) break;
        row = next;
    }
    m_list->setCurrentRow(row);
}

void FinderBox::choose(int row) {
    if (row < 0) return;
    const int number = m_list->item(row)->data(Qt::UserRole).toInt();
    if (number == headerRow) return;
    const Hit hit = m_hits[static_cast<std::size_t>(number)];   // the list may change while it is followed
    if (hit.kind == Hit::Kind::Person) {
        m_edit->setFocus();
        return setPerson(hit.person);
    }
    if (hit.kind == Hit::Kind::Word) return setTyped(hit.key);
    Q_EMIT chosen(hit);
}

}  // namespace app
