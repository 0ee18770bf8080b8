// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/role.h"
#include "core/domain/unit.h"
#include "core/packs/catalogue.h"
#include "app/office/reception.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace app {

/// The made-up office of ":/practice/office.json": who works there, who comes, and what happened on
/// which working day before today. Nobody in it exists.
class PracticeScript {
public:
    /// What is shipped; a script that cannot be read is a mistake of ours and throws.
    static PracticeScript shipped();

    struct Worker {
        QString login, name, title, unit;
        std::vector<domain::Role> roles;
        bool leaves = false;     ///< only in what happened before: not there when somebody practises
    };
    /// One act: on which day, in which case, what.
    struct Step {
        int day = 0;             ///< working days from today, never later than it
        int caseNumber = 0;
        QString act;             ///< "receive", "settle", "issue", …
        QJsonObject with;
        QString by;              ///< login
    };

    const domain::Unit& commune() const { return m_commune; }
    const domain::Unit& province() const { return m_province; }
    const std::vector<Worker>& staff() const { return m_staff; }
    /// In the order in which they happened.
    std::vector<Step> steps() const;
    int cases() const;
    QString procedureOf(int caseNumber) const;
    /// What was said and shown at the counter on that day.
    Reception reception(int caseNumber, const packs::Pack& pack, QDate day) const;
    struct Unfinished {
        QString procedure, name;
        QJsonObject answers;
    };
    std::vector<Unfinished> drafts(const packs::Catalogue& catalogue, QDate day) const;

private:
    domain::Applicant citizen(int number) const;
    QJsonObject answersOf(const QJsonObject& entry, const packs::Pack& pack, QDate day) const;

    domain::Unit m_commune, m_province;
    std::vector<Worker> m_staff;
    QJsonObject m_root;
};

}  // namespace app
