// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/id.h"

#include <QByteArray>
#include <QString>

namespace app {

enum class Tray { Drafts, Waiting, Sent, Attention };
inline constexpr int trayCount = 4;

/// A row of a tray in words.
struct TrayLine {
    QByteArray key;         ///< of the case or draft
    QString what;           ///< "H17…-0001 · Trần Thị Hoa", below it the procedure
    QString author;         ///< whose work was set aside
    QString work;           ///< below the name: when and what, one line each
    QString size;
    QString tries;
    QString when;           ///< next try; for a draft its last change, for a sent case its receipt
    QString why;
    QString sentence;       ///< the whole row read aloud
    friend bool operator==(const TrayLine&, const TrayLine&) = default;
};

/// A case stands once for each person whose work in it was set aside.
inline QByteArray keyOf(const TrayLine& line) { return line.key + line.author.toUtf8(); }

}  // namespace app
