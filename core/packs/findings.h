// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack_reader.h"

#include <QStringList>

namespace packs {

/// What was found wrong with one file, in the order it was met.
class Findings {
public:
    explicit Findings(QString file) : m_file(std::move(file)) {}

    void error(const QString& pointer, const QString& message);
    void warning(const QString& pointer, const QString& message);
    const std::vector<LintMessage>& messages() const { return m_messages; }
    bool hasErrors() const;

private:
    void note(LintMessage::Severity severity, const QString& pointer, const QString& message);
    QString m_file;
    std::vector<LintMessage> m_messages;
};

/// `key` as one step of a JSON pointer (RFC 6901): "a/b" becomes "/a~1b".
QString step(const QString& key);
QString step(qsizetype index);

/// The word that was probably meant; empty when none is near.
QString nearest(const QString& word, const QStringList& known);
/// "; did you mean "x"?" or nothing: the end of a sentence about a wrong word.
QString suggestion(const QString& word, const QStringList& known);
QString quoted(const QString& word);

}  // namespace packs
