// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/workflow.h"
#include "core/packs/form.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace packs {

/// A paper the procedure asks for.
struct PaperRule {
    QString id;
    QString title;
    Condition neededWhen;
    bool required = true;            ///< false: only if the citizen has it
    bool presentOnly = false;        ///< shown, not kept (xuất trình)
    int originals = 1, certifiedCopies = 0, photocopies = 0;  ///< copied into lines and requests
    QString why;                     ///< "why needed", with the legal basis
    bool mayComeFromDatabase = false;  ///< else the paper itself has to be there

    friend bool operator==(const PaperRule&, const PaperRule&) = default;
};

/// A fee. Provincial councils set most of them: `localValue` marks what an office must check.
struct FeeRule {
    QString id;
    QString name;
    qint64 amount = 0;               ///< đồng for each unit
    /// "case", "copy", "page", the id of a number field, or the id of a table whose rows have
    /// numbers "pages" and "copies": then each row is charged by itself.
    QString per;
    /// Steps of a tariff by page: from page `fromPage`, `amount` each; and the most for one copy.
    struct Step {
        int fromPage = 1;
        qint64 amount = 0;
        friend bool operator==(const Step&, const Step&) = default;
    };
    std::vector<Step> byPage;
    qint64 maximum = 0;              ///< 0: none
    Condition chargedWhen;
    std::vector<Option> exemptions;
    bool localValue = false;
    QString note;                    ///< the published words

    friend bool operator==(const FeeRule&, const FeeRule&) = default;
};

struct LimitRule {
    std::optional<domain::Channel> channel;  ///< absent: every channel
    Condition when;
    domain::TimeLimit limit;
    QString text;                            ///< as printed: "03 ngày làm việc"
    QString basis;
    bool verified = true;

    friend bool operator==(const LimitRule&, const LimitRule&) = default;
};

struct ResultRule {
    QString code;                    ///< "KQ.G15.000031"
    QString title;
    QString book;                    ///< register it is entered in, e.g. "SCT/BS"; empty: none
    friend bool operator==(const ResultRule&, const ResultRule&) = default;
};

/// A procedure as data.
struct Pack {
    domain::Process process;         ///< code, version, title, sector, steps, supplement rules
    QStringList everydayNames;       ///< what people call it; searched
    QString decision;                ///< the decision that published it
    QString level;
    QString hostSystem;              ///< ministry system that keeps the register of truth
    QStringList legalBasis;
    QStringList essentialLists;
    QString requestText;             ///< nội dung yêu cầu giải quyết, template over the answers
    std::vector<LimitRule> limits;
    std::vector<PaperRule> papers;
    std::vector<FeeRule> fees;
    std::vector<ResultRule> results;
    std::vector<Option> supplementReasons, refusalReasons, sendBackReasons;
    Form form;
    QMap<QString, QString> slips;    ///< own templates by slip id; others come from the shared set
    QStringList notes;               ///< shown to the clerk at intake

    friend bool operator==(const Pack&, const Pack&) = default;
};

/// A paper of the checklist as it has to come by this channel. What is only shown at the counter
/// comes as a certified copy by post, and stays.
domain::PaperLine wanted(const PaperRule& rule, domain::Channel channel);
/// The papers of a case with these answers, as a checklist to tick: nothing is there yet, so what
/// is required starts as missing. Optional lines that stay unticked are left out by the desk.
std::vector<domain::PaperLine> checklist(const Pack& pack, domain::Channel channel,
                                         const QJsonObject& answers, QDate today);
/// The rule of a paper; null when the pack has none of that id.
const PaperRule* paperRule(const Pack& pack, const QString& id);
/// The fees with these answers. `quantities` by rule id. Where the province's council sets the
/// amount and nobody has filled it in, the line says so.
struct Quantity {
    int copies = 1;
    int pages = 1;
    QString exemptReason{};          ///< not empty: not charged, and why
};
std::vector<domain::FeeLine> feesFor(const Pack& pack, const QJsonObject& answers,
                                     const QMap<QString, Quantity>& quantities, QDate today);
/// The first limit that fits the channel and the answers.
const LimitRule& limitFor(const Pack& pack, domain::Channel channel, const QJsonObject& answers,
                          QDate today);
/// requestText with the answers filled in.
QString summaryOf(const Pack& pack, const QJsonObject& answers);

}  // namespace packs
