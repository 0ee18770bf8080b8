// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_view.h"
#include "app/desktop/case_page/word_box.h"

#include <QMap>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace app {

class TextArea;

/// The first thing on a case that came back: what the authority above remarked and nobody has settled,
/// each with a way to its spot, to the correction, and to an answer. Hidden when there is nothing.
class PinsPanel : public WordBox {
    Q_OBJECT

public:
    explicit PinsPanel(QWidget* parent = nullptr);
    /// An answer that is being written stays while its remark is open.
    void show(const CaseView& view);
    using WordBox::show;
    std::optional<domain::CaseId> current() const override { return m_case; }
    QJsonObject typed() const override;
    QString firstWords() const override;
    void setTyped(const QJsonObject& typed) override;
    /// The answer on this spot is with the case now.
    void clearTyped(const QString& target);
    /// An answer that was begun is offered: its remark is still open.
    bool offersTyped() const { return !m_answering.isEmpty(); }
    int open() const { return static_cast<int>(m_pins.size()); }
    /// Somebody wants to ask again while remarks are open: says so, and offers it all the same.
    void warn();

Q_SIGNALS:
    void showRequested(const QString& target);
    void correctRequested(const PinLine& pin);
    void answered(const QString& target, const QString& text);
    void askAllTheSame();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* row(const PinLine& pin, bool mayAnswer);
    void build(bool mayAnswer);
    void beginAnswer(const PinLine& pin);
    void offerAnswer(const PinLine& pin);
    void finishAnswer();
    void endAnswer();
    void shareHeight();

    std::vector<PinLine> m_pins;
    std::optional<domain::CaseId> m_case;
    bool m_mayAnswer = false;
    QString m_answering;             ///< the target that is being answered
    QMap<QString, QString> m_words;  ///< answers that are not given yet, by target
    QLabel *m_title, *m_warning;
    QPushButton *m_first, *m_ask;
    QScrollArea* m_area;
    QWidget *m_rows, *m_warnBox, *m_answerBox;
    QLabel* m_about;
    TextArea* m_answer;
};

}  // namespace app
