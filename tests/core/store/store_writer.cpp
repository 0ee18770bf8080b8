// SPDX-License-Identifier: GPL-3.0-or-later

// Works in a store as fast as it can and says on its output what is saved, until it is killed.
#include "core/crypto/random.h"
#include "core/store/draft_commands.h"
#include "tests/core/store/an_office.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

class TrueRandom final : public domain::Random {
public:
    QByteArray bytes(int count) override { return crypto::randomBytes(count); }
};

void say(const QString& line) {
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    crypto::initialise();
    const test::FakeClock clock;
    TrueRandom random;
    auto opened = store::Store::open(application.arguments().value(1), QStringLiteral("lan"),
                                     test::password, clock, random);
    if (!opened) return 1;
    store::Store& store = **opened;
    say(QStringLiteral("open"));
    store::Draft draft{.id = test::anId<domain::DraftId>(1),
                       .user = store.signedIn().id,
                       .kind = QStringLiteral("intake"),
                       .about = {},
                       .firstWords = {},
                       .changedAt = clock.now(),
                       .content = {}};
    const auto kept = store.drafts().find(draft.id);
    int drafted = kept ? kept->content[u"count"].toInt() : 0;
    for (;;) {
        const auto blob = test::aBlob(store, crypto::randomBytes(100'000));
        say(QStringLiteral("blob ") + blob.toString());
        store::Intake intake = test::anIntake();
        intake.attachments = {test::anAttachment()};
        intake.attachments[0].blob = blob;
        const auto file = store::receiveCase(store, intake);
        if (!file) return 2;
        say(QStringLiteral("case ") + file->id.toString());
        for (int i = 1; i <= 5; ++i) {
            if (!test::remark(store, file->id, QStringLiteral("ghi chú %1").arg(i))) return 3;
            say(QStringLiteral("remark %1 %2").arg(file->id.toString()).arg(i));
            draft.content = {{QStringLiteral("count"), ++drafted}};
            if (!store::saveDraft(store, draft)) return 4;
            say(QStringLiteral("draft %1").arg(drafted));
        }
    }
}
