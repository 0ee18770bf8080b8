// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/practice_script.h"

#include "core/packs/validate.h"
#include "core/packs/prefill.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <stdexcept>

namespace app {
namespace {

domain::Unit unitFrom(const QJsonObject& said) {
    const auto text = [&](const char* key) { return said[QLatin1String(key)].toString(); };
    return {.code = text("code"), .parent = text("parent"), .name = text("name"), .levelLabel = text("level"),
            .identifier = text("identifier"), .address = {}, .phone = text("phone"), .place = text("place")};
}

domain::Role roleFrom(const QString& word) {
    if (word == u"reception") return domain::Role::Reception;
    if (word == u"officer") return domain::Role::Officer;
    if (word == u"signatory") return domain::Role::Signatory;
    if (word == u"records") return domain::Role::Records;
    if (word == u"reviewer") return domain::Role::Reviewer;
    throw std::runtime_error("the practice script names an unknown role");
}

/// Who does it when nobody is named: results are issued and cases signed by the signatory.
QString usualActor(const QString& act) {
    if (act == u"issue") return QStringLiteral("hoa");
    return act == u"send-back" ? QStringLiteral("binh") : QStringLiteral("lan");
}

/// "{name}" and the like, in every text of an answer however deep.
QJsonValue filled(const QJsonValue& value, const QHash<QString, QString>& words, QDate day) {
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray given = value.toArray();
        for (const QJsonValue& one : given) list.append(filled(one, words, day));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) it.value() = filled(it.value(), words, day);
        return object;
    }
    if (!value.isString()) return value;
    static const QRegularExpression before(QStringLiteral("^\\{before:(\\d+)\\}$"));
    QString text = value.toString();
    if (const auto match = before.match(text); match.hasMatch())
        return day.addDays(-match.captured(1).toInt()).toString(Qt::ISODate);
    for (auto word = words.begin(); word != words.end(); ++word) text.replace(word.key(), word.value());
    return text;
}

}  // namespace

PracticeScript PracticeScript::shipped() {
    QFile file(QStringLiteral(":/practice/office.json"));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("the practice script is missing");
    PracticeScript script;
    script.m_root = QJsonDocument::fromJson(file.readAll()).object();
    if (script.m_root.isEmpty()) throw std::runtime_error("the practice script cannot be read");
    script.m_commune = unitFrom(script.m_root[u"commune"].toObject());
    script.m_province = unitFrom(script.m_root[u"province"].toObject());
    const QJsonArray staff = script.m_root[u"staff"].toArray();
    for (const QJsonValue& one : staff) {
        Worker worker{.login = one[u"login"].toString(), .name = one[u"name"].toString(),
                      .title = one[u"title"].toString(),
                      .unit = one[u"unit"].toString(script.m_commune.code), .roles = {},
                      .leaves = one[u"leaves"].toBool()};
        const QJsonArray roles = one[u"roles"].toArray();
        for (const QJsonValue& role : roles) worker.roles.push_back(roleFrom(role.toString()));
        script.m_staff.push_back(std::move(worker));
    }
    return script;
}

int PracticeScript::cases() const { return static_cast<int>(m_root[u"cases"].toArray().size()); }

QString PracticeScript::procedureOf(int caseNumber) const {
    return m_root[u"cases"].toArray()[caseNumber][u"procedure"].toString();
}

std::vector<PracticeScript::Step> PracticeScript::steps() const {
    std::vector<Step> steps;
    const QJsonArray cases = m_root[u"cases"].toArray();
    for (int number = 0; number < cases.size(); ++number) {
        const QJsonValue& one = cases[number];
        steps.push_back({one[u"day"].toInt(), number, QStringLiteral("receive"), one.toObject(), QStringLiteral("lan")});
        const QJsonArray then = one[u"then"].toArray();
        for (const QJsonValue& next : then) {
            const QString act = next[u"act"].toString();
            steps.push_back({next[u"day"].toInt(), number, act, next.toObject(), usualActor(act)});
        }
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.day < b.day; });
    return steps;
}

domain::Applicant PracticeScript::citizen(int number) const {
    const QJsonValue said = m_root[u"citizens"].toArray()[number];
    domain::Applicant applicant;
    domain::Person& person = applicant.person;
    person.name = said[u"name"].toString();
    person.born = domain::PartialDate::fromIso(said[u"born"].toString());
    person.sex = said[u"sex"].toString() == u"female" ? domain::Sex::Female : domain::Sex::Male;
    person.village = said[u"village"].toString();
    person.phone = said[u"phone"].toString();
    person.address = QStringLiteral("%1, xã Bản Mẫu, tỉnh Thực Hành").arg(person.village);
    person.communeCode = m_commune.code;
    person.ethnicity = QStringLiteral("08");
    person.nationality = QStringLiteral("VN");
    // Twelve digits that say sex and year as real ones do, of a province that there is not.
    const int year = person.born ? person.born->year() : 1990;
    const int sexAndCentury = (year >= 2000 ? 2 : 0) + (person.sex == domain::Sex::Female ? 1 : 0);
    person.personalNumber = QStringLiteral("099%1%2%3").arg(sexAndCentury)
                                .arg(year % 100, 2, 10, QChar(u'0')).arg(900000 + number * 37, 6, 10, QChar(u'0'));
    person.idKind = QStringLiteral("cccd");
    return applicant;
}

QJsonObject PracticeScript::answersOf(const QJsonObject& entry, const packs::Pack& pack, QDate day) const {
    const int who = entry[u"who"].toInt();
    const domain::Applicant applicant = citizen(who);
    const domain::Person& person = applicant.person;
    const QHash<QString, QString> words{
        {QStringLiteral("{name}"), person.name},
        {QStringLiteral("{other}"), entry[u"other"].toString()},
        {QStringLiteral("{born}"), person.born ? person.born->toIso() : QString()},
        {QStringLiteral("{sex}"), person.sex == domain::Sex::Female ? QStringLiteral("female") : QStringLiteral("male")},
        {QStringLiteral("{address}"), person.address},
        {QStringLiteral("{number}"), QString::number(100 + who)}};
    QJsonObject answers = packs::initialAnswers(pack.form, applicant);
    const QJsonObject given = m_root[u"answers"].toObject()[pack.process.procedure].toObject();
    for (auto it = given.begin(); it != given.end(); ++it) answers.insert(it.key(), filled(it.value(), words, day));
    return answers;
}

Reception PracticeScript::reception(int caseNumber, const packs::Pack& pack, QDate day) const {
    const QJsonObject entry = m_root[u"cases"].toArray()[caseNumber].toObject();
    Reception reception;
    reception.applicant = citizen(entry[u"who"].toInt());
    reception.answers = answersOf(entry, pack, day);
    reception.papers = packs::checklist(pack, reception.channel,
                                        packs::normalised(pack.form, reception.answers, day), day);
    const bool none = entry[u"papers"].toString() == u"none";
    std::erase_if(reception.papers, [](const domain::PaperLine& line) { return !line.missing; });
    for (domain::PaperLine& line : reception.papers) {
        line.missing = none;
        if (none) line.originals = line.certifiedCopies = line.photocopies = 0;
    }
    if (entry[u"outcome"].toString() == u"supplement")
        reception.outcome = domain::CaseReceived::Outcome::NeedsSupplement;
    reception.reason = entry[u"reason"].toString();
    return reception;
}

std::vector<PracticeScript::Unfinished> PracticeScript::drafts(const packs::Catalogue& catalogue, QDate day) const {
    std::vector<Unfinished> drafts;
    const QJsonArray given = m_root[u"drafts"].toArray();
    for (const QJsonValue& one : given) {
        const auto pack = catalogue.find(one[u"procedure"].toString());
        if (!pack) continue;
        drafts.push_back({pack->process.procedure, citizen(one[u"who"].toInt()).person.name,
                          answersOf(one.toObject(), *pack, day)});
    }
    return drafts;
}

}  // namespace app
