// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/findings.h"

#include <algorithm>
#include <numeric>

namespace packs {
namespace {

constexpr std::size_t mostMessages =
    500;  // a hostile pack must not fill the memory with complaints

qsizetype distance(const QString& from, const QString& to) {
    std::vector<qsizetype> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < to.size(); ++j) {
            const auto next = static_cast<std::size_t>(j + 1);
            const qsizetype replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[next];
            row[next] = std::min({replaced, row[next] + 1, row[next - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

void Findings::error(const QString& pointer, const QString& message) {
    note(LintMessage::Severity::Error, pointer, message);
}

void Findings::warning(const QString& pointer, const QString& message) {
    note(LintMessage::Severity::Warning, pointer, message);
}

bool Findings::hasErrors() const {
    return std::ranges::any_of(m_messages, [](const LintMessage& message) {
        return message.severity == LintMessage::Severity::Error;
    });
}

void Findings::note(LintMessage::Severity severity, const QString& pointer,
                    const QString& message) {
    if (m_messages.size() >= mostMessages) return;
    m_messages.push_back({severity, m_file, pointer, message});
}

QString step(const QString& key) {
    QString escaped = key;
    escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return u'/' + escaped;
}

QString step(qsizetype index) {
    return u'/' + QString::number(index);
}

QString nearest(const QString& word, const QStringList& known) {
    if (word.size() > 100) return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString& candidate : known) {
        const qsizetype apart = distance(word.toCaseFolded(), candidate.toCaseFolded());
        if (apart >= bestDistance || apart >= candidate.size()) continue;
        best = candidate;
        bestDistance = apart;
    }
    return best;
}

QString suggestion(const QString& word, const QStringList& known) {
    const QString meant = nearest(word, known);
    return meant.isEmpty() ? QStringLiteral(".")
                           : QStringLiteral("; did you mean %1?").arg(quoted(meant));
}

QString quoted(const QString& word) {
    return u'"' + (word.size() > 100 ? word.left(100) + u'…' : word) + u'"';
}

}  // namespace packs
