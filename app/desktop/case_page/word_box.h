// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QFrame>
#include <QJsonObject>

#include <optional>

namespace app {

/// A place where words about the case in view are typed; see CaseDrafts, which keeps them.
class WordBox : public QFrame {
    Q_OBJECT

public:
    using QFrame::QFrame;
    virtual std::optional<domain::CaseId> current() const = 0;
    /// Empty: nothing is typed.
    virtual QJsonObject typed() const = 0;
    /// To recognise them by.
    virtual QString firstWords() const = 0;
    /// What was typed for this case before; nobody typed it now.
    virtual void setTyped(const QJsonObject& typed) = 0;

Q_SIGNALS:
    void edited();
    void left();      ///< the case in view is about to make room
    void opened();    ///< another case is in view
    void shown();     ///< in sight again: another box may have changed the words meanwhile

protected:
    void showEvent(QShowEvent* event) override {
        QFrame::showEvent(event);
        Q_EMIT shown();
    }
};

}  // namespace app
