// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

enum class SlipPaper { A5, A4 };

/// What a technician settles for a computer before anybody sits down at it: provision.json, laid beside
/// the installer or into the folder of this machine. Nothing in it is a secret for long: the enrolment
/// code works once.
struct Provision {
    QString file;              ///< where it was read
    domain::Unit unit;         ///< the office
    domain::Unit parent;       ///< the authority above
    QString device;            ///< "Quầy 1"; empty: asked for
    QString name, title, login;   ///< of the administrator; empty: asked for. The password always is
    QString url;               ///< the district's server; empty: registered by hand
    QString code;              ///< one-time enrolment code
    QString language;          ///< "vi", "en"; empty: as usual
    std::optional<SlipPaper> paper;
    QString storeDir;          ///< where the office data go; empty: where they usually do

    bool registers() const { return !url.isEmpty() && !code.isEmpty(); }
};

/// Either the provision or what is wrong with the file, a line each, for the technician.
struct ProvisionRead {
    std::optional<Provision> provision;
    QStringList problems;
};
/// The file has a format number, at most 64 KiB, and no key this program does not know.
ProvisionRead readProvision(const QString& file);

/// This machine's: /etc/communedesk/provision.json, %ProgramData%\CommuneDesk\provision.json;
/// COMMUNEDESK_PROVISION names another. Empty: there is none.
QString machineProvision();

}  // namespace app
