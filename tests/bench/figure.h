// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace bench {

/// One measured ratio: ours over a bare baseline of the same run.
struct Figure {
    enum class Goal { AtMost, AtLeast, None };
    QString what;
    QString against;      ///< what the baseline is
    QString unit;         ///< of both absolute figures
    double ours = 0;
    double baseline = 0;
    Goal kind = Goal::AtMost;
    double goal = 0;
    QString skipped;      ///< why there is nothing; empty: measured

    double ratio() const { return baseline > 0 ? ours / baseline : 0; }
    /// "ok", "short", "skipped", or "-" where there is no goal.
    QString verdict() const;
};

/// How much is measured.
struct Plan {
    bool full = false;
    bool large = false;   ///< also with a million cases
    int wantedCases = 0;  ///< 0: as many as the mode says
    int cases() const { return wantedCases > 0 ? wantedCases : full ? 10'000 : 300; }
    int rounds() const { return full ? 400 : 15; }
};

using Figures = std::vector<Figure>;

QString asMarkdown(const Figures& figures);
QJsonObject asJson(const Figures& figures, const Plan& plan);

// What is measured; each in a file of its own.
Figures receiving(const Plan& plan);
Figures searching(const Plan& plan);
Figures starting(const Plan& plan);
Figures pushing(const Plan& plan);
Figures ingesting(const Plan& plan);
Figures rebuilding(const Plan& plan);
Figures journeying(const Plan& plan);
Figures slowLines(const Plan& plan);
Figures storming(const Plan& plan);
Figures besidePouchDb(const Plan& plan);

}  // namespace bench
