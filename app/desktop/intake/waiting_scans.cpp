// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/waiting_scans.h"

#include "app/text/refusal_text.h"
#include "app/text/status_text.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr std::size_t mostNamed = 3, mostInMenu = 30;

}  // namespace

WaitingScans::WaitingScans(QWidget* parent)
    : QFrame(parent),
      m_words(new QLabel(this)),
      m_bad(new QLabel(this)),
      m_all(new QPushButton(tr("Attach all (F5)"), this)),
      m_choose(new QPushButton(tr("Choose one"), this)),
      m_names(new QMenu(this)) {
    for (QLabel* label : {m_words, m_bad}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_words->setProperty("look", QStringLiteral("strong"));
    m_bad->setProperty("look", QStringLiteral("quiet"));
    m_choose->setMenu(m_names);
    auto* row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(m_all, 0, Qt::AlignTop);
    row->addWidget(m_choose, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_bad);
    connect(m_all, &QPushButton::clicked, this, &WaitingScans::takeAll);
    hide();
}

void WaitingScans::clear() { show({}, {}); }

void WaitingScans::show(const QString& folder, const FolderState& state) {
    if (folder == m_folder && state == m_state) return;   // whoever stands on a button keeps standing on it
    m_folder = folder;
    m_state = state;
    m_asked = false;
    tell();
}

void WaitingScans::setOffered(bool offered) {
    m_offered = offered;
    tell();
}

void WaitingScans::forget() {
    if (std::exchange(m_asked, false)) tell();
}

void WaitingScans::takeAll() {
    if (!m_offered) return;
    if (m_state.ready.empty()) {
        m_asked = true;
        tell();
        return Q_EMIT lookAsked();
    }
    QStringList paths;
    for (const FolderFile& file : m_state.ready) paths += QDir(m_folder).filePath(file.name);
    Q_EMIT taken(paths);
}

void WaitingScans::tell() {
    QStringList names;
    for (std::size_t at = 0; at < std::min(mostNamed, m_state.ready.size()); ++at) names += m_state.ready[at].name;
    const int ready = static_cast<int>(m_state.ready.size());
    QString words;
    if (!m_state.reachable && !m_folder.isEmpty())
        words = tr("The scan folder cannot be reached: %1. It is looked for again by itself.").arg(QDir::toNativeSeparators(m_folder));
    else if (ready > 0 && m_state.ready.size() > mostNamed)
        words = tr("%n new scan(s) in the folder: %1 and more", nullptr, ready).arg(names.join(QStringLiteral(", ")));
    else if (ready > 0)
        words = tr("%n new scan(s) in the folder: %1", nullptr, ready).arg(names.join(QStringLiteral(", ")));
    else if (m_state.coming > 0)
        words = tr("%n scan(s) are still being written …", nullptr, m_state.coming);
    else if (m_asked && m_folder.isEmpty())
        words = tr("No folder of the scanner is known. Choose it under “Settings”, or attach files with the button.");
    else if (m_asked)
        words = tr("There is no new scan in the folder yet. It is offered here as soon as it comes.");
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_all->setVisible(ready > 0);
    m_choose->setVisible(ready > 1);
    m_names->clear();
    for (std::size_t at = 0; at < std::min(mostInMenu, m_state.ready.size()); ++at) {
        const FolderFile& file = m_state.ready[at];
        QString shown = file.name;
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = m_names->addAction(QStringLiteral("%1   %2").arg(shown, bytesText(file.size)));
        connect(action, &QAction::triggered, this, [this, path = QDir(m_folder).filePath(file.name)] { Q_EMIT taken({path}); });
    }
    QStringList bad;
    for (std::size_t at = 0; at < std::min(mostNamed, m_state.bad.size()); ++at) bad += describe(m_state.bad[at].why);
    if (m_state.bad.size() > mostNamed)
        bad += tr("%n more file(s) in the scan folder cannot be attached.", nullptr, static_cast<int>(m_state.bad.size() - mostNamed));
    m_bad->setText(bad.join(QLatin1Char('\n')));
    m_bad->setVisible(!bad.isEmpty());
    setVisible(m_offered && (!words.isEmpty() || !bad.isEmpty()));
}

}  // namespace app
