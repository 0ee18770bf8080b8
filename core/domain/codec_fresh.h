// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codec_end_bodies.h"
#include "core/domain/codec_work_bodies.h"

#include <type_traits>

/// Private to the codec: what has a table, and what it is before anything is written in it.
namespace domain::codec {

/// A value that has said nothing yet: what is equal to it is not written.
template <class T>
T blank() {
    if constexpr (std::is_same_v<T, Attachment>)
        return {*Hash::fromBytes(QByteArray(Hash::size, '\0')), {}, {}, {}, 0, 0};
    else if constexpr (std::is_same_v<T, DocumentAttached>)
        return {blank<Attachment>()};
    else if constexpr (std::is_same_v<T, DocumentWithdrawn>)
        return {blank<Attachment>().blob, {}};
    else
        return T{};
}

/// A file is never left out, and one without a name is none.
template <class T>
inline constexpr bool alwaysWritten = std::is_same_v<T, Hash> || std::is_same_v<T, Attachment>;

struct AnyField {
    template <class M, class T>
    void operator()(int, const char*, M T::*) const {}
};
template <class T>
concept Record = requires(AnyField field) {
    fieldsOf(Of<T>{}, field);
};
template <class T>
concept Enum = std::is_enum_v<T>;

}  // namespace domain::codec
