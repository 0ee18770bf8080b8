// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packs/form.h"

#include <QJsonValue>
#include <QWidget>

#include <functional>
#include <memory>

namespace app {

/// An editor for one kind of field: a plain control and how its answer is read and written. Null
/// JSON means nothing was typed.
struct FieldEditor {
    QWidget* widget = nullptr;
    std::function<QJsonValue()> answer;
    std::function<void(const QJsonValue&)> setAnswer;
};

/// `changed` is called after every change by hand.
FieldEditor makeEditor(const packs::Field& field, QWidget* parent, std::function<void()> changed);

}  // namespace app
