// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/session.h"

namespace app {

Session::Session(std::unique_ptr<store::Store> store, Office office, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_office(std::move(office)) {}

domain::Unit Session::unit() {
    const QString code = m_store->settings().device().unit;
    return m_store->settings().units().find(code).value_or(
        domain::Unit{.code = code, .parent = {}, .name = code, .levelLabel = {}, .identifier = {},
                     .address = {}, .phone = {}, .place = {}});
}

QString Session::parentName() {
    const auto parent = m_store->settings().units().parentOf(unit().code);
    return parent ? parent->name : QString();
}

bool Session::isDistrict() {
    const domain::User& person = user();
    return domain::has(person, domain::Role::Reviewer) || domain::has(person, domain::Role::Observer);
}

}  // namespace app
