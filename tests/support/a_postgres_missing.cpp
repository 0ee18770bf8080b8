// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/a_postgres.h"

#include <stdexcept>

/// Where programs are built without PostgreSQL.
namespace test {

struct APostgres::Parts {};

bool APostgres::isInstalled() { return false; }
APostgres& APostgres::instance() { throw std::runtime_error("there is no PostgreSQL in this build"); }
APostgres::APostgres() : m_parts(nullptr) {}
APostgres::~APostgres() = default;
void APostgres::kill() {}
void APostgres::start() {}
QString APostgres::url(const QString&) const { return {}; }
QString APostgres::newDatabase() { return {}; }
bool onPostgres() { return false; }

}  // namespace test
