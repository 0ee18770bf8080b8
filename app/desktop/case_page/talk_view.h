// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;

namespace app {

class TextArea;

/// What counter and authority above said to each other about a case, the newest last, and a box to say
/// more in.
class TalkView : public QWidget {
    Q_OBJECT

public:
    explicit TalkView(QWidget* parent = nullptr);
    void show(domain::CaseId id, const std::vector<TalkLine>& lines, bool mayWrite);
    using QWidget::show;
    void showNothing();
    std::optional<domain::CaseId> current() const { return m_case; }
    QString typed() const;
    /// What was typed for this case before; nobody typed it now.
    void setTyped(const QString& text);
    /// What was typed is with the case now.
    void clearTyped();

Q_SIGNALS:
    void written(const QString& text);
    void edited();
    void left();      ///< the case in view is about to make room: keep what was typed for it
    void opened();    ///< another case is in view

private:
    void send();
    std::optional<domain::CaseId> m_case;
    std::vector<TalkLine> m_lines;
    QListWidget* m_list;
    QWidget* m_box;
    TextArea* m_text;
};

}  // namespace app
