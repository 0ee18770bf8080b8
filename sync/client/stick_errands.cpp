// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/stick_errands.h"

#include "sync/client/store_failure.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace client {
namespace {

using domain::Refusal;

const QString ownKey = QStringLiteral("sync.own-bundles");
const QString namesKey = QStringLiteral("names");
constexpr qsizetype namesKept = 50;

QStringList ownNames(store::Store& store) {
    QStringList names;
    for (const QJsonValue& name : store.settings().object(ownKey).value(namesKey).toArray()) names += name.toString();
    return names;
}

QString nameOf(const courier::Bundle& bundle) { return bundle.folder.section(u'/', -1); }

bool isAnswered(const courier::Bundle& bundle) { return !bundle.answers.empty(); }

}  // namespace

domain::Result<StickWriting> StickWriting::begin(store::Store& store, const QString& program, const QString& stick) {
    auto letters = LetterWriter::begin(store, program);
    if (!letters) return letters.error();
    const QString name = courier::bundleName(store.clock().now(), store.random().bytes(2));
    auto parts = courier::PartWriter::letters(stick, name);
    if (!parts) return parts.error();
    return StickWriting(store, *std::move(letters), *std::move(parts));
}

bool StickWriting::next() {
    m_letter = m_full ? std::nullopt : m_letters.next();
    return m_letter.has_value();
}

domain::Result<domain::Done> StickWriting::write() {
    const auto written = m_parts.addLetter(*m_letter);
    if (!written && written.error().refusal == Refusal::DiskFull && !m_parts.parts().empty()) {
        m_full = true;
        return domain::Done{};
    }
    if (!written) return written;
    m_bytes += m_letter->size();
    m_written = m_letters.handed();
    return domain::Done{};
}

domain::Result<domain::Done> StickWriting::finish() {
    const auto finished = m_parts.finish();
    if (!finished) return finished.error();
    return domain::Done{};
}

domain::Result<domain::Done> StickWriting::note() {
    QStringList names = ownNames(*m_store);
    names += m_parts.folder().section(u'/', -1);
    names = names.mid(std::max<qsizetype>(0, names.size() - namesKept));
    try {
        m_store->settings().setObject(ownKey, {{namesKey, QJsonArray::fromStringList(names)}});
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
    return noteHandedOver(*m_store, m_written);
}

int StickContent::answered(const std::vector<courier::Bundle>& bundles) const {
    return static_cast<int>(std::count_if(bundles.begin(), bundles.end(), isAnswered));
}

std::vector<courier::Bundle> StickContent::toCarry() const {
    std::vector<courier::Bundle> wanted = others;
    std::erase_if(wanted, isAnswered);
    return wanted.empty() ? others : wanted;
}

std::vector<courier::Bundle> StickContent::toRead() const {
    std::vector<courier::Bundle> wanted = own;
    wanted.insert(wanted.end(), others.begin(), others.end());
    std::erase_if(wanted, std::not_fn(isAnswered));
    return wanted;
}

StickContent sorted(store::Store& store, std::vector<courier::Bundle> bundles) {
    StickContent content;
    const QStringList own = ownNames(store);
    for (courier::Bundle& bundle : bundles)
        (own.contains(nameOf(bundle)) ? content.own : content.others).push_back(std::move(bundle));
    return content;
}

bool StickReading::next() {
    while (m_bundle < m_bundles.size()) {
        const courier::Bundle& bundle = m_bundles[m_bundle];
        if (m_part < bundle.answers.size()) {
            const auto bytes = courier::read(bundle, bundle.answers[m_part++]);
            m_answer = bytes ? *bytes : QByteArray();
            m_broken += !bytes;
            m_whole = m_whole && bytes;
            if (bytes) return true;
            continue;
        }
        if (m_whole && isAnswered(bundle)) courier::remove(bundle);
        ++m_bundle;
        m_part = 0;
        m_whole = true;
    }
    return false;
}

domain::Result<bool> StickReading::take() {
    if (!m_reader) m_reader = std::make_unique<AnswerReader>(*m_store, m_answer);
    if (!m_reader->atEnd())
        if (const auto taken = m_reader->step(); !taken) return taken.error();
    if (!m_reader->atEnd()) return true;
    if (!m_reader->taken().ours) {   // nor will the others of this bundle be
        m_whole = false;
        m_part = m_bundles[m_bundle].answers.size();
    }
    m_taken += m_reader->taken();
    m_reader.reset();
    return false;
}

domain::Result<std::optional<QByteArray>> StickCarrying::next() {
    for (; m_bundle < m_bundles.size(); ++m_bundle, m_part = 0) {
        const courier::Bundle& bundle = m_bundles[m_bundle];
        if (!m_answers) m_answers = courier::PartWriter::answers(bundle);
        for (; m_part < bundle.letters.size(); ++m_part, ++m_broken)
            if (auto bytes = courier::read(bundle, bundle.letters[m_part])) return std::optional(*std::move(bytes));
        if (const auto ended = endBundle(); !ended) return ended.error();
    }
    return std::optional<QByteArray>();
}

domain::Result<domain::Done> StickCarrying::write(const std::vector<QByteArray>& answers) {
    const courier::Part& letter = m_bundles[m_bundle].letters[m_part];
    for (const QByteArray& answer : answers)
        if (const auto written = m_answers->addAnswer(letter, answer); !written) return written;
    m_letters += !answers.empty();
    m_broken += answers.empty();
    m_bytes += letter.size;
    ++m_part;
    return domain::Done{};
}

domain::Result<domain::Done> StickCarrying::endBundle() {
    auto answers = *std::exchange(m_answers, std::nullopt);
    if (answers.parts().empty()) return domain::Done{};
    const auto finished = answers.finish();
    if (!finished) return finished.error();
    ++m_done;
    return domain::Done{};
}

}  // namespace client
