// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/intake/check_view.h"
#include "app/desktop/intake/checklist_view.h"
#include "app/desktop/intake/fees_view.h"
#include "app/desktop/form/form_view.h"
#include "app/desktop/intake/person_view.h"
#include "app/desktop/intake/procedure_picker.h"
#include "app/desktop/widgets/error_summary.h"
#include "core/domain/event.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace app {

class FilesView;

/// Taking in a case on one page, from top to bottom by keyboard alone. Knows no store.
class IntakePage : public QWidget {
    Q_OBJECT

public:
    explicit IntakePage(QWidget* parent = nullptr);

    ProcedurePicker& picker() { return *m_picker; }
    PersonView& person() { return *m_person; }
    FormView& form() { return *m_form; }
    ChecklistView& checklist() { return *m_checklist; }
    FilesView& files() { return *m_files; }
    FeesView& fees() { return *m_fees; }

    /// The procedure that is being taken in; an empty code: none chosen yet.
    /// `quick`: the result is given at once (certification): the page shows only what that needs.
    void setProcedure(const ProcedurePicker::Entry& entry, const packs::Form& form,
                      const QStringList& notes, bool quick, QDate today);
    QString procedure() const { return m_procedure; }
    void showLimit(const QString& sentence);
    int copies() const;
    domain::Channel channel() const;
    QString resultChannel() const;

    struct Wrong {
        QString field;           ///< "person.name", a form field's id, or "papers"
        QString sentence;
        friend bool operator==(const Wrong&, const Wrong&) = default;
    };
    /// Beside each field, and together on top.
    void showErrors(const std::vector<Wrong>& wrong);
    /// To what comes next once the card has been read.
    void goOn();
    /// The last look: every answer with the way back to it, in place of the form.
    void showCheck(const std::vector<CheckSection>& sections, const QStringList& doubts);
    bool isChecking() const;
    void leaveCheck();
    /// The same person has an open case of this procedure; empty: no.
    void showTwin(const QString& sentence);
    /// What was taken in with this procedure today, newest first; only a quick page shows it.
    void showTaken(const QStringList& lines);
    bool hasErrors() const { return !m_wrong.empty(); }
    /// While somebody types: of what is shown only that stays which is `still` wrong; nothing new.
    void dropMended(const std::vector<Wrong>& still);

    /// Everything as typed, and back: for drafts.
    QJsonObject draft() const;
    void setDraft(const QJsonObject& draft);
    /// Of a draft only what has nothing to do with its procedure: the person, the scans, the channels.
    void setCarried(const QJsonObject& draft);
    QString firstWords() const;
    void clear();

Q_SIGNALS:
    void edited();
    void checkRequested();                  ///< the form is filled in: show what was said
    void receiveRequested(bool print);
    void twinRequested();
    void supplementRequested();
    void refusalRequested();
    void setAsideRequested();

private:
    QWidget* details();
    QWidget* twinBar();
    QWidget* takenBox();
    void arrange();
    void proceed();
    void goTo(const QString& field);
    QWidget* buttons();
    std::vector<ErrorSummary::Mistake> mark(const std::vector<Wrong>& wrong);
    std::vector<Wrong> m_wrong;
    QString m_procedure;
    QLabel* m_title;
    QPushButton* m_showNotes;
    QLabel* m_notes;
    QLabel* m_limit;
    ErrorSummary* m_errors;
    ProcedurePicker* m_picker;
    PersonView* m_person;
    FormView* m_form;
    ChecklistView* m_checklist;
    FilesView* m_files;
    FeesView* m_fees;
    QSpinBox* m_copies;
    QComboBox* m_channel;
    QComboBox* m_resultChannel;
    QScrollArea* m_area;
    QWidget* m_details = nullptr;
    QWidget* m_twinBar = nullptr;
    QLabel* m_twin;
    QWidget* m_takenBox = nullptr;
    QLabel* m_taken;
    QPushButton* m_more;
    CheckView* m_check;
    bool m_quick = false;
    QWidget* m_buttons;
    QPushButton* m_receive = nullptr;
    QPushButton* m_receiveOnly = nullptr;
};

}  // namespace app
