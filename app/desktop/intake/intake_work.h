// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/intake/intake_page.h"
#include "app/desktop/session/navigator.h"
#include "app/office/reception.h"
#include "core/domain/case_file.h"
#include "core/packs/catalogue.h"

#include <QObject>

#include <optional>

class QTimer;

namespace app {

class Session;
enum class Doubtful;

/// The work behind the intake page: offers procedures and people, keeps the checklist, the fees and
/// the due date in step with the answers, saves the draft at most two seconds behind the keyboard,
/// and receives the case.
class IntakeWork : public QObject {
    Q_OBJECT

public:
    IntakeWork(IntakePage& page, Session& session, const Navigator& navigator);
    void begin();                             ///< an empty page
    /// The same when something is being typed already: that is kept first.
    void beginAnew();
    void resume(domain::DraftId id);          ///< an unfinished one
    /// A new case of this procedure, for somebody who is known already. What was being typed is kept.
    void start(const QString& procedure, const std::optional<domain::Person>& person);

Q_SIGNALS:
    void failed(const QString& detail);
    /// `stays`: the next one of the same kind is being taken in already.
    void received(const domain::CaseFile& file, bool print, bool stays);

private:
    /// Writes the draft now; nothing when there is nothing to keep.
    void keep();
    void connectPage();
    void choose(const QString& code);
    void begin(packs::Catalogue::Entry pack);
    void changeProcedure();
    void refreshRules();
    void readCard(const QString& payload);
    void offerPeople(const QString& typed);
    void attach(const QStringList& paths, Doubtful doubtful);
    void check();
    void showTaken();
    void refreshDoubts();
    void receive(domain::CaseReceived::Outcome outcome, bool print);
    std::optional<domain::CaseFile> takeIn(const domain::CaseReceived& made);
    Reception reception(domain::CaseReceived::Outcome outcome) const;
    std::vector<IntakePage::Wrong> mistakes(const Reception& reception) const;
    std::vector<domain::FeeLine> feeLines() const;
    std::optional<QString> askWhy(domain::CaseReceived::Outcome outcome);
    QDate today() const;

    IntakePage& m_page;
    Session& m_session;
    Navigator m_navigator;
    packs::Catalogue::Entry m_pack;
    std::optional<domain::DraftId> m_draft;
    bool m_typed = false;    ///< there is something to keep
    std::optional<domain::CaseId> m_twin;   ///< the open case of the same kind for the same person
    QJsonObject m_carried;   ///< what goes along from one procedure to the next
    QTimer* m_autosave;
    QTimer* m_rules;
};

}  // namespace app
