// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// What is unfinished: kinds of store::Draft. Beside each what its `about` is.
inline const QString intakeDraft = QStringLiteral("intake");   ///< a case being taken in: the procedure
inline const QString reviewDraft = QStringLiteral("review");   ///< an officer's decision: the case
inline const QString remarkDraft = QStringLiteral("remark");   ///< for the conversation: the case
inline const QString answerDraft = QStringLiteral("answer");   ///< to what was remarked: the case
inline const QString windowDraft = QStringLiteral("window");   ///< words in a window that closed unasked: the case or nothing

}  // namespace app
