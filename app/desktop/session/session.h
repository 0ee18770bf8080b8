// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/session_mark.h"
#include "app/office/office.h"
#include "app/office/provision.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/store/store.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace app {

/// The working day of one signed-in person: the store, the rules of the office, one door for
/// commands, and news for the pages.
class Session : public QObject {
    Q_OBJECT

public:
    Session(std::unique_ptr<store::Store> store, Office office, QObject* parent = nullptr);

    store::Store& store() { return *m_store; }
    const domain::User& user() const { return m_store->signedIn(); }
    const packs::Catalogue& catalogue() const { return m_office.catalogue; }
    const calendar::Calendar& calendar() const { return m_office.calendar; }
    const std::vector<domain::Error>& officeProblems() const { return m_office.problems; }
    QDateTime now() const { return m_store->clock().now(); }
    QDate today() const { return domain::officeDate(now()); }
    /// What lies in the printer of this computer.
    SlipPaper paper() const { return m_paper; }
    void setPaper(SlipPaper paper) { m_paper = paper; }
    /// When this person's last session ended, if it was by a power cut or a crash and not by signing out.
    std::optional<QDateTime> endedBadly() const { return m_mark.stoppedAt(); }
    /// The unit this computer works for, and the name of the one above.
    domain::Unit unit();
    QString parentName();
    /// True where cases of other units are reviewed.
    bool isDistrict();

    /// Somebody writes down what is typed after a while; `keep` does it at once, as long as `who` lives.
    void keeps(const QObject* who, std::function<void()> keep);
    /// All of them now: before the screen locks or somebody leaves. What fails is thrown, after the rest.
    void keepTyped();

    /// Runs one command and says what became of it. Gives the answer, or nothing when refused.
    template <class Command>
    auto run(Command&& command) {
        auto outcome = std::forward<Command>(command)(*m_store);
        using Value = std::decay_t<decltype(*outcome)>;
        if (!outcome) {
            Q_EMIT refused(outcome.error());
            return std::optional<Value>();
        }
        Q_EMIT acted();
        Q_EMIT changed();
        return std::optional<Value>(*std::move(outcome));
    }

Q_SIGNALS:
    void changed();                            ///< cases are not what they were
    void acted();                              ///< by this person, just now
    void refused(const domain::Error& why);    ///< the clerk can mend it
    void failed(const QString& detail);        ///< only a technician can
    void notice(const QString& sentence);      ///< good news for the status strip
    /// Done, and for a while the opposite can be: `undo` is a further act, with its own refusals.
    void undoable(const QString& sentence, const std::function<void()>& undo);

private:
    std::unique_ptr<store::Store> m_store;
    Office m_office;
    SlipPaper m_paper = SlipPaper::A5;
    SessionMark m_mark;
    std::vector<std::pair<QPointer<const QObject>, std::function<void()>>> m_keepers;
};

}  // namespace app
