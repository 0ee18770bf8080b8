// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace app {

enum class Need { Optional, Required };

/// One thing to fill in: label above, editor, help below, and the mistake in words when there is
/// one. The editor's accessible name and description follow.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(const QString& label, QWidget* editor, Need need, const QString& help = {},
             QWidget* parent = nullptr);
    QWidget* editor() const { return m_editor; }
    QString label() const { return m_plainLabel; }
    /// Empty: no mistake. What was typed is never changed.
    void setError(const QString& sentence);
    QString error() const;

private:
    QString m_plainLabel;
    QLabel* m_label;
    QWidget* m_editor;
    QLabel* m_help;
    QLabel* m_error;
};

}  // namespace app
