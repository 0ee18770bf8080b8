// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/print.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace test {

/// What became of one run of the program.
struct Ran {
    int exit = -1;
    QByteArray out, err;
    /// The one line of JSON; the test fails when it is none.
    QJsonObject json() const;
    QString refusal() const { return json().value(QLatin1String("refusal")).toString(); }
};

/// How a run differs from the usual one.
struct How {
    QByteArray input{};              ///< standard input
    QString user{};                  ///< empty: lan
    QString password{};              ///< file; empty: lan's; "none": no file at all
    QString now{};                   ///< what the clock says
    qint64 largestFile = 0;          ///< no file may grow beyond; 0: no limit
    std::optional<int> killAfterMs{};    ///< killed then, unless it has ended; what it said until then is the answer
    QString program{};               ///< empty: the one with the clock that can be set
};

/// An office that is worked with from the command line alone, in a folder that goes away.
class AnOffice {
public:
    AnOffice();                      ///< made by `init`: lan has every role of a commune
    struct Empty {};
    explicit AnOffice(Empty);        ///< nothing made yet

    Ran init();
    Ran run(const QStringList& words, const How& how = {}) const;
    /// The same with --json, which has to be done.
    QJsonObject done(const QStringList& words, const How& how = {}) const;

    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString put(const QString& name, const QByteArray& content) const;
    QString putJson(const QString& name, const QJsonObject& content) const;
    QString putPassword(const QString& name, const QString& password) const;
    QString storeFile(const QString& name) const { return path(QStringLiteral("store/") + name); }

    /// Takes in the case of aVisit() and gives its code.
    QString receive(const How& how = {}) const;

private:
    QTemporaryDir m_dir;
};

/// "case list --open" → the three.
inline QStringList words(const char* line) {
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Mr Trần wants two copies of a diploma certified; everything is there.
QJsonObject aVisit();

}  // namespace test
