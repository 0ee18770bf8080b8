// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app {

/// All mistakes of a form in one box above it; each is a link that jumps to its field.
class ErrorSummary : public QFrame {
    Q_OBJECT

public:
    struct Mistake {
        QString label;      ///< of the field
        QString sentence;
        QWidget* field;     ///< gets the focus; may be null
    };
    explicit ErrorSummary(QWidget* parent = nullptr);
    /// Shows them and takes the focus; hides itself when there are none.
    void show(const std::vector<Mistake>& mistakes);
    /// The same while somebody types: the focus stays where it is.
    void update(const std::vector<Mistake>& mistakes);
    using QFrame::update;
    int count() const { return static_cast<int>(m_mistakes.size()); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Buttons do not wrap by themselves.
    void wrapLinks();
    std::vector<Mistake> m_mistakes;
    QLabel* m_title;
    QVBoxLayout* m_list;
    std::vector<QPushButton*> m_links;
};

}  // namespace app
