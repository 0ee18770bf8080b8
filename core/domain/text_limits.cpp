// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_limits.h"

#include "core/domain/case_rules.h"
#include "core/domain/codec_records.h"

namespace domain {

namespace {

using codec::Record;

int limitOf(QLatin1String name, bool ofPerson) {
    if (ofPerson && name == QLatin1String("name")) return maxNameLength;
    for (const char* word :
         {"reason", "text", "content", "note", "overLimitReason", "exemptReason"})
        if (name == QLatin1String(word)) return maxReasonLength;
    return maxTextLength;
}

/// Looks through a value and all it holds, and keeps the first text that is too long.
class Measure {
public:
    explicit Measure(QString path) : m_path(std::move(path)) {}
    const std::optional<Error>& found() const { return m_found; }

    void look(const QString& text, int limit) {
        if (!m_found && text.size() > limit)
            m_found = Error{Refusal::FieldTooLong, m_path, QString::number(limit)};
    }
    template <Record T>
    void look(const T& record, int) {
        const auto field = [&]<class M>(int, const char* name, M T::*member) {
            const QString outside = m_path;
            m_path += (m_path.isEmpty() ? QString() : QStringLiteral(".")) + QLatin1String(name);
            look(record.*member, limitOf(QLatin1String(name), std::is_same_v<T, Person>));
            m_path = outside;
        };
        fieldsOf(codec::Of<T>{}, field);
    }
    template <class T>
    void look(const std::vector<T>& values, int limit) {
        for (const T& value : values) look(value, limit);
    }
    template <class T>
    void look(const std::optional<T>& value, int limit) {
        if (value) look(*value, limit);
    }
    void look(const QStringList& values, int limit) {
        for (const QString& value : values) look(value, limit);
    }
    // Values without free text.
    template <codec::Enum T>
    void look(T, int) {}
    void look(bool, int) {}
    void look(int, int) {}
    void look(qint64, int) {}
    void look(const Hash&, int) {}
    void look(const QDate&, int) {}
    void look(const QTime&, int) {}
    void look(const QDateTime&, int) {}
    void look(const PartialDate&, int) {}
    void look(const QJsonObject&, int) {}
    void look(const QJsonValue&, int) {}

private:
    QString m_path;
    std::optional<Error> m_found;
};

struct MeasureBody {
    template <Record T>
    std::optional<Error> operator()(const T& body) const {
        Measure measure({});
        measure.look(body, 0);
        return measure.found();
    }
    std::optional<Error> operator()(const UnknownEvent&) const { return {}; }
};

}  // namespace

std::optional<Error> textTooLong(const EventBody& body) {
    return std::visit(MeasureBody{}, body);
}

std::optional<Error> textTooLong(const Applicant& applicant, const QString& path) {
    Measure measure(path);
    measure.look(applicant, 0);
    return measure.found();
}

}  // namespace domain
