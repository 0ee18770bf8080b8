// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case_fields.h"

#include "core/domain/codec_records.h"

namespace domain {

namespace {

const QString answersPrefix = QStringLiteral("answers.");
const QString applicantPrefix = QStringLiteral("applicant.");

/// Walks from a record to one of its members by JSON names, with the tables of the codec, and
/// shows or sets it in the form it has on the wire.
class Member {
public:
    explicit Member(QStringView path) : m_path(path) {}

    template <class T>
    std::optional<QJsonValue> shown(const T& record) const {
        std::optional<QJsonValue> found;
        const auto look = [&]<class M>(int, const char* name, M T::*member) {
            const auto rest = restAfter(name);
            if (!rest) return;
            if constexpr (std::is_same_v<M, Person>)
                found = Member(*rest).shown(record.*member);
            else if constexpr (std::is_same_v<M, std::optional<Person>>)
                found = Member(*rest).shown((record.*member).value_or(Person{}));
            else if (rest->isEmpty())
                found = record.*member == M{} ? QJsonValue()
                                              : codec::write(record.*member).toJsonValue();
        };
        fieldsOf(codec::Of<T>{}, look);
        return found;
    }

    template <class T>
    bool set(T& record, const QJsonValue& value) const {
        bool done = false;
        const auto look = [&]<class M>(int, const char* name, M T::*member) {
            const auto rest = restAfter(name);
            if (!rest) return;
            if constexpr (std::is_same_v<M, Person>) {
                done = Member(*rest).set(record.*member, value);
            } else if constexpr (std::is_same_v<M, std::optional<Person>>) {
                Person person = (record.*member).value_or(Person{});
                done = Member(*rest).set(person, value);
                if (done) record.*member = person;
            } else if (rest->isEmpty()) {
                M changed{};
                const QByteArray bytes = codec::write(value).toCbor();
                const auto item = CborItem::whole(bytes);
                done = value.isNull() || (item && codec::read(*item, changed));
                if (done) record.*member = changed;
            }
        };
        fieldsOf(codec::Of<T>{}, look);
        return done;
    }

private:
    /// What is left of the path behind a member of this name; nothing when it is another's path.
    std::optional<QStringView> restAfter(const char* name) const {
        const QLatin1String word(name);
        if (m_path == word) return QStringView();
        if (!m_path.startsWith(word) || m_path[word.size()] != u'.') return {};
        return m_path.mid(word.size() + 1);
    }

    QStringView m_path;
};

}  // namespace

std::optional<QJsonValue> descriptionOf(const CaseFile& file, const QString& field) {
    if (field == QStringLiteral("summary"))
        return file.summary.isEmpty() ? QJsonValue() : QJsonValue(file.summary);
    if (field.startsWith(answersPrefix) && field.size() > answersPrefix.size()) {
        const QJsonValue value = file.answers.value(field.mid(answersPrefix.size()));
        return value.isUndefined() ? QJsonValue() : value;
    }
    if (!field.startsWith(applicantPrefix)) return {};
    return Member(QStringView(field).mid(applicantPrefix.size())).shown(file.applicant);
}

bool setDescription(CaseFile& file, const QString& field, const QJsonValue& value) {
    if (field == QStringLiteral("summary")) {
        if (!value.isString() && !value.isNull()) return false;
        file.summary = value.toString();
        return true;
    }
    if (field.startsWith(answersPrefix) && field.size() > answersPrefix.size()) {
        const QString id = field.mid(answersPrefix.size());
        if (value.isNull() || value.isUndefined())
            file.answers.remove(id);
        else
            file.answers.insert(id, value);
        return true;
    }
    if (!field.startsWith(applicantPrefix)) return false;
    return Member(QStringView(field).mid(applicantPrefix.size())).set(file.applicant, value);
}

}  // namespace domain
