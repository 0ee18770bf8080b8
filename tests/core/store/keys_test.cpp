// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"
#include "core/store/user_commands.h"
#include "tests/core/store/an_office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using domain::Refusal;

namespace {

const QString hoasPassword = QStringLiteral("mật khẩu của Hoa");
const auto cost = crypto::cheapestCost();

/// Lan manages the office, Hoa receives. Closed, so that its files can be changed.
struct AnOfficeOfTwo : test::TempStore {
    AnOfficeOfTwo() {
        const auto hoa = store::addUser(**this, {.login = QStringLiteral("hoa"),
                                                 .name = QStringLiteral("Lê Thị Hoa"),
                                                 .title = {},
                                                 .roles = {domain::Role::Reception},
                                                 .password = hoasPassword,
                                                 .cost = cost});
        REQUIRE(hoa);
    }
    QString keysPath() const { return dir() + QStringLiteral("/keys.json"); }
    QJsonArray lines() const {
        return QJsonDocument::fromJson(test::bytesOf(keysPath())).object()[u"users"].toArray();
    }
    /// Changes the line of one who signs in as `login`.
    void change(const QString& login, const QString& field, const QString& value) {
        QJsonObject root = QJsonDocument::fromJson(test::bytesOf(keysPath())).object();
        QJsonArray users = root[u"users"].toArray();
        for (qsizetype at = 0; at < users.size(); ++at) {
            QJsonObject line = users[at].toObject();
            if (line[u"login"].toString() != login) continue;
            line[field] = value;
            users[at] = line;
        }
        root[u"users"] = users;
        QFile file(keysPath());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(root).toJson());
    }
    QString ofLine(const QString& login, const QString& field) const {
        for (const QJsonValue& line : lines())
            if (line[u"login"].toString() == login) return line[field].toString();
        return {};
    }
    std::optional<Refusal> refusal(const QString& login, const QString& password) {
        const auto opened = store::Store::open(dir(), login, password, clock, random);
        return opened ? std::nullopt : std::optional(opened.error().refusal);
    }
};

const QString lan = QStringLiteral("lan"), hoa = QStringLiteral("hoa");

}  // namespace

TEST_CASE("nobody signs in as somebody else by changing the file of keys") {
    AnOfficeOfTwo office;
    office.close();
    REQUIRE_FALSE(office.refusal(hoa, hoasPassword));
    SECTION("with the number of another person") {
        office.change(hoa, QStringLiteral("user"), office.ofLine(lan, QStringLiteral("user")));
        CHECK(office.refusal(hoa, hoasPassword) == Refusal::WrongPassword);
    }
    SECTION("with the user name of another person") {
        office.change(lan, QStringLiteral("login"), QStringLiteral("x"));
        office.change(hoa, QStringLiteral("login"), lan);
        CHECK(office.refusal(lan, hoasPassword) == Refusal::WrongPassword);
    }
    SECTION("with one's own key in the line of another") {
        for (const char* field : {"salt", "nonce", "box"})
            office.change(lan, QLatin1String(field), office.ofLine(hoa, QLatin1String(field)));
        CHECK(office.refusal(lan, hoasPassword) == Refusal::WrongPassword);
        CHECK_FALSE(office.refusal(hoa, hoasPassword));
    }
}

TEST_CASE("a line of the keys that cannot be read today is still there tomorrow") {
    AnOfficeOfTwo office;
    const QString box = office.ofLine(hoa, QStringLiteral("box"));
    office.change(hoa, QStringLiteral("box"), QStringLiteral("?"));
    office.reopen();
    const QString other = QStringLiteral("mật khẩu khác");
    REQUIRE(store::changeOwnPassword(*office, test::password, other, cost));
    office.close();
    REQUIRE(office.lines().size() == 2);
    office.change(hoa, QStringLiteral("box"), box);
    CHECK_FALSE(office.refusal(hoa, hoasPassword));
    // A new password from the administrator takes its place.
    office.change(hoa, QStringLiteral("box"), QStringLiteral("?"));
    {
        const auto opened =
            store::Store::open(office.dir(), lan, other, office.clock, office.random);
        REQUIRE(opened);
        REQUIRE(store::resetPassword(**opened, (*opened)->users().findLogin(hoa)->id,
                                     QStringLiteral("mật khẩu mới"), cost));
    }
    CHECK(office.lines().size() == 2);
    CHECK_FALSE(office.refusal(hoa, QStringLiteral("mật khẩu mới")));
}

TEST_CASE("the printed recovery code gives a new password when the only administrator forgot it") {
    AnOfficeOfTwo office;
    const QString fresh = QStringLiteral("mật khẩu mới");
    const auto old = store::makeRecoveryCode(*office, cost);
    REQUIRE(old);
    CHECK(old->size() == 23);
    const auto code = store::makeRecoveryCode(*office, cost);
    REQUIRE(code);
    CHECK(store::resetWithRecoveryCode(office.dir(), *code, lan, fresh, cost).error().refusal ==
          Refusal::StoreLocked);
    office.close();
    const auto reset = [&](const QString& typed, const QString& login, const QString& wanted) {
        const auto done = store::resetWithRecoveryCode(office.dir(), typed, login, wanted, cost);
        return done ? std::nullopt : std::optional(done.error().refusal);
    };
    CHECK(reset(*old, lan, fresh) == Refusal::RecoveryCodeWrong);
    CHECK(reset({}, lan, fresh) == Refusal::RecoveryCodeWrong);
    CHECK(reset(*code, QStringLiteral("nobody"), fresh) == Refusal::UserUnknown);
    CHECK(reset(*code, lan, QStringLiteral("ngắn")) == Refusal::WeakPassword);
    CHECK_FALSE(office.refusal(lan, test::password));

    QString typed = code->toLower();
    CHECK_FALSE(reset(typed.remove(u'-').replace(u'0', u'o').replace(u'1', u'l'), lan, fresh));
    CHECK(office.refusal(lan, test::password) == Refusal::WrongPassword);
    CHECK_FALSE(office.refusal(lan, fresh));
    CHECK_FALSE(office.refusal(hoa, hoasPassword));
    // It is no password: nobody signs in with it.
    CHECK(office.refusal(lan, *code) == Refusal::WrongPassword);
    CHECK(office.refusal(QStringLiteral("recovery"), *code) == Refusal::WrongPassword);
}

TEST_CASE("only who manages the people may print a recovery code, and an office without one has none") {
    AnOfficeOfTwo office;
    office.close();
    CHECK_FALSE(store::Keyring::load(office.dir())->hasRecovery());
    CHECK(store::resetWithRecoveryCode(office.dir(), QStringLiteral("00000-00000-00000-00000"), lan,
                                       QStringLiteral("mật khẩu mới"), cost)
              .error().refusal == Refusal::RecoveryCodeWrong);
    const auto opened =
        store::Store::open(office.dir(), hoa, hoasPassword, office.clock, office.random);
    REQUIRE(opened);
    CHECK(store::makeRecoveryCode(**opened, cost).error().refusal == Refusal::RoleMayNot);
}
