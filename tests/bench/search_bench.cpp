// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare.h"
#include "tests/bench/figure.h"
#include "tests/bench/filled_store.h"
#include "tests/bench/measure.h"

#include "core/text/fold.h"

#include <cstdio>

#include <algorithm>
#include <functional>

namespace bench {
namespace {

constexpr int wanted = 20;

const QByteArray columns =
    "r.id, r.code, r.procedure, r.title, r.unit, r.holder, r.holder_number, r.phone, r.summary, "
    "r.state, r.step, r.step_name, r.role, r.assignee, r.received_at, r.due_at, r.finished_at, "
    "r.last_at, r.attachments, r.open_remarks, r.conflicts, r.held, r.unconfirmed, r.clock_running ";
// The numbers first, so that only the rows that are shown are read.
const QByteArray byWords = "(SELECT rowid AS no FROM search_words WHERE search_words MATCH ? "
                           "ORDER BY rowid DESC LIMIT ?)";
const QByteArray byNumber = "(SELECT no FROM search_key WHERE kind = ? AND key >= ? AND key < ? "
                            "ORDER BY no DESC LIMIT ?)";
const QByteArray rows = "SELECT " + columns + "FROM case_row r WHERE r.no IN ";
const QByteArray events = "SELECT e.envelope, e.body FROM event e WHERE e.case_no IN ";

/// The one statement that finds what was typed, with nothing around it.
class BareSearch {
public:
    BareSearch(const QString& file, const QByteArray& key) : m_bare(file, key) {}

    void cases(const QString& typed) { read(rows, typed); }
    /// The events that the people are read from: their bytes, not what is in them.
    void people(const QString& typed) { read(events, typed); }

private:
    void read(const QByteArray& what, const QString& typed) {
        if (typed[0].isDigit())
            m_bare.read(what + byNumber, numberValues(typed));
        else
            m_bare.read(what + byWords, {matching(typed), qint64(wanted)});
    }
    static std::vector<Bare::Value> numberValues(const QString& typed) {
        constexpr qint64 personDigits = 5;  // KeyKind::PersonDigits
        return {personDigits, typed, QString(typed + QChar(0xFFFF)), qint64(wanted)};
    }
    static QString matching(const QString& typed) {
        QStringList terms;
        for (const QString& word : text::fold(typed).split(u' ', Qt::SkipEmptyParts))
            terms.append(u'"' + word + QStringLiteral("\"*"));
        return terms.join(u' ');
    }
    Bare m_bare;
};

QStringList beginningsOf(const QString& text) {
    QStringList typed;
    for (int length = 2; length <= text.size(); ++length) typed.append(text.left(length));
    return typed;
}

/// Each of the texts in turns with its bare statement; the sum of the medians is what typing costs.
template <class Ours, class Baseline>
Medians typing(const QStringList& typed, int rounds, Ours ours, Baseline baseline) {
    Medians sum;
    for (const QString& text : typed) {
        const Medians one =
            inTurns(rounds, [&](int) { ours(text); }, [&](int) { baseline(text); });
        sum.ours += one.ours / static_cast<double>(typed.size());
        sum.baseline += one.baseline / static_cast<double>(typed.size());
        if (qEnvironmentVariableIsSet("BENCH_DETAILS"))
            std::fprintf(stderr, "  %-24s %8.3f ms, bare %8.3f ms\n", qPrintable(text), one.ours,
                         one.baseline);
    }
    return sum;
}

domain::Person personOf(store::Store& store, const domain::CaseId& id) {
    const auto file = store::caseFile(store, id);
    return file ? file->applicant.person : domain::Person{};
}

void measure(int cases, const Plan& plan, Figures& figures) {
    FilledStore store(cases, 1);
    BareSearch bare(store.file(), store.key());
    const domain::Person known = personOf(*store, store.some().front());
    struct Typed {
        QString what;
        QStringList texts;
    };
    const Typed kinds[] = {
        {QStringLiteral("a name letter by letter"), beginningsOf(known.name)},
        {QStringLiteral("a common name"),
         {QStringLiteral("nguyen"), QStringLiteral("nguyễn văn"), QStringLiteral("tran thi h")}},
        {QStringLiteral("a personal number digit by digit"),
         beginningsOf(known.personalNumber).mid(1)}};
    const auto add = [&](const QString& what, Medians medians) {
        figures.push_back({.what = what + QStringLiteral(", store of %1 cases").arg(cases),
                           .against = QStringLiteral("the one bare statement"),
                           .unit = QStringLiteral("ms"),
                           .ours = medians.ours,
                           .baseline = medians.baseline,
                           .kind = Figure::Goal::AtMost,
                           .goal = 2,
                           .skipped = {}});
    };
    const int rounds = plan.full ? 30 : 3;
    const auto slowest = [&](const QString& what, const std::function<void(const QString&)>& search) {
        std::vector<double> each;
        for (int round = 0; round < rounds; ++round)
            for (const Typed& kind : kinds)
                for (const QString& text : kind.texts) each.push_back(milliseconds([&] { search(text); }));
        std::sort(each.begin(), each.end());
        figures.push_back({.what = QStringLiteral("%1, 99 letters of 100, store of %2 cases").arg(what).arg(cases),
                           .against = QStringLiteral("a frame"),
                           .unit = QStringLiteral("ms"),
                           .ours = each[each.size() * 99 / 100],
                           .baseline = 16,
                           .kind = Figure::Goal::AtMost,
                           .goal = 1,
                           .skipped = {}});
    };
    for (const Typed& kind : kinds)
        add(QStringLiteral("Search cases: ") + kind.what,
            typing(kind.texts, rounds, [&](const QString& text) { store->search().cases(text, wanted); },
                   [&](const QString& text) { bare.cases(text); }));
    for (const Typed& kind : kinds)
        add(QStringLiteral("Search people: ") + kind.what,
            typing(kind.texts, rounds, [&](const QString& text) { store->search().people(text, 5); },
                   [&](const QString& text) { bare.people(text); }));
    slowest(QStringLiteral("Search cases"), [&](const QString& text) { store->search().cases(text, wanted); });
    slowest(QStringLiteral("Search people"), [&](const QString& text) { store->search().people(text, 5); });
}

}  // namespace

Figures searching(const Plan& plan) {
    Figures figures;
    measure(plan.cases(), plan, figures);
    if (plan.large) measure(1'000'000, plan, figures);
    return figures;
}

}  // namespace bench
