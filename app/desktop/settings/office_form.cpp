// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings/office_form.h"

#include "app/desktop/form/form_dialog.h"
#include "app/desktop/session/session.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace app {
namespace {

const QString patternId = QStringLiteral("pattern"), lookupId = QStringLiteral("lookup"), addressId = QStringLiteral("address"),
              phoneId = QStringLiteral("phone"), placeId = QStringLiteral("place");

QString say(const char* text) { return QCoreApplication::translate("OfficeForm", text); }

packs::Form officeForm() {
    packs::Field phone = textField(phoneId, say(QT_TRANSLATE_NOOP("OfficeForm", "Telephone")));
    phone.maxLength = 40;
    packs::Field place = textField(placeId, say(QT_TRANSLATE_NOOP("OfficeForm", "Place before the date on papers")));
    place.maxLength = 60;
    return {{packs::Section{.title = say(QT_TRANSLATE_NOOP("OfficeForm", "Printed on slips")), .shownWhen = {}, .fields = {
                 textField(addressId, say(QT_TRANSLATE_NOOP("OfficeForm", "Address"))), phone, place,
                 textField(lookupId, say(QT_TRANSLATE_NOOP("OfficeForm", "Where citizens look cases up (web address)")))}},
             packs::Section{.title = say(QT_TRANSLATE_NOOP("OfficeForm", "Numbers")), .shownWhen = {}, .fields = {
                 textField(patternId, say(QT_TRANSLATE_NOOP("OfficeForm", "Pattern of case codes")), true)}}}};
}

QString problemIn(const QJsonObject& answers) {
    if (domain::CodePattern::parse(answers.value(patternId).toString())) return {};
    return say(QT_TRANSLATE_NOOP("OfficeForm", "The pattern needs {unit}, a date such as {yyMMdd} and {seq:4}."));
}

domain::UnitTree withContact(const domain::UnitTree& tree, const QString& own, const QJsonObject& answers) {
    std::vector<domain::Unit> units = tree.units();
    for (domain::Unit& unit : units) {
        if (unit.code != own) continue;
        unit.address = answers.value(addressId).toString().simplified();
        unit.phone = answers.value(phoneId).toString().simplified();
        unit.place = answers.value(placeId).toString().simplified();
    }
    return domain::UnitTree(std::move(units));
}

}  // namespace

void changeOffice(Session& session, QWidget* parent) {
    store::Settings& settings = session.store().settings();
    const domain::Unit unit = session.unit();
    const auto answers = askForm(
        {.title = say(QT_TRANSLATE_NOOP("OfficeForm", "Change the office")),
         .explanation = say(QT_TRANSLATE_NOOP("OfficeForm", "Cases that were already received keep what was printed. "
                                                            "What the district says of this office goes first.")),
         .form = officeForm(),
         .initial = {{addressId, unit.address}, {phoneId, unit.phone}, {placeId, unit.place},
                     {lookupId, settings.value(QStringLiteral("lookup_address"))},
                     {patternId, settings.codePattern().text()}},
         .confirm = say(QT_TRANSLATE_NOOP("OfficeForm", "Save")), .today = domain::officeDate(session.now()),
         .check = problemIn},
        parent);
    if (!answers) return;
    session.run([&](store::Store& store) {
        return store.write([&]() -> domain::Result<domain::Done> {
            settings.setCodePattern(*domain::CodePattern::parse(answers->value(patternId).toString()));
            settings.setValue(QStringLiteral("lookup_address"), answers->value(lookupId).toString());
            settings.setUnits(withContact(settings.units(), unit.code, *answers));
            return domain::Done{};
        });
    });
}

}  // namespace app
