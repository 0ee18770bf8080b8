// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace cli {

struct Program;

/// One command line from its words to its exit code. Every exception stops here.
int run(QCoreApplication& application, const QStringList& arguments, Program& program);

}  // namespace cli
