// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/case_commands.h"
#include "tests/bench/invented.h"
#include "tests/support/temp_store.h"

namespace bench {

/// A real, encrypted store with the cases of another desk, taken over as they come from the district.
class FilledStore {
public:
    /// Each case with its receipt, and with a step and a remark where `eventsPerCase` is 3.
    FilledStore(int cases, int eventsPerCase);

    store::Store& operator*() { return *m_store; }
    store::Store* operator->() { return m_store.operator->(); }
    test::TempStore& temp() { return m_store; }
    QString file() const { return m_store.dir() + QStringLiteral("/store.db"); }
    QByteArray key() { return m_store->databaseKey().copy(); }
    double fillSeconds() const { return m_fillSeconds; }
    /// Some cases that are in it, evenly spread.
    const std::vector<domain::CaseId>& some() const { return m_some; }

private:
    test::TempStore m_store;
    std::vector<domain::CaseId> m_some;
    double m_fillSeconds = 0;
};

/// Fills a store as FilledStore does; gives some of the cases. `seconds`: what the store needed.
std::vector<domain::CaseId> fill(store::Store& store, int cases, int eventsPerCase, double& seconds);

/// A receipt as the clerk hands it in: without a code.
store::Intake intakeOf(domain::CaseReceived receipt);

}  // namespace bench
