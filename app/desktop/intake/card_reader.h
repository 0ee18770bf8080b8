// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/reader_burst.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QWidget;

namespace app {

/// Notices an ID card read while the keyboard is anywhere on a page: the clerk need not go to the field
/// for it first. What the reader typed into another field is taken out of it again.
class CardReader : public QObject {
    Q_OBJECT

public:
    /// `own`: the field meant for the reader, which looks after itself.
    CardReader(QWidget* page, QWidget* own);

Q_SIGNALS:
    void scanned(const QString& payload);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool concerns(const QObject* watched) const;
    bool key(QWidget* where, const QKeyEvent& event);
    void begin(QWidget* where);
    void undoTyping();
    QWidget* m_page;
    QWidget* m_own;
    text::ReaderBurst m_burst;
    QElapsedTimer m_clock;
    QPointer<QWidget> m_where;   ///< where the burst began,
    QString m_before;            ///< and what stood there
};

}  // namespace app
