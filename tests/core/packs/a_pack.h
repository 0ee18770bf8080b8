// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/packs/good_pack.h"
#include "tests/support/print.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

/// Packs for tests: the smallest that is in order, the ones shipped, and words for answers.
namespace test {

inline QJsonObject object(const char* json) {
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json));
    REQUIRE(document.isObject());
    return document.object();
}

/// The good pack with one piece of text in one of its files replaced.
inline packs::PackFiles broken(const char* file, const char* from, const char* to) {
    packs::PackFiles files = goodFiles();
    QByteArray& text = files[u(file)];
    REQUIRE(text.contains(from));
    text.replace(from, to);
    return files;
}

/// Messages as "file#pointer: message", to compare and to read.
inline QStringList lintLines(const packs::PackFiles& files) {
    QStringList lines;
    for (const packs::LintMessage& message : packs::lint(files))
        lines << (message.severity == packs::LintMessage::Severity::Warning ? u("warning ")
                                                                            : QString()) +
                     message.file + u'#' + message.pointer + u(": ") + message.message;
    return lines;
}

inline QString joined(const QStringList& lines) {
    return lines.join(u'\n');
}

inline QString packFolder(const QString& code = {}) {
    return QDir(u(COMMUNEDESK_RESOURCES "/packs")).filePath(code);
}

inline packs::Pack shipped(const char* code) {
    const auto files = packs::readFolder(packFolder(u(code)));
    REQUIRE(files.has_value());
    CAPTURE(joined(lintLines(*files)));
    auto pack = packs::readPack(*files);
    REQUIRE(pack.has_value());
    return std::move(pack).value();
}

inline const QDate aDay(2026, 8, 5);

}  // namespace test
