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
bool read(const CborItem& from, T& value);

template <Enum T>
QCborValue write(T value) {
    for (const Word<T>& word : Words<T>::all)
        if (word.value == value) return QString::fromLatin1(word.text);
    Q_UNREACHABLE();
    return {};
}
template <Enum T>
bool read(const CborItem& from, T& value) {
    const QString text = from.toText();
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
bool read(const CborItem& from, std::optional<T>& value) {
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
bool readList(const CborItem& from, List& values) {
    if (!from.isArray() || from.size() > maxListItems) return false;
    for (CborItem::Walk walk(from); !walk.atEnd();) {
        auto value = blank<typename List::value_type>();
        if (!read(walk.next(), value)) return false;
        values.push_back(std::move(value));
    }
    return true;
}
template <class T>
QCborValue write(const std::vector<T>& values) {
    return writeList(values);
}
template <class T>
bool read(const CborItem& from, std::vector<T>& values) {
    return readList(from, values);
}
inline QCborValue write(const QStringList& values) {
    return writeList(values);
}
inline bool read(const CborItem& from, QStringList& values) {
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
bool read(const CborItem& from, T& value) {
    CborItem::Members members(from);
    bool understood = from.isMap();
    const auto field = [&]<class M>(int key, const char*, M T::*member) {
        const CborItem item = members.value(key);
        understood &= item.isUndefined() ? !alwaysWritten<M> : read(item, value.*member);
    };
    fieldsOf(Of<T>{}, field);
    return understood;
}

}  // namespace domain::codec
