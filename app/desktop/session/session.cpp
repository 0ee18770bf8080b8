// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/session.h"

#include <QTimer>

#include <chrono>
#include <exception>

namespace app {

Session::Session(std::unique_ptr<store::Store> store, Office office, QObject* parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_office(std::move(office)),
      m_mark(m_store->dir(), m_store->signedIn().id, m_store->clock()) {
    auto* alive = new QTimer(this);
    connect(alive, &QTimer::timeout, this, [this] { m_mark.beat(); });
    alive->start(std::chrono::minutes(1));
}

domain::Unit Session::unit() {
    return unitOf(*m_store);
}

void Session::keeps(const QObject* who, std::function<void()> keep) { m_keepers.emplace_back(who, std::move(keep)); }

void Session::keepTyped() {
    std::exception_ptr trouble;
    for (const auto& [who, keep] : m_keepers)
        try {
            if (who) keep();
        } catch (...) {
            trouble = std::current_exception();
        }
    if (trouble) std::rethrow_exception(trouble);
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
