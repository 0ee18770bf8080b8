// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/template.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace packs {
namespace {

constexpr QChar opening = u'{', closing = u'}';

domain::Error malformed(int line, const QString& what) {
    return {domain::Refusal::PackMalformed, QStringLiteral("line %1").arg(line), what};
}

/// Reads tags one after another and keeps the open sections on a stack.
class Parser {
public:
    explicit Parser(const QString& text) : m_text(text) { m_open.push_back({}); }

    domain::Result<Template> parse() {
        while (!m_error && m_at < m_text.size()) readOne();
        if (m_error) return *m_error;
        if (m_open.size() > 1)
            return malformed(
                m_open.back().line,
                QStringLiteral("the section \"%1\" is not closed").arg(m_open.back().text));
        return std::move(m_open.front().inside);
    }

private:
    void readOne() {
        const qsizetype tag = m_text.indexOf(QStringLiteral("{{"), m_at);
        addText(m_at, tag < 0 ? m_text.size() : tag);
        if (tag < 0) return void(m_at = m_text.size());
        const qsizetype end = m_text.indexOf(QStringLiteral("}}"), tag + 2);
        const qsizetype lineEnd = m_text.indexOf(u'\n', tag);
        if (end < 0 || (lineEnd >= 0 && lineEnd < end))
            return fail(QStringLiteral("a tag is not closed"));
        m_at = end + 2;
        readTag(m_text.mid(tag + 2, end - tag - 2), tag);
    }

    void readTag(const QString& inside, qsizetype start) {
        const QChar sign = inside.isEmpty() ? QChar() : inside.front();
        if (sign == opening || sign == u'&' || m_text.mid(m_at, 1) == QString(closing))
            return fail(QStringLiteral("text cannot be put in unescaped"));
        if (sign == u'>') return fail(QStringLiteral("a template cannot include another"));
        const bool hasSign = sign == u'#' || sign == u'^' || sign == u'/' || sign == u'!';
        const QString name = (hasSign ? inside.mid(1) : inside).trimmed();
        if (hasSign) dropOwnLine(start);
        if (sign == u'!') return;
        static const QRegularExpression shape(
            QStringLiteral("^(\\.|[A-Za-z_][\\w-]*(\\.[\\w-]+)*)$"));
        if (!shape.match(name).hasMatch())
            return fail(QStringLiteral("\"%1\" is not a name").arg(name.left(40)));
        if (sign == u'#') return open(TemplatePart::Kind::Section, name);
        if (sign == u'^') return open(TemplatePart::Kind::Inverted, name);
        if (sign == u'/') return close(name);
        m_open.back().inside.push_back({TemplatePart::Kind::Value, name, m_line, {}});
    }

    void open(TemplatePart::Kind kind, const QString& name) {
        if (m_open.size() > maxTemplateDepth)
            return fail(QStringLiteral("sections nest %1 deep at most").arg(maxTemplateDepth));
        m_open.push_back({kind, name, m_line, {}});
    }

    void close(const QString& name) {
        if (m_open.size() == 1)
            return fail(QStringLiteral("\"%1\" is closed but was never opened").arg(name));
        TemplatePart section = std::move(m_open.back());
        if (section.text != name)
            return fail(QStringLiteral("\"%1\" is closed while \"%2\" of line %3 is open")
                            .arg(name, section.text)
                            .arg(section.line));
        m_open.pop_back();
        m_open.back().inside.push_back(std::move(section));
    }

    void addText(qsizetype from, qsizetype to) {
        m_line += static_cast<int>(m_skippedBreak);
        m_skippedBreak = false;
        if (to <= from) return;
        const QString text = m_text.mid(from, to - from);
        m_line += static_cast<int>(text.count(u'\n'));
        m_open.back().inside.push_back({TemplatePart::Kind::Text, text, m_line, {}});
    }

    /// A section tag alone on its line leaves no empty line behind.
    void dropOwnLine(qsizetype start) {
        qsizetype left = start, right = m_at;
        const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; };
        while (left > 0 && isBlank(m_text[left - 1])) --left;
        while (right < m_text.size() && isBlank(m_text[right])) ++right;
        const bool alone = (left == 0 || m_text[left - 1] == u'\n') && right < m_text.size() &&
                           m_text[right] == u'\n';
        if (!alone) return;
        Template& parts = m_open.back().inside;
        if (left < start && !parts.empty() && parts.back().kind == TemplatePart::Kind::Text)
            parts.back().text.chop(start - left);
        m_at = right + 1;
        m_skippedBreak = true;
    }

    void fail(const QString& what) { m_error = malformed(m_line, what); }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_skippedBreak = false;
    std::vector<TemplatePart> m_open;
    std::optional<domain::Error> m_error;
};

bool isTruthy(const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Bool:
            return value.toBool();
        case QJsonValue::Double:
            return value.toDouble() != 0;
        case QJsonValue::String:
            return !value.toString().isEmpty();
        case QJsonValue::Array:
            return !value.toArray().isEmpty();
        case QJsonValue::Object:
            return true;
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            break;
    }
    return false;
}

QString textOf(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (!value.isDouble()) return {};
    const double number = value.toDouble();
    const bool isWhole = number == static_cast<double>(value.toInteger());
    return isWhole ? QString::number(value.toInteger()) : QString::number(number, 'g', 15);
}

QString escaped(const QString& text) {
    QString html = text.toHtmlEscaped();
    html.replace(u'\'', QStringLiteral("&#39;"));
    return html.replace(u'\n', QStringLiteral("<br/>"));
}

/// Fills part after part; stops once the text or the work grows beyond all use.
class Renderer {
public:
    explicit Renderer(Escape escape) : m_escape(escape) {}

    void fill(const Template& parts, Scopes& scopes) {
        for (const TemplatePart& part : parts) {
            if (isTooMuch()) return;
            ++m_work;
            fillPart(part, scopes);
        }
    }
    bool isTooMuch() const { return m_text.size() > maxFilledSize || m_work > mostWork; }
    const QString& text() const { return m_text; }

private:
    // A section over the rows inside a section over the rows ... writes nothing and never ends.
    static constexpr int mostWork = 2'000'000;

    void fillPart(const TemplatePart& part, Scopes& scopes) {
        switch (part.kind) {
            case TemplatePart::Kind::Text:
                m_text += part.text;
                return;
            case TemplatePart::Kind::Value: {
                const QString value = textOf(lookUp(scopes, part.text));
                m_text += m_escape == Escape::Html ? escaped(value) : value;
                return;
            }
            case TemplatePart::Kind::Section:
                return fillSection(part, scopes);
            case TemplatePart::Kind::Inverted:
                if (!isTruthy(lookUp(scopes, part.text))) fill(part.inside, scopes);
                return;
        }
    }

    void fillSection(const TemplatePart& part, Scopes& scopes) {
        const QJsonValue value = lookUp(scopes, part.text);
        if (!isTruthy(value)) return;
        const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue item : items) {
            if (isTooMuch()) return;
            ++m_work;
            scopes.push_back(item);
            fill(part.inside, scopes);
            scopes.pop_back();
        }
    }

    Escape m_escape;
    QString m_text;
    int m_work = 0;
};

}  // namespace

domain::Result<Template> parseTemplate(const QString& text) {
    if (text.size() > maxTemplateSize) return malformed(1, QStringLiteral("longer than 1 MiB"));
    return Parser(text).parse();
}

domain::Result<QString> render(const Template& parts, const QJsonObject& data, Escape escape) {
    Renderer renderer(escape);
    Scopes scopes{data};
    renderer.fill(parts, scopes);
    if (renderer.isTooMuch())
        return domain::Error{
            domain::Refusal::PackMalformed, {}, QStringLiteral("the filled text is too long")};
    return renderer.text();
}

QJsonValue lookUp(const Scopes& scopes, const QString& name) {
    if (name == QStringLiteral(".")) return scopes.back();
    const QStringList path = name.split(u'.');
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        const QJsonObject object = scope->toObject();
        if (object.contains(name)) return object.value(name);
        if (!object.contains(path.front())) continue;
        QJsonValue value = object.value(path.front());
        for (const QString& next : path.mid(1)) value = value.toObject().value(next);
        return value;
    }
    return QJsonValue::Undefined;
}

}  // namespace packs
