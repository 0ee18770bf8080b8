// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace app {
class Desk;
class IntakePage;
}

namespace day {

using Answers = std::vector<std::pair<QString, QString>>;   ///< field → what is typed

/// Types into the procedure search and takes the first one with Enter. Gives its code.
QString chooseProcedure(app::Desk& desk, const QString& typed);
/// The reader types the card's QR code into the scan field.
void scanCard(app::IntakePage& page, const QString& payload);
void answer(app::IntakePage& page, const Answers& answers);
/// Ticks every paper once the checklist follows the answers.
void tickPapers(app::IntakePage& page);
/// The code of the newest case.
QString newestCode(app::Desk& desk);

inline const QString motherCard = QStringLiteral("015190001234|012345678|LÒ THỊ MAI|05081990|Nữ|Bản Phiêng, xã Bản Mẫu, tỉnh Thực Hành|10052021");
inline const QString fatherCard = QStringLiteral("015088004321||VÀNG A SÙNG|17021988|Nam|Bản Nậm Khoa, xã Bản Mẫu, tỉnh Thực Hành|22072022");

}  // namespace day
