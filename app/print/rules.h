// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QTextBlock>
#include <QTextLength>

#include <vector>

class QTextDocument;

namespace print {

/// The ruling lines of a document (<hr width="40%">). QTextDocument draws them as thin as the
/// printer can and as high as a line of text; on official papers they are 0.75 pt, close below
/// the words.
class Rules {
public:
    /// Takes over the ruling lines of the document: it no longer draws them itself.
    explicit Rules(QTextDocument& document);
    /// Where they lie in the laid-out document.
    std::vector<QLineF> lines(const QTextDocument& document) const;

private:
    struct Rule {
        QTextBlock block;
        QTextLength width;
    };
    std::vector<Rule> m_rules;
};

}  // namespace print
