// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/register_book.h"

#include "app/office/office.h"
#include "core/packs/slip.h"
#include "core/store/case_commands.h"

namespace app {
namespace {

constexpr int rowsAtATime = 500;
constexpr std::size_t longestRegister = 20'000;

}  // namespace

std::vector<domain::CaseFile> casesBetween(store::Store& store, QDate from, QDate to) {
    store::CaseFilter filter;
    filter.receivedFrom = from;
    filter.receivedTo = to;
    filter.unit = store.settings().device().unit;
    std::vector<domain::CaseFile> files;
    QString cursor;
    do {
        const store::CasePage page = store.cases().page(filter, store::CaseOrder::OldestFirst, cursor, rowsAtATime);
        for (const store::CaseRow& row : page.rows)
            if (const auto file = store::caseFile(store, row.id)) files.push_back(*file);
        cursor = page.next;
    } while (!cursor.isEmpty() && files.size() < longestRegister);
    return files;
}

QJsonObject registerBook(store::Store& store, const std::vector<domain::CaseFile>& cases,
                         const QString& title) {
    const domain::Unit unit = unitOf(store);
    const auto above = unitAbove(store, unit.code);
    QJsonObject data = packs::registerData(unit, above ? above->name : QString(), title, cases, 1);
    data.insert(QStringLiteral("practice"), store.settings().realm() == domain::Realm::Practice);
    return data;
}

}  // namespace app
