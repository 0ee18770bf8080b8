// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/case_page/case_names.h"
#include "app/desktop/case_page/case_view.h"

namespace app {

/// The pins of a case as lines, open ones first; what was said about it as a conversation.
std::vector<PinLine> pinLines(const domain::CaseFile& file, const CaseNames& names, bool mayCorrect);
std::vector<TalkLine> talkOf(const domain::CaseFile& file, const CaseNames& names);

}  // namespace app
