// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSaveFile>
#include <QStringList>

#include <functional>
#include <vector>

class QTimer;

namespace app {

/// One line of a CSV file as spreadsheets read it. What looks like a formula is text: nobody's name
/// computes anything.
QByteArray csvLine(const QStringList& cells);

/// Writes a list to a CSV file, a piece in each turn of the event loop: the window goes on living. The
/// file has its name once all of it is there; when this goes before, nothing was written.
class TableExport : public QObject {
    Q_OBJECT

public:
    /// The next rows of the list; none: its end.
    using More = std::function<std::vector<QStringList>()>;
    TableExport(const QString& path, const QStringList& titles, More more, QObject* parent);
    void start();

Q_SIGNALS:
    void finished(int rows);
    void notWritten();                      ///< disk full, or not allowed there
    void failed(const QString& detail);     ///< the list could not be read

private:
    void goOn();
    bool write(const QByteArray& bytes);
    QSaveFile m_file;
    QStringList m_titles;
    More m_more;
    QTimer* m_turn;
    int m_rows = 0;
};

}  // namespace app
