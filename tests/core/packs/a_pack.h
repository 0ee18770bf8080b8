// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack_reader.h"
#include "tests/support/print.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

/// Packs for tests: the smallest that is in order, the ones shipped, and words for answers.
namespace test {

inline QString u(const char* text) {
    return QString::fromUtf8(text);
}

inline QJsonObject object(const char* json) {
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json));
    REQUIRE(document.isObject());
    return document.object();
}

inline const char* const goodProcedure = R"({
  "code": "1.000001", "version": "2026.1", "title": "Xác nhận", "sector": "Hộ tịch",
  "decision": "1/QĐ", "level": "Cấp xã", "requestText": "Xác nhận cho {{person.name}}",
  "steps": [
    {"id": "reception", "name": "Tiếp nhận", "role": "reception"},
    {"id": "settle", "name": "Thụ lý", "role": "officer"},
    {"id": "return", "name": "Trả kết quả", "role": "reception"}
  ],
  "limits": [{"unit": "workingDays", "amount": 3, "text": "03 ngày làm việc", "basis": "Luật"}],
  "papers": [{"id": "form", "title": "Tờ khai", "why": "Nội dung"}],
  "fees": [{"id": "fee", "name": "Lệ phí", "amount": 8000, "per": "copy"}],
  "results": [{"code": "KQ.G15.000001", "title": "Giấy xác nhận"}]
})";

inline const char* const goodForm = R"({
  "type": "object",
  "x-layout": [{"title": "Người", "fields": ["person.name", "person.kind", "person.born", "pages", "rows"]}],
  "required": ["person.name"],
  "properties": {
    "person.name": {"type": "string", "title": "Họ tên", "x-kind": "person-name"},
    "person.kind": {"type": "string", "title": "Loại", "oneOf": [{"const": "a", "title": "A"}, {"const": "b", "title": "B"}]},
    "person.born": {"type": "string", "title": "Ngày sinh", "format": "date"},
    "pages": {"type": "integer", "title": "Số trang"},
    "rows": {"type": "array", "title": "Bảng", "items": {"type": "object", "x-columns": ["title"], "required": ["title"],
      "properties": {"title": {"type": "string", "title": "Tên"}}}}
  }
})";

inline packs::PackFiles goodFiles() {
    return {{u("procedure.json"), QByteArray(goodProcedure)},
            {u("form.json"), QByteArray(goodForm)}};
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
