// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codec_cbor.h"
#include "core/domain/codec_fresh.h"
#include "core/domain/codec_words.h"

/// Private to the codec: whatever has a table, a list or an optional of it, to CBOR and back.
namespace domain::codec {

template <Record T>
QCborValue write(const T& value);
template <Record T>
bool read(const QCborValue& from, T& value);

template <Enum T>
QCborValue write(T value) {
    for (const Word<T>& word : Words<T>::all)
        if (word.value == value) return QString::fromLatin1(word.text);
    Q_UNREACHABLE();
    return {};
}
template <Enum T>
bool read(const QCborValue& from, T& value) {
    const QString text = from.toString();
    for (const Word<T>& word : Words<T>::all) {
        if (text != QLatin1String(word.text)) continue;
        value = word.value;
        return true;
    }
    return false;
}

template <class T>
QCborValue write(const std::optional<T>& value) {
    return write(*value);  // an absent one equals a fresh one and never comes here
}
template <class T>
bool read(const QCborValue& from, std::optional<T>& value) {
    value = blank<T>();
    return read(from, *value);
}

template <class List>
QCborValue writeList(const List& values) {
    QCborArray array;
    for (const auto& value : values) array.append(write(value));
    return array;
}
template <class List>
bool readList(const QCborValue& from, List& values) {
    const QCborArray array = from.toArray();
    if (!from.isArray() || array.size() > maxListItems) return false;
    for (const QCborValue& item : array) {
        auto value = blank<typename List::value_type>();
        if (!read(item, value)) return false;
        values.push_back(std::move(value));
    }
    return true;
}
template <class T>
QCborValue write(const std::vector<T>& values) {
    return writeList(values);
}
template <class T>
bool read(const QCborValue& from, std::vector<T>& values) {
    return readList(from, values);
}
inline QCborValue write(const QStringList& values) {
    return writeList(values);
}
inline bool read(const QCborValue& from, QStringList& values) {
    return readList(from, values);
}

template <Record T>
QCborValue write(const T& value) {
    QCborMap map;
    const T fresh = blank<T>();
    const auto field = [&]<class M>(int key, const char*, M T::*member) {
        if (alwaysWritten<M> || !(value.*member == fresh.*member))
            map.insert(key, write(value.*member));
    };
    fieldsOf(Of<T>{}, field);
    return map;
}
template <Record T>
bool read(const QCborValue& from, T& value) {
    const QCborMap map = from.toMap();
    bool understood = from.isMap();
    const auto field = [&]<class M>(int key, const char*, M T::*member) {
        const QCborValue item = map.value(key);
        understood &= item.isUndefined() ? !alwaysWritten<M> : read(item, value.*member);
    };
    fieldsOf(Of<T>{}, field);
    return understood;
}

}  // namespace domain::codec
