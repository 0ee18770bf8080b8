// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/pack_reader.h"

/// The smallest pack that is in order.
namespace test {

inline QString u(const char* text) {
    return QString::fromUtf8(text);
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

}  // namespace test
