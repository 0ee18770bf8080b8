// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applicant.h"

#include <QJsonObject>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app {

class FieldRow;

/// Who hands the case in: scanned from the ID card, chosen among people met before, or typed.
class PersonView : public QWidget {
    Q_OBJECT

public:
    explicit PersonView(QWidget* parent = nullptr);
    /// As typed; texts are not yet normalised.
    domain::Applicant applicant() const;
    void setApplicant(const domain::Applicant& applicant);
    /// Takes a person's data over, into fields that are empty or differ: what was typed for others
    /// stays.
    void fill(const domain::Person& person);
    void offerPeople(const std::vector<domain::Person>& people);
    void showScanRefusal(const QString& sentence, const QString& raw);
    /// Doubts beside the number: they stop nothing.
    void showDoubts(const QStringList& sentences);
    QStringList doubts() const { return m_doubtSentences; }
    struct Wrong {
        QString field;         ///< "person.name", "person.personalNumber", "owner.name", …
        QString sentence;
    };
    void showErrors(const std::vector<Wrong>& wrong);
    FieldRow* row(const QString& field) const;
    void focusScan();
    /// Only name and number are asked for; the rest is behind a button, and in sight when it is wrong.
    void setCompact(bool compact);
    /// Every field exactly as typed, for drafts: a half-typed date too.
    QJsonObject typed() const;
    void setTyped(const QJsonObject& typed);

Q_SIGNALS:
    void edited();
    void scanned(const QString& payload);
    void lookedFor(const QString& typed);    ///< name or number: offer people

private:
    QLineEdit* line(const QString& field, const QString& label, QGridLayout* grid, int row, int column,
                    bool required = false, const QString& help = {});
    void build();
    void buildWho(QGridLayout* grid);
    void buildOwner(QGridLayout* grid, int row);
    void choose(int row);
    void showRest(bool shown);

    QLineEdit* m_scan;
    QLabel* m_scanNote;
    QListWidget* m_people;
    std::vector<domain::Person> m_offered;
    QLineEdit *m_name, *m_number, *m_born, *m_phone, *m_email, *m_address, *m_issuedOn, *m_relation;
    QLineEdit *m_ownerName, *m_ownerNumber;
    QComboBox* m_sex;
    QCheckBox *m_forOther, *m_authorised;
    QLabel* m_doubts;
    QStringList m_doubtSentences;
    QWidget* m_ownerBox;
    QWidget* m_sexRow = nullptr;
    QPushButton* m_showRest;
    std::vector<std::pair<QString, FieldRow*>> m_rows;
    domain::Person m_more;                   ///< what has no field here: ethnicity, village, …
};

}  // namespace app
