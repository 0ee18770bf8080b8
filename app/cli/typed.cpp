// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/typed.h"

#include "app/cli/answer.h"
#include "core/domain/partial_date.h"

#include <QCoreApplication>
#include <CLI/CLI.hpp>

namespace cli {
namespace {

std::vector<std::string> resultsOf(const CLI::App& command, const char* name) {
    const CLI::Option* option = command.get_option_no_throw(name);
    return option ? option->results() : std::vector<std::string>();
}

}  // namespace

bool Typed::has(const char* name) const { return !resultsOf(*m_command, name).empty(); }

QString Typed::text(const char* name, const QString& otherwise) const {
    const std::vector<std::string> results = resultsOf(*m_command, name);
    return results.empty() ? otherwise : QString::fromStdString(results.back());
}

QString Typed::needed(const char* name) const {
    if (!has(name)) throw WrongUsage(QCoreApplication::translate("Cli", "%1 is required").arg(QLatin1String(name)));
    return text(name);
}

QStringList Typed::texts(const char* name) const {
    QStringList all;
    for (const std::string& one : resultsOf(*m_command, name)) all += QString::fromStdString(one);
    return all;
}

int Typed::number(const char* name, int otherwise, int least) const {
    if (!has(name)) return otherwise;
    bool isNumber = false;
    const int value = text(name).toInt(&isNumber);
    if (!isNumber || value < least)
        throw WrongUsage(QCoreApplication::translate("Cli", "%1 wants a whole number, %2 or more").arg(QLatin1String(name)).arg(least));
    return value;
}

QDate Typed::date(const char* name) const {
    if (!has(name)) return {};
    const auto date = dateFrom(text(name));
    if (!date) throw WrongUsage(QCoreApplication::translate("Cli", "%1 wants a date, 2026-03-02 or 02/03/2026").arg(QLatin1String(name)));
    return *date;
}

std::optional<QDate> dateFrom(const QString& text) {
    const auto iso = domain::PartialDate::fromIso(text);
    const auto typed = iso ? iso : domain::PartialDate::parse(text);
    return typed ? typed->date() : std::nullopt;
}

QStringList partsOf(const QString& list) {
    QStringList parts;
    for (const QString& part : list.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty()) parts += part.trimmed();
    return parts;
}

}  // namespace cli
