// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/workflow.h"

#include <algorithm>

namespace domain {

namespace {

auto place(const Process& process, const QString& id) {
    return std::find_if(process.steps.begin(), process.steps.end(),
                        [&](const Step& step) { return step.id == id; });
}

}  // namespace

std::optional<Step> stepOf(const Process& process, const QString& id) {
    const auto at = place(process, id);
    if (at == process.steps.end()) return {};
    return *at;
}

std::optional<Step> nextStep(const Process& process, const QString& id) {
    const auto at = place(process, id);
    if (at == process.steps.end() || at + 1 == process.steps.end()) return {};
    return *(at + 1);
}

}  // namespace domain
