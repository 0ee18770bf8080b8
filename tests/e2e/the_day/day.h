// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/desk.h"
#include "app/office/system.h"
#include "core/domain/case_file.h"
#include "tests/support/dialogs.h"
#include "tests/support/server_process.h"

#include <QString>

#include <memory>

/// A scripted day of a commune and the authority above it, in the real windows, against the real
/// server: what the program promises, seen to happen.
namespace day {

/// Made-up offices: no commune of the country's list has these codes or names.
inline const QString provinceCode = QStringLiteral("99");
inline const QString provinceName = QStringLiteral("Tỉnh Thực Hành");
inline const QString communeCode = QStringLiteral("99001");
inline const QString communeName = QStringLiteral("UBND xã Bản Mẫu");
inline const QString password = QStringLiteral("thuc hanh 2026");

struct Options {
    QString home;        ///< where data of the day lives
    QString pictures;    ///< where pictures and slips go; empty: nowhere
};

/// Thrown when going on would make no sense.
struct Stopped {};

class Day {
public:
    explicit Day(Options options);

    /// "[2/6] queued": what follows belongs to it.
    void stage(int number, const QString& title);
    void check(bool holds, const QString& sentence);
    /// The same, and the day stops when it does not hold.
    void must(bool holds, const QString& sentence);
    int failures() const { return m_failures; }

    /// Every picture has a number, so that they lie in the order of the day.
    void picture(QWidget* window, const QString& name);
    /// A slip as a file, and its pages as pictures beside it.
    void keepSlip(app::Desk& desk, const domain::CaseFile& file, const QString& slip, const QString& name);
    QString slipPath(const QString& name) const;
    QString path(const QString& name) const { return m_options.home + QLatin1Char('/') + name; }

    app::Desk& commune() { return *m_commune; }
    app::Desk& province() { return *m_province; }
    /// A desk on a folder, as the program makes one.
    std::unique_ptr<app::Desk> makeDesk(const QString& folder);
    void openCommune();
    void openProvince();
    test::ServerProcess& server() { return m_server; }
    test::Dialogs& dialogs() { return m_dialogs; }
    /// Every window that opened was meant to.
    void checkDialogs();

    // What the stages hand on.
    QString birthCase, copyCase, poorCase;   ///< case codes
    QByteArray scan;                         ///< content of the scan that was attached

private:
    Options m_options;
    app::SystemClock m_clock;
    app::SystemRandom m_random;
    test::Dialogs m_dialogs;
    test::ServerProcess m_server;
    std::unique_ptr<app::Desk> m_commune, m_province;
    int m_failures = 0;
    int m_pictures = 0;
};


/// The case with this code, as its events tell it.
domain::CaseFile caseOf(app::Desk& desk, const QString& code);
/// Finds the case by typing into the work list and opens it with the Enter key.
void openCase(app::Desk& desk, const QString& typed);
/// Rounds of exchange until one went well and nothing waits. False when that never came.
bool exchange(app::Desk& desk, int rounds = 6);
/// What the strip at the bottom says.
QString stripWords(app::Desk& desk);

void offline(Day& day);    ///< 1
void queued(Day& day);     ///< 2
void lineBack(Day& day);   ///< 3
void receipted(Day& day);  ///< 4
void review(Day& day);     ///< 5
void decision(Day& day);   ///< 6

}  // namespace day
