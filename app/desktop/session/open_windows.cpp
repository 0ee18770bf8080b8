// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/open_windows.h"

#include "app/desktop/session/draft_kinds.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/widgets/cover.h"
#include "app/desktop/widgets/field_row.h"
#include "app/desktop/widgets/text_area.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace app {
namespace {

constexpr std::chrono::seconds between{1};

/// All that can be typed into: a field, or the cells of a table.
QString textOf(QWidget* editor) {
    if (auto* box = qobject_cast<QComboBox*>(editor)) return box->isEditable() ? box->currentText() : QString();
    if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) return area->toPlainText();
    if (auto* line = qobject_cast<QLineEdit*>(editor)) return line->echoMode() == QLineEdit::Normal ? line->text() : QString();
    QStringList cells;
    const auto tables = editor->findChildren<QTableWidget*>();
    for (const QTableWidget* table : tables)
        for (int row = 0; row < table->rowCount(); ++row)
            for (int column = 0; column < table->columnCount(); ++column)
                if (const auto* cell = table->item(row, column); cell && !cell->text().isEmpty()) cells += cell->text();
    return cells.join(QStringLiteral(" · "));
}

/// Somebody typed here since it opened, as far as the editor knows.
bool isTyped(QWidget* editor) {
    if (const auto* area = qobject_cast<QPlainTextEdit*>(editor)) return area->document()->isModified();
    const auto* line = qobject_cast<QLineEdit*>(editor);
    return line && line->isModified();
}

/// The fields that say something else than `atFirst`.
QJsonArray rowsOf(const QDialog& window, const QJsonArray& atFirst) {
    QJsonArray rows;
    const auto fields = window.findChildren<FieldRow*>();
    for (const FieldRow* field : fields) {
        const QString text = textOf(field->editor()).trimmed();
        const QJsonObject row{{QStringLiteral("label"), field->label()}, {QStringLiteral("text"), text}};
        if (!text.isEmpty() && !atFirst.contains(row)) rows += row;
    }
    return rows;
}

QJsonArray untyped(const QDialog& window) {
    QJsonArray rows;
    const auto fields = window.findChildren<FieldRow*>();
    for (const FieldRow* field : fields)
        if (!isTyped(field->editor()))
            rows += QJsonObject{{QStringLiteral("label"), field->label()}, {QStringLiteral("text"), textOf(field->editor()).trimmed()}};
    return rows;
}

QString titleOf(const QDialog& window) {
    const QVariant covered = window.property(Cover::titleBefore);
    return covered.isValid() ? covered.toString() : window.windowTitle();
}

}  // namespace

OpenWindows::OpenWindows(Session& session, std::function<QString()> about, QObject* parent)
    : QObject(parent), m_session(session), m_about(std::move(about)) {
    auto* timer = new QTimer(this);
    connectGuarded(timer, &QTimer::timeout, this, [this] { look(); });
    timer->start(between);
    session.keeps(this, [this] { look(); });
}

void OpenWindows::look() {
    forgetClosed();
    const auto* top = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (top && !qobject_cast<const QFileDialog*>(top)) write(*top);
}

OpenWindows::Kept& OpenWindows::kept(const QDialog& window) {
    const auto known = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& one) { return one.window == &window; });
    if (known != m_kept.end()) return *known;
    return m_kept.emplace_back(Kept{.window = &window, .atFirst = untyped(window), .draft = {}});
}

void OpenWindows::write(const QDialog& window) {
    Kept& known = kept(window);
    store::Store& store = m_session.store();
    const QJsonArray rows = rowsOf(window, known.atFirst);
    if (rows.isEmpty()) {
        if (known.draft) store.drafts().remove(known.draft->id);
        known.draft.reset();
        return;
    }
    const QJsonObject content{{QStringLiteral("title"), titleOf(window)}, {QStringLiteral("rows"), rows}};
    if (known.draft && known.draft->content == content) return;
    const store::Draft draft{.id = known.draft ? known.draft->id : domain::DraftId::fromRandom(store.random().bytes(16)),
                             .user = m_session.user().id,
                             .kind = windowDraft,
                             .about = known.draft ? known.draft->about : m_about(),
                             .firstWords = recognisable(rows.first()[QStringLiteral("text")].toString()),
                             .changedAt = m_session.now(),
                             .content = content};
    store.drafts().save(draft);
    known.draft = draft;
}

void OpenWindows::forgetClosed() {
    const auto closed = std::stable_partition(m_kept.begin(), m_kept.end(),
                                              [](const Kept& one) { return one.window && one.window->isVisible(); });
    for (auto gone = closed; gone != m_kept.end(); ++gone)
        if (gone->draft) m_session.store().drafts().remove(gone->draft->id);
    m_kept.erase(closed, m_kept.end());
}

void OpenWindows::leave(const QDialog& window) {
    if (!qobject_cast<const QFileDialog*>(&window)) write(window);
    m_kept.erase(std::remove_if(m_kept.begin(), m_kept.end(), [&](const Kept& one) { return one.window == &window; }), m_kept.end());
}

QString wordsOf(const store::Draft& draft) {
    if (draft.kind == remarkDraft || draft.kind == reviewDraft) return draft.content.value(QStringLiteral("text")).toString();
    QStringList lines;
    if (draft.kind == answerDraft)
        for (const QJsonValue& answer : draft.content) lines += answer.toString();
    const QJsonArray rows = draft.content.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue& row : rows)
        lines += QStringLiteral("%1: %2").arg(row[QStringLiteral("label")].toString(), row[QStringLiteral("text")].toString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace app
