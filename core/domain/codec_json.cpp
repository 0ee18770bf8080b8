// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/codec_records.h"
#include "core/domain/event_codec.h"

#include <QJsonArray>

namespace domain {

namespace codec {

namespace {

QJsonValue json(const QString& value) {
    return value;
}
QJsonValue json(bool value) {
    return value;
}
QJsonValue json(int value) {
    return value;
}
QJsonValue json(qint64 value) {
    return value;
}
QJsonValue json(const Hash& value) {
    return value.toString();
}
QJsonValue json(const QDate& value) {
    return value.toString(Qt::ISODate);
}
QJsonValue json(const QTime& value) {
    return value.toString(QStringLiteral("HH:mm"));
}
QJsonValue json(const QDateTime& value) {
    return value.toUTC().toString(Qt::ISODateWithMs);
}
QJsonValue json(const PartialDate& value) {
    return value.toIso();
}
QJsonValue json(const QJsonValue& value) {
    return value;
}
QJsonValue json(const QJsonObject& value) {
    return value;
}
QJsonValue json(const QStringList& value) {
    return QJsonArray::fromStringList(value);
}
template <Enum T>
QJsonValue json(T value) {
    return write(value).toString();
}
template <Record T>
QJsonValue json(const T& value);

template <class T>
QJsonValue json(const std::optional<T>& value) {
    return value ? json(*value) : QJsonValue();
}
template <class T>
QJsonValue json(const std::vector<T>& values) {
    QJsonArray array;
    for (const T& value : values) array.append(json(value));
    return array;
}

template <Record T>
QJsonValue json(const T& value) {
    QJsonObject object;
    const T fresh = blank<T>();
    const auto field = [&]<class M>(int, const char* name, M T::*member) {
        if (!(value.*member == fresh.*member))
            object.insert(QLatin1String(name), json(value.*member));
    };
    fieldsOf(Of<T>{}, field);
    return object;
}

struct BodyToJson {
    template <Record T>
    QJsonObject operator()(const T& body) const {
        return json(body).toObject();
    }
    QJsonObject operator()(const UnknownEvent& event) const {
        return {{QStringLiteral("kind"), event.kind},
                {QStringLiteral("version"), event.version},
                {QStringLiteral("size"), event.bytes.size()}};
    }
};

}  // namespace

}  // namespace codec

QJsonObject toJson(const EventBody& body) {
    return std::visit(codec::BodyToJson{}, body);
}

}  // namespace domain
