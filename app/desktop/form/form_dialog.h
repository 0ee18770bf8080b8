// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/form/fields.h"

#include <QDate>
#include <QJsonObject>

#include <functional>
#include <optional>

class QWidget;

namespace app {

/// A small form in a window: the same fields, checks and sentences as at intake. What was typed is
/// kept until it is right or the window is closed.
struct FormQuestion {
    QString title;
    QString explanation;
    packs::Form form;
    QJsonObject initial;
    QString confirm;
    QDate today;
    /// One more check over all answers: a sentence, or nothing. May be empty.
    std::function<QString(const QJsonObject&)> check;
    /// The field the keyboard begins in; empty: the first.
    QString begin{};
};
std::optional<QJsonObject> askForm(const FormQuestion& question, QWidget* parent);

}  // namespace app
