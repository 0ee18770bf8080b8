// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <stdexcept>

namespace cli {

/// What the shell is told. The numbers are a promise to scripts: README.md.
enum class Exit {
    Done = 0,
    Refused = 1,     ///< by a rule; the message says what to mend
    Usage = 2,       ///< the command line, or a file it names, is not what it should be
    SignIn = 3,      ///< no user, or the wrong password
    Line = 4,        ///< the line, the district, or the enrolment
    Technical = 5,   ///< missing, damaged or too new data; a failure only a technician can mend
    DiskFull = 6,
    InUse = 7,       ///< another program has the office data open
};
Exit exitFor(domain::Refusal refusal);

/// A mistake of whoever wrote the command line or the file: a wrong word, a wrong type, a key that
/// does not exist. In words for people, exact to the word or the key. Stops in run().
class WrongUsage : public std::runtime_error {
public:
    explicit WrongUsage(const QString& what) : std::runtime_error(what.toStdString()) {}
};

/// What a command has to say: for machines, for people, and whether it was refused.
struct Answer {
    QJsonObject json{};
    QStringList lines{};
    std::optional<domain::Error> refusal{};

    Answer(QJsonObject forMachines, QStringList forPeople)
        : json(std::move(forMachines)), lines(std::move(forPeople)) {}
    Answer(domain::Error why, QJsonObject forMachines = {}, QStringList forPeople = {})
        : json(std::move(forMachines)), lines(std::move(forPeople)), refusal(std::move(why)) {}
};

enum class Output { Text, Json };

/// Writes the answer: people read stdout, and why it was refused on stderr; machines read one line
/// of JSON on stdout.
Exit print(const Answer& answer, Output output);
Exit printUsage(const QString& what, Output output);
Exit printFailure(Exit exit, const QString& what, Output output);

void printLine(const QString& line);
void printError(const QString& line);

}  // namespace cli
