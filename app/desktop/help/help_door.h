// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QWidget;

namespace app {

class HelpWindow;

/// Opens the manual at the page about what is in front of the clerk when F1 is pressed, in windows
/// that wait for an answer too. A widget may say that it is about another page: helpPage() below.
class HelpDoor : public QObject {
    Q_OBJECT

public:
    /// `pageOf`: which page a window of ours is about; empty when it is not ours.
    HelpDoor(QString language, std::function<QString(QWidget* window)> pageOf, QObject* parent);
    ~HelpDoor() override;

    void open(const QString& page, QWidget* over = nullptr);
    /// The newest that is open; null when there is none.
    HelpWindow* window() const;

Q_SIGNALS:
    void opened(const QString& page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString pageFor(QWidget* widget) const;
    QString m_language;
    std::function<QString(QWidget*)> m_pageOf;
    QPointer<HelpWindow> m_window;
};

/// What F1 opens on this widget and inside it.
void setHelpPage(QWidget* widget, const QString& page);

}  // namespace app
