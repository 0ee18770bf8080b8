// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/intake/held_files.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

HeldFiles::HeldFiles(QWidget* parent) : QFrame(parent), m_words(new QLabel(this)) {
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setProperty("look", QStringLiteral("warn"));
    auto* take = new QPushButton(tr("Attach all the same"), this);
    auto* leave = new QPushButton(tr("Leave out"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(take);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, [this] {
        QStringList paths;
        for (const HeldFile& file : m_files) paths += file.path;
        letGo();
        Q_EMIT accepted(paths);
    });
    connect(leave, &QPushButton::clicked, this, &HeldFiles::letGo);
    hide();
}

void HeldFiles::hold(const std::vector<HeldFile>& files) {
    for (const HeldFile& file : files) {
        std::erase_if(m_files, [&](const HeldFile& one) { return one.path == file.path; });
        m_files.push_back(file);
    }
    tell();
}

void HeldFiles::letGo() {
    m_files.clear();
    tell();
}

void HeldFiles::tell() {
    QStringList lines;
    for (const HeldFile& file : m_files) lines += file.sentence;
    m_words->setText(lines.join(QLatin1Char('\n')));
    setVisible(!m_files.empty());
}

}  // namespace app
