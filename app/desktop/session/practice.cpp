// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/practice.h"

#include "app/office/practice_office.h"

#include <QFileInfo>

namespace app {

domain::Result<domain::Done> Practice::enter(Settings& settings) {
    if (m_before) return domain::Done{};   // there already
    const QString dir = practiceFolder(settings.storeDir);
    if (!isPracticeOffice(dir)) {
        if (const auto made = makePracticeOffice(dir, m_clock.now(), m_random); !made) return made;
    }
    m_before = settings;
    settings.storeDir = dir;
    settings.officeName.clear();
    settings.lastLogin = practiceLogin;
    return domain::Done{};
}

void Practice::leave(Settings& settings) {
    if (!m_before) return;
    settings = toRemember(settings);
    m_before.reset();
}

domain::Result<domain::Done> Practice::beginAnew(const Settings& settings) {
    return beginPracticeAnew(settings.storeDir, m_clock.now(), m_random);
}

Settings Practice::toRemember(const Settings& settings) const {
    if (!m_before) return settings;
    Settings kept = settings;
    kept.storeDir = m_before->storeDir;
    kept.officeName = m_before->officeName;
    kept.lastLogin = m_before->lastLogin;
    return kept;
}

}  // namespace app
