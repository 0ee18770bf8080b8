// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packs/pack.h"
#include "core/packs/slip.h"
#include "core/packs/validate.h"
#include "tests/core/packs/a_pack.h"

#include <QJsonArray>

#include <random>

using namespace test;

namespace {

constexpr domain::Channel channels[] = {domain::Channel::Counter, domain::Channel::Online,
                                        domain::Channel::Post};

/// Whatever a pack that was let through is asked, it answers.
void use(const packs::Pack& pack, const QJsonObject& answers) {
    packs::checklist(pack, domain::Channel::Counter, answers, aDay);
    packs::feesFor(pack, answers, {}, aDay);
    packs::summaryOf(pack, answers);
    packs::validate(pack.form, answers, aDay);
    packs::normalised(pack.form, answers, aDay);
    for (const domain::Channel channel : channels) packs::limitFor(pack, channel, answers, aDay);
}

QJsonValue strangeValue(std::mt19937& random, int depth) {
    switch (random() % 8) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return random() % 2 == 0;
        case 2:
            return static_cast<double>(random()) * 1e6 - 2e15;
        case 3:
            return QString(static_cast<int>(random() % 3000), QChar(0x1EBF));
        case 4:
            return u("2026-13-45");
        case 5:
            return depth > 3 ? QJsonArray{} : QJsonArray{strangeValue(random, depth + 1), 5};
        case 6:
            return depth > 3 ? QJsonObject{}
                             : QJsonObject{{u("title"), strangeValue(random, depth + 1)}};
        default:
            return QString(QChar(0)) + u("\uFFFF{{code}}");
    }
}

}  // namespace

TEST_CASE("a damaged pack is refused or works, and never stops the program") {
    const auto seed = GENERATE(range(0u, 8u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const QStringList folders = QDir(packFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const packs::PackFiles files =
        *packs::readFolder(packFolder(folders[static_cast<int>(seed) % folders.size()]));
    for (int round = 0; round < 60; ++round) {
        packs::PackFiles damaged = files;
        QByteArray& text = damaged[round % 2 == 0 ? u("procedure.json") : u("form.json")];
        for (unsigned i = 0; i < 1 + random() % 4; ++i) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(text.size()));
            const char replacements[] = {'0', '"', '{', '[', ',', '}', 'x', '\0', '\xff', '-'};
            text[at] = replacements[random() % sizeof replacements];
        }
        const auto messages = packs::lint(damaged);
        const auto pack = packs::readPack(damaged);
        const bool hasErrors = std::ranges::any_of(messages, [](const packs::LintMessage& one) {
            return one.severity == packs::LintMessage::Severity::Error;
        });
        CHECK(pack.has_value() == !hasErrors);
        if (pack) use(*pack, {});
    }
}

TEST_CASE("answers of a hostile client never stop the program") {
    const auto seed = GENERATE(range(0u, 8u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const QStringList folders = QDir(packFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const packs::Pack pack =
        shipped(folders[static_cast<int>(seed) % folders.size()].toUtf8().constData());
    for (int round = 0; round < 200; ++round) {
        QJsonObject answers;
        for (const packs::Section& section : pack.form.sections)
            for (const packs::Field& field : section.fields)
                if (random() % 3 == 0) answers.insert(field.id, strangeValue(random, 0));
        use(pack, answers);
        CHECK(packs::summaryOf(pack, answers).size() <= 1000);
    }
}

TEST_CASE("what was normalised once stays the same") {
    std::mt19937 random(7);
    const packs::Form form = shipped("1.011607").form;
    for (int round = 0; round < 200; ++round) {
        QJsonObject answers;
        for (const packs::Section& section : form.sections)
            for (const packs::Field& field : section.fields)
                answers.insert(field.id, strangeValue(random, 0));
        const QJsonObject once = packs::normalised(form, answers, aDay);
        CHECK(packs::normalised(form, once, aDay) == once);
    }
}
