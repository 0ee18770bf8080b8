// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sticks.h"

#include "sync/client/letters_in.h"
#include "sync/client/letters_out.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/endpoints.h"
#include "sync/protocol/letter.h"
#include "tests/simulation/promises.h"

#include <algorithm>

namespace simulation {
namespace {

constexpr std::size_t mostBundles = 6;

void damage(QByteArray& bytes, Chance& dice) {
    char& byte = bytes[dice.number(static_cast<int>(bytes.size()))];
    byte = static_cast<char>(byte ^ (1 << dice.number(8)));
}

void shuffle(std::vector<QByteArray>& letters, Chance& dice) {
    for (std::size_t left = letters.size(); left > 1; --left)
        std::swap(letters[left - 1], letters[static_cast<std::size_t>(dice.number(static_cast<int>(left)))]);
}

/// All that the district says to one letter; false when it went down meanwhile.
bool carryOne(const QByteArray& letter, District& district, std::vector<QByteArray>& answers) {
    constexpr int enough = 200;
    protocol::CarryRequest wanted{letter, {}};
    for (int round = 0; round < enough; ++round) {
        server::Request request;
        request.method = "POST";
        request.path = protocol::lettersPath;
        request.body = protocol::encode(wanted);
        const auto response = district.answer(request);
        if (!response) return false;
        if (response->status != 200) return true;
        auto answer = protocol::decode<protocol::CarryAnswer>(response->body);
        if (!answer) throw Broken("I16 the district answers a letter with nothing that can be read");
        answers.push_back(answer->answer);
        if (answer->next.empty()) return true;
        wanted.next = answer->next;
    }
    throw Broken("I18 a letter is answered without end");
}

}  // namespace

void Sticks::write(int stick, Computer& computer, Chance& dice) {
    computer.live([&] {
        auto writer = client::LetterWriter::begin(computer.store(), QStringLiteral("simulated"));
        if (!writer) return;
        Bundle bundle;
        while (auto letter = writer->next()) {
            if (dice.permille(100)) return;   // pulled out: no list, nothing counts
            bundle.letters.push_back(*std::move(letter));
        }
        // Without a note the program only says less of them.
        static_cast<void>(client::noteHandedOver(computer.store(), writer->handed()));
        if (on(stick).size() >= mostBundles) on(stick).erase(on(stick).begin());
        on(stick).push_back(std::move(bundle));
    });
}

void Sticks::carry(int stick, District& district, Chance& dice, const std::function<void(const QByteArray&)>& note) {
    for (Bundle& bundle : on(stick)) {
        std::vector<QByteArray> letters = bundle.letters;
        if (dice.permille(200)) shuffle(letters, dice);
        std::vector<QByteArray> answers;
        for (QByteArray letter : letters) {
            if (dice.permille(50)) continue;
            if (dice.permille(50)) damage(letter, dice);
            if (!carryOne(letter, district, answers)) return;
        }
        note("carried " + QByteArray::number(static_cast<qint64>(letters.size())) + ' ' + QByteArray::number(static_cast<qint64>(answers.size())));
        bundle.answers = std::move(answers);
    }
}

void Sticks::read(int stick, Computer& computer, District& district, Chance& dice) {
    for (Bundle& bundle : on(stick)) {
        std::vector<QByteArray> answers = bundle.answers;
        if (dice.permille(300)) shuffle(answers, dice);
        for (QByteArray answer : answers) {
            if (dice.permille(50)) continue;
            if (dice.permille(50)) damage(answer, dice);
            computer.live([&] {
                const auto taken = client::takeAnswer(computer.store(), answer);
                if (!taken) return;
                const client::LettersTaken& came = *taken;
                if (came.ours)
                    computer.tell("answered " + QByteArray::number(computer.number()) + ' ' + QByteArray::number(came.receipted) + ' ' +
                                  QByteArray::number(came.receivedRows) + (came.outdated ? " outdated" : "") + (came.newEpoch ? " new-epoch" : "") +
                                  (came.rowsMissing ? " rows-missing" : "") + (came.serverWasRestored ? " restored" : ""));
                checkGreen(computer, district);
            });
            if (!computer.isUp()) return;
        }
    }
}

}  // namespace simulation
