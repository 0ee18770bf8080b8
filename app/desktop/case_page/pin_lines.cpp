// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/case_page/pin_lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

struct CasePins {
    Q_DECLARE_TR_FUNCTIONS(CasePins)
};

QString outcomeOf(const domain::Settlement& one) {
    using How = domain::Settlement::How;
    const auto words = [&] {
        switch (one.how) {
        case How::Corrected: return CasePins::tr("Corrected by %1, %2");
        case How::TakenOut: return CasePins::tr("Scan taken out by %1, %2");
        case How::Replaced: return CasePins::tr("Replaced by %1, %2");
        case How::Answered: return CasePins::tr("Answered by %1, %2");
        }
        Q_UNREACHABLE();
    };
    const QString said = words().arg(one.by.name, momentText(one.at));
    return one.answer.isEmpty() ? said : QStringLiteral("%1: %2").arg(said, one.answer);
}

PinLine lineOf(const domain::CaseFile& file, const domain::Pin& pin, const CaseNames& names, bool mayCorrect) {
    PinLine line{.target = pin.remark.target, .place = names.target(pin.remark.target), .text = pin.remark.text,
                 .by = QStringLiteral("%1, %2").arg(pin.by.name, momentText(pin.at)), .open = pin.isOpen(),
                 .outcome = {}, .correctable = false, .round = pin.round};
    if (!pin.isOpen()) line.outcome = outcomeOf(pin.settlements.front());
    line.correctable = mayCorrect && domain::fieldOfTarget(file, pin.remark.target).has_value();
    return line;
}

}  // namespace

std::vector<PinLine> pinLines(const domain::CaseFile& file, const CaseNames& names, bool mayCorrect) {
    std::vector<PinLine> lines;
    for (auto pin = file.pins.rbegin(); pin != file.pins.rend(); ++pin)
        lines.push_back(lineOf(file, *pin, names, mayCorrect));
    std::stable_sort(lines.begin(), lines.end(), [](const PinLine& a, const PinLine& b) {
        return std::pair(!a.open, -a.round) < std::pair(!b.open, -b.round);
    });
    return lines;
}

std::vector<TalkLine> talkOf(const domain::CaseFile& file, const CaseNames& names) {
    std::vector<TalkLine> lines;
    for (const domain::Review& review : file.reviews) {
        lines.push_back({review.askedAt, review.askedBy.name, {}, review.request.content, false});
        if (review.decision && !review.decision->text.isEmpty())
            lines.push_back({review.decidedAt.value_or(QDateTime()), review.decidedBy.name, {}, review.decision->text, true});
        if (!review.decision) continue;
        for (const domain::PinnedRemark& remark : review.decision->remarks)
            if (remark.target.isEmpty())   // of the whole case: pinned to nothing
                lines.push_back({review.decidedAt.value_or(QDateTime()), review.decidedBy.name, {}, remark.text, true});
    }
    for (const domain::DatedRemark& remark : file.remarks)
        lines.push_back({remark.at, remark.by.name, names.target(remark.remark.target), remark.remark.text,
                         remark.by.role == domain::Role::Reviewer});
    std::stable_sort(lines.begin(), lines.end(),
                     [](const TalkLine& a, const TalkLine& b) { return a.at < b.at; });
    return lines;
}

}  // namespace app
