// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace CLI {
class App;
}

namespace cli {

/// What was typed for one command, by the option's name ("--reason") or the place's ("CODE").
class Typed {
public:
    explicit Typed(const CLI::App& command) : m_command(&command) {}

    bool has(const char* name) const;
    QString text(const char* name, const QString& otherwise = {}) const;
    /// WrongUsage when it is not there.
    QString needed(const char* name) const;
    QStringList texts(const char* name) const;
    /// WrongUsage unless it is a whole number from `least` on.
    int number(const char* name, int otherwise, int least = 0) const;
    /// 2026-03-02 or 02/03/2026; invalid when absent, WrongUsage when it is none.
    QDate date(const char* name) const;

private:
    const CLI::App* m_command;   // lives as long as the command line, which is longer
};

/// 2026-03-02 or 02/03/2026, nothing else.
std::optional<QDate> dateFrom(const QString& text);
/// "reception,officer" → the two, blanks dropped.
QStringList partsOf(const QString& list);

}  // namespace cli
