// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace packs {
namespace {

/// Qt stops behind the character it could not use, except where it says "garbage" or the text ends.
QString place(const QByteArray& text, const QJsonParseError& failure) {
    const bool isBehind = failure.error != QJsonParseError::GarbageAtEnd && failure.offset > 0;
    const QByteArray before = text.left(failure.offset - (isBehind ? 1 : 0));
    const auto line = before.count('\n') + 1;
    const QString lastLine = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1));
    return QStringLiteral("line %1, column %2").arg(line).arg(lastLine.size() + 1);
}

QString reason(const QJsonParseError& failure) {
    switch (failure.error) {
        case QJsonParseError::UnterminatedObject:
            return QStringLiteral("a comma, a name in quotes or \"}\" was expected");
        case QJsonParseError::UnterminatedArray:
            return QStringLiteral("a comma or \"]\" was expected");
        case QJsonParseError::MissingNameSeparator:
            return QStringLiteral("a colon was expected");
        case QJsonParseError::MissingValueSeparator:
            return QStringLiteral("a comma was expected");
        case QJsonParseError::MissingObject:
            return QStringLiteral("a value or a name was expected");
        case QJsonParseError::IllegalValue:
            return QStringLiteral("this is no value");
        case QJsonParseError::IllegalNumber:
        case QJsonParseError::TerminationByNumber:
            return QStringLiteral("this is no number");
        case QJsonParseError::IllegalEscapeSequence:
            return QStringLiteral("this is no escape sequence");
        case QJsonParseError::IllegalUTF8String:
            return QStringLiteral("this is not UTF-8");
        case QJsonParseError::UnterminatedString:
            return QStringLiteral("the text in quotes does not end");
        case QJsonParseError::DeepNesting:
            return QStringLiteral("nested too deep");
        case QJsonParseError::DocumentTooLarge:
            return QStringLiteral("too large");
        case QJsonParseError::GarbageAtEnd:
            return QStringLiteral("something follows the end");
        case QJsonParseError::NoError:
            break;
    }
    return {};
}

/// Walks text that is known to be well-formed JSON, only to see keys that come twice.
class DuplicateKeys {
public:
    DuplicateKeys(const QByteArray& text, Findings& findings)
        : m_text(text), m_findings(findings) {}

    void find() {
        for (; m_at < m_text.size(); ++m_at) look();
    }

private:
    struct Level {
        bool isObject;
        QString pointer;
        QSet<QString> keys;
        qsizetype index = 0;
        QString key;
        bool expectsKey = true;
    };

    void look() {
        switch (m_text[m_at]) {
            case '{':
                m_levels.push_back({true, pointer(), {}, 0, {}, true});
                break;
            case '[':
                m_levels.push_back({false, pointer(), {}, 0, {}, false});
                break;
            case '}':
            case ']':
                if (!m_levels.empty()) m_levels.pop_back();
                break;
            case ',':
                if (!m_levels.empty()) ++m_levels.back().index, m_levels.back().expectsKey = true;
                break;
            case '"':
                readText();
                break;
            default:
                break;
        }
    }

    QString pointer() const {
        if (m_levels.empty()) return {};
        const Level& level = m_levels.back();
        return level.pointer + (level.isObject ? step(level.key) : step(level.index));
    }

    void readText() {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"') m_at += m_text[m_at] == '\\' ? 2 : 1;
        if (m_levels.empty() || !m_levels.back().isObject || !m_levels.back().expectsKey) return;
        Level& level = m_levels.back();
        level.expectsKey = false;
        const QByteArray literal = '[' + m_text.mid(start, m_at - start + 1) + ']';
        level.key = QJsonDocument::fromJson(literal).array().at(0).toString();
        if (level.keys.contains(level.key)) {
            m_findings.error(pointer(),
                             QStringLiteral("The key %1 comes twice.").arg(quoted(level.key)));
        }
        level.keys.insert(level.key);
    }

    const QByteArray& m_text;
    Findings& m_findings;
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
};

}  // namespace

std::optional<QJsonObject> parseObject(const QByteArray& text, Findings& findings) {
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(text, &failure);
    if (failure.error != QJsonParseError::NoError) {
        findings.error(
            {}, QStringLiteral("Not JSON: %1 (%2).").arg(reason(failure), place(text, failure)));
        return std::nullopt;
    }
    if (!document.isObject()) {
        findings.error({}, QStringLiteral("The file must hold one JSON object."));
        return std::nullopt;
    }
    DuplicateKeys(text, findings).find();
    return document.object();
}

}  // namespace packs
