// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/hub_founding.h"

#include "core/crypto/sign.h"
#include "sync/client/colleagues.h"
#include "sync/client/store_failure.h"
#include "sync/protocol/codec.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace client {
namespace {

const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

std::optional<protocol::HubPapers> papersIn(const QString& folder) {
    constexpr qint64 most = 64 * 1024;
    QFile file(hubPapersFile(folder));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    return protocol::decode<protocol::HubPapers>(file.read(most));
}

bool isOurs(const protocol::HubPapers& papers, const Colleagues& office) {
    return papers.charter.host == office.badge && papers.serverKey == office.serverKey &&
           protocol::verify(papers.charter, office.serverKey, office.realm);
}

protocol::HubPapers newPapers(store::Store& store, const Colleagues& office) {
    protocol::HubPapers papers{.charter = {.host = office.badge, .hubKey = {}, .name = store.settings().device().name, .signature = {}},
                               .seed = store.random().bytes(32),
                               .serverKey = office.serverKey,
                               .practice = office.realm == domain::Realm::Practice};
    papers.charter.hubKey = crypto::signingKeyFromSeed(papers.seed).publicKey;
    papers.charter.signature = crypto::sign(papers.charter.signedBytes(office.realm), crypto::Secret::from(store.settings().deviceSecret()));
    return papers;
}

}  // namespace

QString hubPapersFile(const QString& folder) { return folder + QStringLiteral("/hub.papers"); }

domain::Result<domain::Done> foundHub(store::Store& store, const QString& folder) {
    try {
        const auto office = colleagues(store);
        if (!office) return office.error();
        if (const auto before = papersIn(folder); before && isOurs(*before, *office)) return domain::Done{};
        const domain::Error notWritable{domain::Refusal::NotWritable, folder, {}};
        const bool isNew = !QDir(folder).exists();
        if (!QDir().mkpath(folder)) return notWritable;
        if (isNew) QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
        QSaveFile file(hubPapersFile(folder));
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)) return notWritable;
        file.write(protocol::encode(newPapers(store, *office)));
        if (!file.commit()) return notWritable;
        return domain::Done{};
    } catch (const std::exception& failure) {
        return refusalFor(failure);
    }
}

}  // namespace client
