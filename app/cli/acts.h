// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/input.h"
#include "app/cli/program.h"
#include "core/domain/case_rules.h"

namespace cli {

/// One act of core/domain/case_rules.h, with what it needs read from the input. The case is the one
/// of the moment of writing.
using Perform = domain::Result<domain::EventBody> (*)(const Desk& desk, const domain::CaseFile& file,
                                                      Input& input);
/// Null when there is no such act.
Perform actNamed(const QString& name);
QStringList actNames();
/// The word `case act` understands, the same in every language; empty for what has a command of its
/// own (receive, attach, print).
QString actName(domain::Act act);

// acts_*.cpp, by subject
domain::Result<domain::EventBody> doRequestSupplement(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doAcceptSupplement(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doCloseUnsupplemented(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doForward(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doReappoint(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doRequestReview(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doReview(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doRemark(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doCorrect(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doWithdrawDocument(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doAwaitPayment(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doTakePayment(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doIssueResult(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doReturnResult(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doRefuse(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doWithdraw(const Desk&, const domain::CaseFile&, Input&);
domain::Result<domain::EventBody> doStop(const Desk&, const domain::CaseFile&, Input&);

}  // namespace cli
