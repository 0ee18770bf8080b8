// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/session.h"

namespace app {

Session::Session(std::unique_ptr<store::Store> store, Office office, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_office(std::move(office)) {}

domain::Unit Session::unit() {
    return unitOf(*m_store);
}

QString Session::parentName() {
    const auto parent = unitAbove(*m_store, unit().code);
    return parent ? parent->name : QString();
}

bool Session::isDistrict() {
    const domain::User& person = user();
    return domain::has(person, domain::Role::Reviewer) || domain::has(person, domain::Role::Observer);
}

}  // namespace app
