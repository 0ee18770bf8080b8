// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/packs/form.h"

#include <QGroupBox>
#include <QJsonObject>

#include <functional>
#include <vector>

class QComboBox;
class QListWidget;
class QPushButton;

namespace app {

class FieldRow;
class TextArea;

/// What an officer writes about a case: remarks pinned to fields and pages, a reason, and the decision.
/// A pin can be changed and taken off until the decision is sent.
class DecisionBox : public QGroupBox {
    Q_OBJECT

public:
    explicit DecisionBox(QWidget* parent = nullptr);
    /// A new case: nothing is written yet.
    void begin(const std::vector<packs::Option>& sendBackReasons);
    void clear();
    /// What the target of a pin is called.
    void setNames(std::function<QString(const QString& target)> names) { m_names = std::move(names); }
    void pin(QString target);   // by value: what it came from may change while the window is open
    void putBack(const domain::PinnedRemark& remark);
    QJsonObject draft() const;
    /// To recognise the draft by.
    QString firstWords() const;
    void setDraft(const QJsonObject& draft);
    void showRefusal(const QString& sentence);

Q_SIGNALS:
    void edited();
    void decided(const domain::ReviewDecided& decision);
    void fieldPinRequested();
    void pagePinRequested();
    void takenOff(const domain::PinnedRemark& remark);

private:
    QWidget* pinSide();
    void decide(domain::ReviewDecided::Decision decision);
    void change();
    void takeOff();
    void showPinned();
    std::optional<QString> askRemark(const QString& target, const QString& initial);

    std::vector<domain::PinnedRemark> m_remarks;
    std::function<QString(const QString&)> m_names;
    QComboBox* m_reasons;
    TextArea* m_text;
    FieldRow* m_textRow;
    QWidget* m_pinSide;              ///< in sight once something is pinned
    QListWidget* m_pinned;
    QPushButton *m_change, *m_takeOff;
};

}  // namespace app
