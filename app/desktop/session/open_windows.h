// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/drafts.h"

#include <QJsonArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QDialog;

namespace app {

class Session;

/// Writes down what is typed into a window that waits for an answer (a reason, a question), at most two
/// seconds behind the keyboard, as a draft of the person signed in. Once the window is answered or given
/// up the draft goes; after a power cut it is still there. Passwords and codes are left out. Drafts of
/// the kind windowDraft, `content`: {"title", "rows": [{"label", "text"}]}.
class OpenWindows : public QObject {
    Q_OBJECT

public:
    /// `about`: the case in sight, or nothing.
    OpenWindows(Session& session, std::function<QString()> about, QObject* parent);
    /// Looks at the windows now; done by itself every second.
    void look();
    /// This window has to close unasked: its words stay a draft.
    void leave(const QDialog& window);

Q_SIGNALS:
    void failed(const QString& detail);

private:
    struct Kept {
        QPointer<const QDialog> window;
        QJsonArray atFirst;                  ///< what stood in it before anybody typed
        std::optional<store::Draft> draft;
    };
    Kept& kept(const QDialog& window);
    void write(const QDialog& window);
    void forgetClosed();
    Session& m_session;
    std::function<QString()> m_about;
    std::vector<Kept> m_kept;
};

/// The words of a draft, line by line, to copy from.
QString wordsOf(const store::Draft& draft);

}  // namespace app
