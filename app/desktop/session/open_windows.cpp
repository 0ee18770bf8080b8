// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/open_windows.h"

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
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace app {
namespace {

constexpr std::chrono::seconds between{1};

QString typedIn(QWidget* editor) {
    if (auto* box = qobject_cast<QComboBox*>(editor)) return box->isEditable() ? box->currentText() : QString();
    if (auto* area = qobject_cast<QPlainTextEdit*>(editor)) return area->document()->isModified() ? area->toPlainText() : QString();
    auto* line = qobject_cast<QLineEdit*>(editor);
    return line && line->echoMode() == QLineEdit::Normal && line->isModified() ? line->text() : QString();
}

QJsonArray rowsOf(const QDialog& window) {
    QJsonArray rows;
    const auto fields = window.findChildren<FieldRow*>();
    for (const FieldRow* field : fields)
        if (const QString text = typedIn(field->editor()).trimmed(); !text.isEmpty())
            rows += QJsonObject{{QStringLiteral("label"), field->label()}, {QStringLiteral("text"), text}};
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
}

void OpenWindows::look() {
    forgetClosed();
    const auto* top = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (top && !qobject_cast<const QFileDialog*>(top)) write(*top);
}

void OpenWindows::write(const QDialog& window) {
    const auto known = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& one) { return one.window == &window; });
    const QJsonArray rows = rowsOf(window);
    if (known == m_kept.end() && rows.isEmpty()) return;
    const QJsonObject content{{QStringLiteral("title"), titleOf(window)}, {QStringLiteral("rows"), rows}};
    if (known != m_kept.end() && known->draft.content == content) return;
    store::Store& store = m_session.store();
    Kept kept = known != m_kept.end() ? *known
                                      : Kept{.window = &window,
                                             .draft = {.id = domain::DraftId::fromRandom(store.random().bytes(16)),
                                                       .user = m_session.user().id,
                                                       .kind = windowDraft,
                                                       .about = m_about(),
                                                       .firstWords = {},
                                                       .changedAt = {},
                                                       .content = {}}};
    kept.draft.content = content;
    kept.draft.firstWords = rows.isEmpty() ? QString() : recognisable(rows.first()[QStringLiteral("text")].toString());
    kept.draft.changedAt = m_session.now();
    store.drafts().save(kept.draft);
    if (known != m_kept.end()) *known = kept;
    else m_kept.push_back(kept);
}

void OpenWindows::forgetClosed() {
    const auto closed = std::stable_partition(m_kept.begin(), m_kept.end(),
                                              [](const Kept& one) { return one.window && one.window->isVisible(); });
    for (auto gone = closed; gone != m_kept.end(); ++gone) m_session.store().drafts().remove(gone->draft.id);
    m_kept.erase(closed, m_kept.end());
}

void OpenWindows::leave(const QDialog& window) {
    if (!qobject_cast<const QFileDialog*>(&window)) write(window);
    m_kept.erase(std::remove_if(m_kept.begin(), m_kept.end(), [&](const Kept& one) { return one.window == &window; }), m_kept.end());
}

QString wordsOf(const store::Draft& draft) {
    QStringList lines;
    const QJsonArray rows = draft.content.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue& row : rows)
        lines += QStringLiteral("%1: %2").arg(row[QStringLiteral("label")].toString(), row[QStringLiteral("text")].toString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace app
