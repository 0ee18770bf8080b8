// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "app/desktop/case_page/word_box.h"

#include <optional>

class QListWidget;
class QPushButton;

namespace app {

class TextArea;

/// What counter and authority above said to each other about a case, the newest last, and a box to say
/// more in.
class TalkView : public WordBox {
    Q_OBJECT

public:
    explicit TalkView(QWidget* parent = nullptr);
    void show(domain::CaseId id, const std::vector<TalkLine>& lines, bool mayWrite);
    using WordBox::show;
    void showNothing();
    std::optional<domain::CaseId> current() const override { return m_case; }
    QJsonObject typed() const override;
    QString firstWords() const override;
    void setTyped(const QJsonObject& typed) override;
    /// What was typed is with the case now.
    void clearTyped();

Q_SIGNALS:
    void written(const QString& text);

private:
    void send();
    std::optional<domain::CaseId> m_case;
    std::vector<TalkLine> m_lines;
    QListWidget* m_list;
    QWidget* m_box;
    TextArea* m_text;
};

}  // namespace app
