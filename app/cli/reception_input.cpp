// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reception_input.h"

#include "app/cli/answer.h"
#include "core/domain/case_fields.h"
#include "core/packs/prefill.h"
#include "core/packs/validate.h"
#include "core/text/id_card.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace cli {
namespace {

using app::Mistake;
using domain::Error;
using domain::Refusal;

/// A case in which only the applicant is looked at: its members are set by the names the events
/// have, so that a new one can be given here from the day it exists.
domain::CaseFile scratchCase() { return {.id = domain::CaseId::fromRandom(QByteArray(16, '\0'))}; }

QJsonValue asStored(const QString& key, const QJsonValue& value) {
    if (key != u"born" && key != u"idIssuedOn") return value;
    const auto typed = domain::PartialDate::parse(value.toString());
    return typed ? QJsonValue(typed->toIso()) : value;
}

void readPerson(domain::CaseFile& file, const QString& who, const QJsonObject& said,
                std::vector<Mistake>& mistakes) {
    for (auto it = said.begin(); it != said.end(); ++it) {
        const QString field = QStringLiteral("applicant.%1.%2").arg(who, it.key());
        if (!domain::descriptionOf(file, field))
            throw WrongUsage(QCoreApplication::translate("Cli", "there is no “applicant.%1.%2”").arg(who, it.key()));
        if (domain::setDescription(file, field, asStored(it.key(), it.value()))) continue;
        const bool date = it.key() == u"born" || it.key() == u"idIssuedOn";
        const QString place = who + u'.' + it.key();
        mistakes.push_back({place, {date ? Refusal::DateInvalid : Refusal::FieldInvalid, place, {}}});
    }
}

domain::Applicant readApplicant(const QJsonObject& said, std::vector<Mistake>& mistakes) {
    Input input(said, QStringLiteral("applicant"));
    domain::CaseFile file = scratchCase();
    const QString qr = input.text(QStringLiteral("idCardQr"));
    if (!qr.isEmpty()) {
        const auto card = text::readIdCardQr(qr);
        if (card) file.applicant.person = *card;
        else mistakes.push_back({QStringLiteral("idCardQr"), card.error()});
    }
    readPerson(file, QStringLiteral("person"), input.object(QStringLiteral("person")), mistakes);
    if (input.has(QStringLiteral("owner")))
        readPerson(file, QStringLiteral("owner"), input.object(QStringLiteral("owner")), mistakes);
    domain::Applicant applicant = file.applicant;
    applicant.organisation = input.text(QStringLiteral("organisation"));
    applicant.organisationCode = input.text(QStringLiteral("organisationCode"));
    applicant.relation = input.text(QStringLiteral("relation"));
    applicant.authorised = input.flag(QStringLiteral("authorised"), false);
    applicant.eIdCheck = input.word(QStringLiteral("eIdCheck"), {{}, QStringLiteral("has"), QStringLiteral("created"), QStringLiteral("none")}, {});
    input.finish();
    return applicant;
}

domain::PaperSource sourceFrom(const QString& word) {
    if (word == u"database") return domain::PaperSource::Database;
    if (word == u"vault") return domain::PaperSource::PortalVault;
    if (word == u"reused") return domain::PaperSource::Reused;
    return domain::PaperSource::Paper;
}

void fillPaper(domain::PaperLine& line, Input& input) {
    const auto count = [&](const char* key, int otherwise) {
        return static_cast<int>(std::clamp<qint64>(input.whole(QLatin1String(key), otherwise), 0, 999));
    };
    line.originals = count("originals", line.originals);
    line.certifiedCopies = count("certifiedCopies", line.certifiedCopies);
    line.photocopies = count("photocopies", line.photocopies);
    line.source = sourceFrom(input.word(QStringLiteral("source"), {QStringLiteral("paper"), QStringLiteral("database"), QStringLiteral("vault"), QStringLiteral("reused")}, QStringLiteral("paper")));
    line.mismatch = input.flag(QStringLiteral("mismatch"), false);
    line.note = input.text(QStringLiteral("note"));
    line.missing = false;
}

/// The checklist, ticked. A paper that is required and was not named stays missing; one that is not
/// and was not named is left out.
std::vector<domain::PaperLine> readPapers(const QJsonValue& said, const std::vector<domain::PaperLine>& asked,
                                          std::vector<Mistake>& mistakes) {
    std::vector<domain::PaperLine> lines = asked;
    std::vector<bool> there(lines.size(), false);
    const bool all = said.toString() == u"all";
    if (!all && !said.isUndefined() && !said.isArray())
        throw WrongUsage(QCoreApplication::translate("Cli", "“papers” wants a list, or the word “all”"));
    for (std::size_t at = 0; all && at < lines.size(); ++at)
        if (lines[at].missing) there[at] = true, lines[at].missing = false;
    int extra = 0;
    for (const QJsonValue& one : said.toArray()) {
        Input input(one.isString() ? QJsonObject{{QStringLiteral("id"), one}} : one.toObject(), QStringLiteral("papers"));
        const QString id = input.text(QStringLiteral("id")), title = input.text(QStringLiteral("title"));
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.paperId == id; });
        if (found != lines.end() && !id.isEmpty()) {
            fillPaper(*found, input);
            there[static_cast<std::size_t>(found - lines.begin())] = true;
        } else if (id.isEmpty() && !title.isEmpty()) {
            domain::PaperLine line{.paperId = QStringLiteral("extra-%1").arg(++extra), .title = title, .originals = 1,
                                   .note = {}};
            fillPaper(line, input);
            lines.push_back(line);
            there.push_back(true);
        } else {
            mistakes.push_back({QStringLiteral("papers"), {Refusal::FieldInvalid, id, {}}});
        }
        input.finish();
    }
    std::vector<domain::PaperLine> kept;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!there[at] && !lines[at].missing) continue;
        if (lines[at].missing) lines[at].originals = lines[at].certifiedCopies = lines[at].photocopies = 0;
        kept.push_back(lines[at]);
    }
    return kept;
}

std::vector<app::ChosenFee> readFees(const QJsonObject& said, const packs::Pack& pack,
                                     std::vector<Mistake>& mistakes) {
    std::vector<app::ChosenFee> fees;
    for (auto it = said.begin(); it != said.end(); ++it) {
        Input input(it.value().toObject(), QStringLiteral("fees.") + it.key());
        fees.push_back({.id = it.key(),
                        .copies = static_cast<int>(std::clamp<qint64>(input.whole(QStringLiteral("copies"), 1), 0, 100000)),
                        .pages = static_cast<int>(std::clamp<qint64>(input.whole(QStringLiteral("pages"), 1), 0, 100000)),
                        .exemptReason = input.text(QStringLiteral("exempt"))});
        input.finish();
        if (std::none_of(pack.fees.begin(), pack.fees.end(), [&](const auto& rule) { return rule.id == it.key(); }))
            mistakes.push_back({QStringLiteral("fees.") + it.key(), {Refusal::FieldInvalid, it.key(), {}}});
    }
    return fees;
}

std::vector<FileWish> readFiles(const QJsonArray& said, const QString& folder) {
    std::vector<FileWish> files;
    for (const QJsonValue& one : said) {
        Input input(one.isString() ? QJsonObject{{QStringLiteral("path"), one}} : one.toObject(), QStringLiteral("files"));
        const QString path = input.text(QStringLiteral("path"));
        if (path.isEmpty()) throw WrongUsage(QCoreApplication::translate("Cli", "“files.path” wants a path"));
        files.push_back({.path = QDir(folder).absoluteFilePath(path), .paperId = input.text(QStringLiteral("paper"))});
        input.finish();
    }
    return files;
}

domain::Channel channelFrom(const QString& word) {
    if (word == u"online") return domain::Channel::Online;
    return word == u"post" ? domain::Channel::Post : domain::Channel::Counter;
}

domain::CaseReceived::Outcome outcomeFrom(const QString& word) {
    using Outcome = domain::CaseReceived::Outcome;
    if (word == u"supplement") return Outcome::NeedsSupplement;
    return word == u"refused" ? Outcome::Refused : Outcome::Accepted;
}

}  // namespace

ReceptionInput readReception(Input input, const packs::Pack& pack, QDate today, const QString& folder) {
    const QStringList channels{QStringLiteral("counter"), QStringLiteral("online"), QStringLiteral("post")};
    ReceptionInput read;
    app::Reception& reception = read.reception;
    input.text(QStringLiteral("procedure"));
    reception.channel = channelFrom(input.word(QStringLiteral("channel"), channels, channels.front()));
    reception.applicant = readApplicant(input.object(QStringLiteral("applicant")), read.mistakes);
    reception.answers = packs::initialAnswers(pack.form, reception.applicant);
    const QJsonObject answers = input.object(QStringLiteral("answers"));
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (!packs::fieldOf(pack.form, it.key()))
            read.mistakes.push_back({it.key(), {Refusal::FieldInvalid, it.key(), {}}});
        reception.answers.insert(it.key(), it.value());
    }
    reception.papers = readPapers(input.any(QStringLiteral("papers")),
                                  packs::checklist(pack, reception.channel, packs::normalised(pack.form, reception.answers, today), today),
                                  read.mistakes);
    reception.fees = readFees(input.object(QStringLiteral("fees")), pack, read.mistakes);
    reception.copies = static_cast<int>(std::clamp<qint64>(input.whole(QStringLiteral("copies"), 1), 0, 999));
    reception.resultChannel = input.word(QStringLiteral("resultChannel"), channels, channels.front());
    reception.externalRefs = input.texts(QStringLiteral("externalRefs"));
    reception.outcome = outcomeFrom(input.word(QStringLiteral("outcome"), {QStringLiteral("accepted"), QStringLiteral("supplement"), QStringLiteral("refused")}, QStringLiteral("accepted")));
    reception.reason = input.text(QStringLiteral("reason"));
    read.files = readFiles(input.list(QStringLiteral("files")), folder);
    input.finish();
    return read;
}

}  // namespace cli
