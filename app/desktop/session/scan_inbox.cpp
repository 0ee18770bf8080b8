// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/scan_inbox.h"

#include "app/files/disk_scan_place.h"

#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QSettings>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace app {
namespace {

constexpr int betweenLooksMs = 2000;
constexpr int longestLookMs = 10'000;     // then the share hangs
constexpr unsigned long patienceMs = 3000;
constexpr std::ptrdiff_t mostKept = 500;
const auto leftKey = QStringLiteral("desk/scansLeft");

}  // namespace

/// The way back: the inbox may be gone while a share still hangs.
struct ScanInbox::Relay {
    QMutex lock;
    ScanInbox* inbox;
    explicit Relay(ScanInbox* to) : inbox(to) {}

    void bring(const QString& folder, const FolderState& state, const QStringList& left) {
        const QMutexLocker hold(&lock);
        if (!inbox) return;
        QMetaObject::invokeMethod(inbox, [to = inbox, folder, state, left] { to->take(folder, state, left); }, Qt::QueuedConnection);
    }
};

class ScanInbox::Work : public QObject {
public:
    explicit Work(std::shared_ptr<Relay> relay) : m_relay(std::move(relay)) {}

    void begin(const QString& folder, const QStringList& left) {
        m_rules.reset();
        m_place = std::make_unique<DiskScanPlace>(folder);
        m_rules = std::make_unique<ScanFolder>(*m_place);
        m_rules->setLeftInPlace(left);
    }
    void look(const QDateTime& now) {
        if (!m_rules) return;
        m_rules->look(now);
        tell();
    }
    void putAway(const std::vector<FolderFile>& files) {
        if (!m_rules) return;
        for (const FolderFile& file : files) m_rules->putAway(file);
        tell();
    }

private:
    void tell() { m_relay->bring(m_place->folder(), m_rules->state(), m_rules->leftInPlace()); }
    std::shared_ptr<Relay> m_relay;
    std::unique_ptr<DiskScanPlace> m_place;
    std::unique_ptr<ScanFolder> m_rules;
};

ScanInbox::ScanInbox(const domain::Clock& clock, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_relay(std::make_shared<Relay>(this)),
      m_thread(new QThread),
      m_work(new Work(m_relay)),
      m_timer(new QTimer(this)) {
    m_work->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_work, &QObject::deleteLater);
    connect(m_timer, &QTimer::timeout, this, &ScanInbox::look);
    m_timer->setInterval(betweenLooksMs);
}

ScanInbox::~ScanInbox() {
    {
        const QMutexLocker hold(&m_relay->lock);
        m_relay->inbox = nullptr;
    }
    if (!m_thread->isRunning()) {
        delete m_work;
        delete m_thread;
        return;
    }
    m_thread->quit();
    if (m_thread->wait(patienceMs)) delete m_thread;
    else connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);   // when the share lets go of it
}

void ScanInbox::setFolder(const QString& folder) {
    const QString cleaned = folder.trimmed().isEmpty() ? QString() : QDir::cleanPath(folder.trimmed());
    if (cleaned == m_folder) return;
    m_folder = cleaned;
    m_state = {};
    m_asked.reset();
    if (!m_folder.isEmpty() && !m_thread->isRunning()) m_thread->start(QThread::LowPriority);
    const QStringList left = QSettings().value(leftKey).toStringList();
    if (m_thread->isRunning())
        QMetaObject::invokeMethod(m_work, [work = m_work, now = m_folder, left] { work->begin(now, left); }, Qt::QueuedConnection);
    Q_EMIT changed();
    look();
}

void ScanInbox::want(QObject* who, bool wanted) {
    if (wanted) m_wanting.insert(who);
    else m_wanting.remove(who);
    if (m_wanting.isEmpty()) return m_timer->stop();
    if (m_timer->isActive()) return;
    m_timer->start();
    look();
}

void ScanInbox::look() {
    if (m_folder.isEmpty() || m_wanting.isEmpty()) return;
    const QDateTime now = m_clock.now();
    if (!m_asked) {
        m_asked = now;
        QMetaObject::invokeMethod(m_work, [work = m_work, now] { work->look(now); }, Qt::QueuedConnection);
    } else if (m_asked->msecsTo(now) > longestLookMs && m_state.reachable) {
        m_state = {.reachable = false, .ready = {}, .bad = {}, .coming = 0};
        Q_EMIT changed();
    }
}

void ScanInbox::hideKept(FolderState& state) const {
    std::erase_if(state.ready, [&](const FolderFile& one) { return std::find(m_kept.begin(), m_kept.end(), one) != m_kept.end(); });
}

void ScanInbox::take(const QString& folder, FolderState state, const QStringList& left) {
    if (folder != m_folder) return;   // of the folder before
    hideKept(state);
    m_asked.reset();
    if (QSettings saved; saved.value(leftKey).toStringList() != left) saved.setValue(leftKey, left);
    if (state == m_state) return;
    m_state = state;
    Q_EMIT changed();
}

void ScanInbox::putAway(const std::vector<KeptFile>& files) {
    if (m_folder.isEmpty()) return;
    std::vector<FolderFile> ours;
    for (const KeptFile& file : files)
        if (QDir::cleanPath(QFileInfo(file.path).absolutePath()) == QDir::cleanPath(QFileInfo(m_folder).absoluteFilePath()))
            ours.push_back(file.asItLay);
    if (ours.empty()) return;
    m_kept.insert(m_kept.end(), ours.begin(), ours.end());
    if (std::ssize(m_kept) > mostKept) m_kept.erase(m_kept.begin(), m_kept.end() - mostKept);
    hideKept(m_state);
    QMetaObject::invokeMethod(m_work, [work = m_work, ours] { work->putAway(ours); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

}  // namespace app
