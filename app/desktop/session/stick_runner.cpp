// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/stick_runner.h"

#include "app/desktop/session/guarded.h"
#include "app/desktop/session/session.h"
#include "sync/client/store_failure.h"

#include <QCoreApplication>
#include <QStorageInfo>

namespace app {

using domain::Error;
using domain::Refusal;

StickRunner::StickRunner(Session& session, MakeLink makeLink, QObject* parent)
    : QObject(parent), m_session(session), m_makeLink(std::move(makeLink)), m_aside(new QObject) {
    m_aside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_aside, &QObject::deleteLater);
    m_thread.start();
}

StickRunner::~StickRunner() {
    m_stopped = true;
    if (m_link) m_link->cancel();
    m_thread.quit();
    m_thread.wait();   // for the part under way: half a part would be worth nothing
}

/// Work that waits for the stick, and what comes after it here.
void StickRunner::aside(std::function<Then()> work) {
    QMetaObject::invokeMethod(m_aside, [this, work = std::move(work)] {
        Then then;
        try {
            then = work();
        } catch (const std::exception& failure) {
            then = [this, detail = QString::fromUtf8(failure.what())] {
                finish(Error{Refusal::FileUnreadable, m_folder, {}});
                Q_EMIT failed(detail);
            };
        }
        later(std::move(then));
    }, Qt::QueuedConnection);
}

/// Here, when the present call is through. What the store cannot do ends the errand.
void StickRunner::later(Then work) {
    laterGuarded(this, [this, work = std::move(work)] {
        try {
            work();
        } catch (const std::exception& failure) {
            finish(client::refusalFor(failure));
        }
    });
}

void StickRunner::look(const QString& folder) {
    m_folder = folder;
    m_content.reset();
    const quint64 look = ++m_looks;
    aside([this, folder, look]() -> Then {
        auto bundles = courier::bundlesOn(folder);
        const qint64 room = QStorageInfo(folder).bytesAvailable();
        return [this, look, bundles = std::move(bundles), room] {
            if (look != m_looks) return;
            m_content = client::sorted(m_session.store(), bundles);
            m_free = room;
            Q_EMIT changed();
        };
    });
    Q_EMIT changed();
}

void StickRunner::begin(StickErrand errand) {
    if (m_busy || !m_content) return;
    m_busy = true;
    m_stopped = false;
    m_done = m_all = 0;
    m_outcome = {};
    m_outcome.errand = errand;
    Q_EMIT changed();
    later([this] { start(); });
}

void StickRunner::start() {
    store::Store& store = m_session.store();
    switch (m_outcome.errand) {
    case StickErrand::Write: {
        const store::Waiting waiting = store.outbox().waiting();
        m_all = waiting.eventBytes + waiting.blobBytes;
        auto writing = client::StickWriting::begin(store, QStringLiteral("communedesk ") + QCoreApplication::applicationVersion(), m_folder);
        if (!writing) return finish(writing.error());
        m_writing = std::make_unique<client::StickWriting>(*std::move(writing));
        return writeNext();
    }
    case StickErrand::Carry: {
        const auto server = store.settings().server();
        if (!server) return finish(Error{Refusal::NotEnrolled, {}, {}});
        const std::vector<courier::Bundle> bundles = m_content->toCarry();
        for (const courier::Bundle& bundle : bundles) m_all += bundle.bytes();
        m_link = m_makeLink();
        m_carrier = std::make_unique<client::Carrier>(*m_link, *server, store.settings().realm(), store.random());
        m_carrying = std::make_unique<client::StickCarrying>(bundles);
        return carryNext();
    }
    case StickErrand::Read: {
        const std::vector<courier::Bundle> bundles = m_content->toRead();
        for (const courier::Bundle& bundle : bundles)
            for (const courier::Part& part : bundle.answers) m_all += part.size;
        m_reading = std::make_unique<client::StickReading>(store, bundles);
        return readNext();
    }
    }
}

bool StickRunner::goesOn() {
    Q_EMIT changed();
    if (!m_stopped) return true;
    finish();
    return false;
}

void StickRunner::writeNext() {
    if (!goesOn()) return;
    if (m_writing->next())
        return aside([this]() -> Then {
            const auto written = m_writing->write();
            return [this, written] {
                m_done = m_writing->bytes();
                written ? writeNext() : finish(written.error());
            };
        });
    aside([this]() -> Then {
        const auto finished = m_writing->finish();
        return [this, finished] {
            if (!finished) return finish(finished.error());
            if (const auto noted = m_writing->note(); !noted) return finish(noted.error());
            m_outcome.handed = m_writing->handed();
            m_outcome.full = m_writing->isFull();
            m_outcome.bytes = m_writing->bytes();
            finish();
        };
    });
}

void StickRunner::carryNext() {
    if (!goesOn()) return;
    aside([this]() -> Then {
        const auto letter = m_carrying->next();
        return [this, letter] {
            m_outcome.letters = m_carrying->letters();
            m_outcome.broken = m_carrying->broken();
            m_outcome.bytes = m_carrying->bytes();
            if (!letter) return finish(letter.error());
            *letter ? carryOne(**letter) : finish();
        };
    });
}

void StickRunner::carryOne(const QByteArray& letter) {
    m_carrier->carry(letter, [this](const client::Carrier::Answers& answers) {
        later([this, answers] {
            const bool isUnreadable = !answers && answers.error().refusal == Refusal::FileBroken;
            if (!answers && !isUnreadable) return finish(answers.error());
            aside([this, answers]() -> Then {
                const auto written = m_carrying->write(answers ? *answers : std::vector<QByteArray>());
                return [this, written] {
                    m_done = m_carrying->bytes();
                    written ? carryNext() : finish(written.error());
                };
            });
        });
    });
}

void StickRunner::readNext() {
    if (!goesOn()) return;
    aside([this]() -> Then {
        const bool more = m_reading->next();
        return [this, more] {
            if (more) return takeNext();
            m_outcome.taken = m_reading->taken();
            m_outcome.broken = m_reading->broken();
            finish();
        };
    });
}

/// Whoever sits at this PC is served between the pieces.
void StickRunner::takeNext() {
    const auto more = m_reading->take();
    if (!more) return finish(more.error());
    later([this, more = *more] { more ? takeNext() : readNext(); });
}

void StickRunner::finish(const std::optional<Error>& why) {
    const bool wasStopped = std::exchange(m_stopped, false);
    m_busy = false;
    m_writing.reset();
    m_carrier.reset();
    m_link.reset();
    m_carrying.reset();
    m_reading.reset();
    Q_EMIT m_session.changed();
    if (why) Q_EMIT refused(*why);
    else if (wasStopped) Q_EMIT stopped();
    else Q_EMIT ended(m_outcome);
    look(m_folder);
}

}  // namespace app
