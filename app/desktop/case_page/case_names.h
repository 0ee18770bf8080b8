// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/event_text.h"
#include "core/domain/unit.h"
#include "core/packs/catalogue.h"
#include "core/packs/pack.h"

#include <map>

namespace app {

class Session;

/// What the fields, papers, scans and steps of one case are called: by its procedure, on the page, in
/// the history and beside a remark alike.
class CaseNames {
public:
    CaseNames(const domain::CaseFile& file, const std::vector<domain::PlacedEvent>& events, Session& session);

    /// "Full name of the child", "page 2 of to-khai.pdf"; empty for the whole case.
    QString target(const QString& target) const;
    /// The value of a description as a person writes it.
    QString value(const QString& field, const QJsonValue& value) const;
    QString step(const QString& id) const;
    /// A scan that was taken out keeps its name.
    QString scan(const domain::BlobId& blob) const;
    QString unit(const QString& code) const;
    /// The same for the time line; this has to live as long.
    EventNames forEvents() const;

    const packs::Pack* pack() const { return m_pack.get(); }

private:
    const domain::CaseFile& m_file;
    packs::Catalogue::Entry m_pack;
    domain::UnitTree m_units;
    std::map<domain::BlobId, QString> m_scans;
};

}  // namespace app
