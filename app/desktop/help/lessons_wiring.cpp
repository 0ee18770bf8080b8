// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/help/lessons_wiring.h"

#include "app/desktop/help/lessons_view.h"
#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "app/desktop/shell/main_window.h"
#include "core/store/case_commands.h"

#include <QDockWidget>
#include <QJsonArray>

#include <memory>

namespace app {
namespace {

const auto finishedSetting = QStringLiteral("lessons");

/// What this PC wrote down since it was last asked.
class News {
public:
    explicit News(Session& session) : m_session(session), m_seq(tip()) {}

    std::vector<Happening> take() {
        std::vector<Happening> news;
        store::Store& store = m_session.store();
        const auto events = store.log().after(store.settings().device().epoch, m_seq, 1 << 20);
        for (const domain::Event& event : events) {
            m_seq = event.envelope.origin.seq;
            Happening happening{event.envelope.kind, {}, {}};
            if (const auto file = store::caseFile(store, event.envelope.caseId)) {
                happening.procedure = file->process().procedure;
                happening.holder = file->applicant.holder().name;
            }
            news.push_back(std::move(happening));
        }
        return news;
    }

private:
    qint64 tip() {
        const auto device = m_session.store().settings().device();
        return m_session.store().log().tip(device.device, device.epoch).seq;
    }
    Session& m_session;
    qint64 m_seq;
};

QSet<QString> finishedIn(Session& session) {
    QSet<QString> ids;
    const QJsonObject kept = session.store().settings().object(finishedSetting);
    for (auto it = kept.begin(); it != kept.end(); ++it) ids.insert(it.key());
    return ids;
}

}  // namespace

LessonsView* lessonsIn(QDockWidget* dock) { return qobject_cast<LessonsView*>(dock->widget()); }

QDockWidget* addLessons(MainWindow& window, Session& session, const QString& language) {
    auto* view = new LessonsView(shippedLessons(language));
    auto* dock = new QDockWidget(LessonsView::tr("Lessons"), &window);
    dock->setObjectName(QStringLiteral("lessons"));
    dock->setAllowedAreas(Qt::RightDockWidgetArea);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setWidget(view);
    view->setMinimumWidth(view->fontMetrics().averageCharWidth() * 38);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    view->setFinished(finishedIn(session));
    view->setPage(window.currentPage());
    view->choose(0);

    auto news = std::make_shared<News>(session);
    connectGuarded(&session, &Session::changed, &session, [view, news] {
        for (const Happening& happening : news->take()) view->happened(happening);
    });
    QObject::connect(&window, &MainWindow::pageOpened, view, &LessonsView::setPage);
    connectGuarded(view, &LessonsView::lessonFinished, &session, [&session](const QString& id) {
        session.store().database().writeAlways([&] {
            QJsonObject kept = session.store().settings().object(finishedSetting);
            kept.insert(id, true);
            session.store().settings().setObject(finishedSetting, kept);
        });
    });
    return dock;
}

}  // namespace app
