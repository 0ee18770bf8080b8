// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/table_export.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/widgets/table.h"

#include <QTimer>

namespace app {
namespace {

const QByteArray byteOrderMark("\xEF\xBB\xBF");   // or Excel takes UTF-8 for something else

bool beginsAFormula(const QString& cell) {
    return !cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front());
}

}  // namespace

QByteArray csvLine(const QStringList& cells) {
    QStringList quoted;
    for (const QString& cell : cells) {
        QString words = beginsAFormula(cell) ? u'\'' + cell : cell;
        words = onOneLine(words);
        quoted += u'"' + words.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return quoted.join(u',').toUtf8() + "\r\n";
}

TableExport::TableExport(const QString& path, const QStringList& titles, More more, QObject* parent)
    : QObject(parent), m_file(path), m_titles(titles), m_more(std::move(more)), m_turn(new QTimer(this)) {
    m_turn->setInterval(0);
    connectGuarded(m_turn, &QTimer::timeout, this, [this] { goOn(); });
    connect(this, &TableExport::failed, m_turn, &QTimer::stop);
}

void TableExport::start() {
    if (m_file.open(QIODevice::WriteOnly) && write(byteOrderMark + csvLine(m_titles))) m_turn->start();
    else Q_EMIT notWritten();
}

bool TableExport::write(const QByteArray& bytes) { return m_file.write(bytes) == bytes.size(); }

void TableExport::goOn() {
    const std::vector<QStringList> rows = m_more();
    QByteArray bytes;
    for (const QStringList& row : rows) bytes += csvLine(row);
    m_rows += static_cast<int>(rows.size());
    if (!write(bytes)) {
        m_turn->stop();
        return Q_EMIT notWritten();
    }
    if (!rows.empty()) return;
    m_turn->stop();
    if (m_file.commit()) Q_EMIT finished(m_rows);
    else Q_EMIT notWritten();
}

}  // namespace app
