// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/result.h"
#include "core/domain/unit.h"
#include "core/packs/pack.h"

#include <QJsonObject>
#include <QString>

namespace packs {

/// The forms of TT 03/2025/TT-VPCP annex I that a counter prints.
enum class SlipKind { Receipt, Supplement, Refusal, Apology, Stop, ControlSheet, Register };
QString slipName(SlipKind kind);  ///< "receipt", "supplement", "refusal", "apology", "stop", "control", "register"

/// What a template is filled with: one data model for every slip (resources/slips/README.md).
struct SlipContext {
    domain::CaseFile file;
    domain::Unit unit{};            ///< the receiving unit
    QString parentName{};           ///< the authority above, first line of the header
    QString contact{};              ///< whom to call
    QString lookup{};               ///< where the citizen looks the case up; also in the QR
    QString printedBy{};
    QDateTime printedFor{};         ///< the moment of the event printed, not of the printing
    int subject = 0;              ///< which supplement request; 0: the last
    bool practice = false;        ///< of an office for practice: the paper says so, worth nothing
};
QJsonObject slipData(const SlipContext& context);
/// Data of a page of the register (sổ theo dõi hồ sơ) from case files, in the order given.
QJsonObject registerData(const domain::Unit& unit, const QString& parentName, const QString& title,
                         const std::vector<domain::CaseFile>& files, int firstNumber);

/// A mustache-style template: {{name}}, {{#list}}…{{/list}}, {{^empty}}…{{/empty}}, {{.}}; values are
/// HTML-escaped, there is no way to include unescaped text. PackMalformed names the line.
domain::Result<QString> fill(const QString& slipTemplate, const QJsonObject& data);

}  // namespace packs
