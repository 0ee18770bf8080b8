// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/offices.h"

#include "core/store/store.h"
#include "sync/client/enrol.h"
#include "sync/protocol/codec.h"
#include "sync/server/offices.h"
#include "tests/simulation/district.h"

#include <stdexcept>

namespace simulation {
namespace {

domain::Unit unit(const char* code, const char* parent, const char* name) {
    return {.code = QString::fromUtf8(code), .parent = QString::fromUtf8(parent), .name = QString::fromUtf8(name),
            .levelLabel = {}, .identifier = QStringLiteral("H17.94.") + QString::fromUtf8(code).right(2),
            .address = {}, .phone = {}, .place = {}};
}

const std::vector<domain::Unit>& units() {
    static const std::vector<domain::Unit> all{unit("48", "", "Thành phố Đà Nẵng"), unit("02683", "48", "Xã Khâm Đức"),
                                               unit("02686", "48", "Xã Phước Năng")};
    return all;
}

/// Straight to the server, in no time.
class DirectLine final : public protocol::Link {
public:
    explicit DirectLine(District& district) : m_district(district) {}
    void send(const protocol::WireRequest& request, Done done, Moved) override {
        server::Request arrived;
        static_cast<protocol::WireRequest&>(arrived) = request;
        const auto answer = m_district.answer(arrived);
        if (answer) done(*answer);
        else done(domain::Refusal::LinkUnreachable);
    }
    void cancel() override {}

private:
    District& m_district;
};

store::NewStore deskAt(int number, const QString& dir) {
    using domain::Role;
    const bool above = Offices::isAbove(number);
    const QString code = QLatin1String(Offices::unitOf(number));
    const auto own = std::find_if(units().begin(), units().end(), [&](const domain::Unit& one) { return one.code == code; });
    std::vector<domain::Unit> others;
    for (const domain::Unit& one : units())
        if (one.code != code) others.push_back(one);
    return {.dir = dir, .unit = *own, .otherUnits = others, .deviceName = QStringLiteral("Máy %1").arg(number),
            .login = QStringLiteral("lan"), .name = QStringLiteral("Lan %1").arg(number), .title = QStringLiteral("Công chức"),
            .roles = above ? std::vector{Role::Reviewer} : std::vector{Role::Reception, Role::Officer, Role::Signatory, Role::Records},
            .password = password, .codeBlock = {1, 9999}, .cost = crypto::cheapestCost()};
}

/// Nothing when the district went down over it.
QString codeFor(District& district, int number) {
    QString secret;
    const QDateTime until = district.clock().now().addDays(3);
    const auto office = Offices::isAbove(number) ? server::Office::District : server::Office::Commune;
    district.write([&](server::Storage& storage) {
        secret = server::issueCode(storage, district.random(), QLatin1String(Offices::unitOf(number)), office, until);
    });
    if (!district.isUp()) return {};
    return protocol::print({secret, protocol::keyFingerprint(district.identity().key.publicKey)});
}

}  // namespace

bool Offices::enrolAgain(District& district, int number, store::Store& store) {
    const QString code = district.isUp() ? codeFor(district, number) : QString();
    if (code.isEmpty()) return false;
    DirectLine line(district);
    bool enrolled = false;
    client::enrol(line, store, {QStringLiteral("https://10.0.0.1"), code, QStringLiteral("Máy %1").arg(number)},
                  [&](const domain::Result<domain::Done>& outcome) { enrolled = outcome.has_value(); });
    return enrolled;
}

bool Offices::enrol(District& district, int number, const QString& folder, const domain::Clock& clock, domain::Random& random) {
    bool enrolled = false;
    {
        const auto desk = store::Store::create(deskAt(number, folder), clock, random);
        if (!desk) throw std::runtime_error("an office cannot be made");
        enrolled = enrolAgain(district, number, **desk);
    }
    if (!enrolled) Files::clear(folder);
    return enrolled;
}

Offices Offices::make(const QString& folder) {
    const Timeline timeline;
    const WallClock clock(timeline);
    Offices offices;
    District district(timeline, folder + QStringLiteral("/district"), 1);
    district.write([](server::Storage& storage) { server::addUnits(storage, units()); });
    for (int number = 0; number < most; ++number) {
        const QString dir = folder + QStringLiteral("/desk-%1").arg(number);
        Chance random(1, static_cast<quint64>(number));
        if (!enrol(district, number, dir, clock, random)) throw std::runtime_error("an office cannot be enrolled");
        offices.m_desks.push_back(Files::in(dir));
    }
    // Closed as it should be, so that nothing waits in journals.
    district.switchOff();
    offices.m_district = Files::in(district.folder());
    return offices;
}

}  // namespace simulation
