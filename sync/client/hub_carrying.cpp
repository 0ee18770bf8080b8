// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_carrying.h"

#include "sync/client/store_failure.h"

#include <QtEndian>

#include <algorithm>

namespace client {
namespace {

using protocol::Shelf;

/// Whose letter it was begins the key, so that only he reads it.
QByteArray answerKey(const protocol::ParcelName& letter, quint32 number) {
    QByteArray last(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, last.data());
    return letter.from.bytes() + letter.key.left(32) + last;
}

}  // namespace

domain::Result<std::unique_ptr<HubCarrying>> HubCarrying::make(protocol::Link& hub, protocol::Link& district, store::Store& store) {
    try {
        auto office = colleagues(store);
        if (!office) return office.error();
        return std::unique_ptr<HubCarrying>(new HubCarrying(hub, district, store, *std::move(office), *store.settings().server()));
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

HubCarrying::HubCarrying(protocol::Link& hub, protocol::Link& district, store::Store& store, Colleagues office, const store::ServerIdentity& server)
    : m_talk(hub, std::move(office), crypto::Secret::from(store.settings().deviceSecret()), store.random()),
      m_carrier(district, server, store.settings().realm(), store.random()) {}

void HubCarrying::begin(Done done) {
    m_done = std::move(done);
    m_talk.greet([this](const auto& pong) {
        if (!pong) return finish(pong.error());
        readOn();
    });
}

void HubCarrying::readOn() {
    protocol::HubRequest request{.badge = m_talk.office().badge, .life = {}, .put = {}, .drop = {}, .read = {{Shelf::Letter, m_read}}, .fetch = {}, .offer = {}, .signature = {}};
    m_talk.ask(std::move(request), [this](const auto& answer) {
        if (!answer) return finish(answer.error());
        const qint64 before = m_read;
        for (const protocol::ShelfPosition& position : answer->positions)
            if (position.shelf == Shelf::Letter) m_read = std::max(m_read, position.pos);
        m_more = answer->more && m_read > before;
        m_letters.assign(answer->parcels.rbegin(), answer->parcels.rend());
        carryNext();
    });
}

void HubCarrying::carryNext() {
    if (m_letters.empty()) return m_more ? readOn() : finish();
    m_carrier.carry(m_letters.back().body, [this](const Carrier::Answers& answers) {
        const bool isUnreadable = !answers && answers.error().refusal == domain::Refusal::FileBroken;
        if (!answers && !isUnreadable) return finish(answers.error());
        m_report.unreadable += isUnreadable;
        m_report.letters += !isUnreadable;
        m_report.bytes += m_letters.back().body.size();
        m_answers.clear();
        if (answers) m_answers = *answers;
        m_left = 0;
        leaveAnswers();
    });
}

/// One by one, since each may fill a request; the letter goes with the last.
void HubCarrying::leaveAnswers() {
    protocol::HubRequest request{.badge = m_talk.office().badge, .life = {}, .put = {}, .drop = {}, .read = {}, .fetch = {}, .offer = {}, .signature = {}};
    const protocol::ParcelName letter = m_letters.back().name;
    if (m_left < m_answers.size())
        request.put.push_back({{Shelf::Answer, m_talk.office().badge.device, answerKey(letter, static_cast<quint32>(m_left))}, m_answers[m_left]});
    ++m_left;
    const bool isLast = m_left >= m_answers.size();
    if (isLast) request.drop.push_back(letter);
    m_talk.ask(std::move(request), [this, isLast](const auto& answer) {
        if (!answer) return finish(answer.error());
        if (!isLast) return leaveAnswers();
        m_letters.pop_back();
        carryNext();
    });
}

void HubCarrying::finish(std::optional<domain::Error> refusal) {
    m_report.refusal = std::move(refusal);
    if (const auto done = std::exchange(m_done, nullptr)) done(m_report);
}

}  // namespace client
