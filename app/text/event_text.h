// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

#include <QString>

namespace app {

/// One line of the time line: what happened, in plain words.
struct EventLine {
    QDateTime at;
    QString who;      ///< "Nguyễn Thị Lan"
    QString position; ///< "Công chức tư pháp – hộ tịch"; may be empty
    QString what;     ///< "asked for a supplement: Giấy chứng sinh"
    QString detail;   ///< the longer text: reason, note, remark; may be empty
    bool important = false;  ///< a step, not a fact
    friend bool operator==(const EventLine&, const EventLine&) = default;
};
EventLine describe(const domain::Event& event);

}  // namespace app
