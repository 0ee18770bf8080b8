// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one header that names Catch2: version 2.13 (Debian 12) and version 3 are both fine.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <string>

/// Readable values in a failed comparison; Catch2 alone prints "{?}".
namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString& value) { return '"' + value.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& value) {
        return value.size() <= 64 ? value.toPercentEncoding(" ").toStdString()
                                  : std::to_string(value.size()) + " bytes";
    }
};
template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate& value) {
        return value.toString(Qt::ISODate).toStdString();
    }
};
template <>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime& value) {
        return value.toString(Qt::ISODateWithMs).toStdString();
    }
};
}  // namespace Catch
