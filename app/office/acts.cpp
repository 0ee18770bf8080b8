// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/acts.h"

#include "core/calendar/deadline.h"

namespace app {

using domain::CaseFile;

namespace {

/// How many of a paper the procedure wants; one original when nobody can say.
domain::PaperLine counted(const domain::PaperLine& line, const packs::Pack* pack,
                          domain::Channel channel) {
    const packs::PaperRule* rule = pack ? packs::paperRule(*pack, line.paperId) : nullptr;
    return packs::wanted(rule ? *rule : packs::PaperRule{}, channel);
}

}  // namespace

std::optional<QDateTime> stepDueAt(const CaseFile& file, const QString& step, const QDateTime& now,
                                   const calendar::Calendar& calendar) {
    const auto next = domain::stepOf(file.process(), step);
    if (!next || !next->limit) return std::nullopt;
    return calendar::deadline(now, *next->limit, calendar).dueAt;
}

domain::SupplementItem itemFor(const domain::PaperLine& line, const packs::Pack* pack,
                               domain::Channel channel, const QString& reason) {
    const domain::PaperLine wanted = counted(line, pack, channel);
    return {.paperId = line.paperId, .title = line.title, .originals = wanted.originals,
            .certifiedCopies = wanted.certifiedCopies, .photocopies = wanted.photocopies,
            .reason = reason};
}

std::vector<domain::SupplementItem> supplementItems(const CaseFile& file, const packs::Pack* pack,
                                                    const QStringList& paperIds,
                                                    const QString& other, const QString& reason) {
    std::vector<domain::SupplementItem> items;
    for (const domain::PaperLine& line : file.papers)
        if (paperIds.contains(line.paperId))
            items.push_back(itemFor(line, pack, file.received.channel, reason));
    if (!other.isEmpty())
        items.push_back({.paperId = {}, .title = other, .originals = 1, .certifiedCopies = 0,
                         .photocopies = 0, .reason = reason});
    return items;
}

std::vector<domain::PaperLine> completedPapers(const CaseFile& file, const packs::Pack* pack) {
    std::vector<domain::PaperLine> papers = file.papers;
    for (domain::PaperLine& line : papers) {
        if (line.missing && line.originals + line.certifiedCopies + line.photocopies == 0) {
            const domain::PaperLine came = counted(line, pack, file.received.channel);
            line.originals = came.originals;
            line.certifiedCopies = came.certifiedCopies;
            line.photocopies = came.photocopies;
        }
        line.missing = false;
    }
    return papers;
}

domain::Deadline limitAfterSupplement(const CaseFile& file, const packs::Pack* pack,
                                      const QDateTime& now, const calendar::Calendar& calendar) {
    if (file.deadline)
        return calendar::afterSupplement(
            *file.deadline, file.supplements.empty() ? now : file.supplements.back().requestedAt, now,
            file.process().supplementClock, calendar);
    // Asked for before acceptance: the first limit begins only now.
    if (!pack) return calendar::deadline(now, {}, calendar);
    const packs::LimitRule& rule = packs::limitFor(*pack, file.received.channel, file.answers,
                                                   domain::officeDate(now));
    domain::Deadline deadline = calendar::deadline(now, rule.limit, calendar);
    deadline.text = rule.text;
    return deadline;
}

QString resultTitle(const CaseFile& file, const packs::Pack* pack, const QString& kind) {
    if (pack)
        for (const packs::ResultRule& rule : pack->results)
            if (rule.code == kind) return rule.title;
    return file.process().title;
}

}  // namespace app
