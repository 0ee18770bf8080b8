// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"

#include <QString>

#include <functional>

namespace app {

/// One line of the time line: what happened, in plain words.
struct EventLine {
    QDateTime at;
    QString who;      ///< "Nguyễn Thị Lan"
    QString position; ///< "Công chức tư pháp – hộ tịch"; may be empty
    QString what;     ///< "asked for a supplement: Giấy chứng sinh"
    QString detail;   ///< the longer text: reason, note, remark; may be empty
    bool important = false;  ///< a step, not a fact
    bool matters = true;     ///< not only that a slip was printed or a file added
    friend bool operator==(const EventLine&, const EventLine&) = default;
};

/// What the things an event speaks of are called here. Each may be empty: then a name of the
/// program's own is said, or what the event itself has.
struct EventNames {
    std::function<QString(const QString& target)> target;   ///< "field:child.name" → "Full name of the child"
    std::function<QString(const QString& field, const QJsonValue& value)> value;
    std::function<QString(const QString& step)> step;
    std::function<QString(const domain::BlobId& scan)> scan;
    std::function<QString(const QString& unit)> unit;
};
EventLine describe(const domain::Event& event, const EventNames& names = {});

/// The line read aloud: when, who, in which position, what and why.
QString spoken(const EventLine& line);

/// What a remark stands on, without knowing the procedure: "Address", "page 2 of a scan". Empty for
/// the whole case.
QString targetText(const domain::CaseFile& file, const QString& target);

}  // namespace app
