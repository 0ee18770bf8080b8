// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_acts.h"
#include "app/desktop/form/form_dialog.h"
#include "app/desktop/widgets/reason_dialog.h"

#include <QCoreApplication>

#include <functional>

namespace app {

/// The words of the windows that ask about an act.
struct CaseActs {
    Q_DECLARE_TR_FUNCTIONS(CaseActs)
};

/// Asks, and makes the decision out of the answers. While the rules refuse it for this case, the
/// window stays open with everything typed and says why.
std::optional<AskedAct> ask(FormQuestion question,
                            const std::function<store::Decide(const QJsonObject&)>& make,
                            const domain::CaseFile& file, QWidget* parent);
std::optional<AskedAct> ask(ReasonQuestion question,
                            const std::function<store::Decide(const QString&)>& make,
                            const domain::CaseFile& file, QWidget* parent);

/// The same act, with the slip that is printed after it.
std::optional<AskedAct> thenPrint(std::optional<AskedAct> asked, packs::SlipKind slip,
                                  int subject = 0);

/// One of the answers, as text and as a date.
QString textOf(const QJsonObject& answers, const char* field);
QDate dateOf(const QJsonObject& answers, const char* field);

}  // namespace app
