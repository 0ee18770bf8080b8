// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/partial_date.h"

#include <QString>

#include <optional>

namespace domain {

enum class Sex { Unknown, Male, Female };

/// A person as the papers name them. Texts are NFC. Empty means not known.
struct Person {
    QString name;
    std::optional<PartialDate> born;
    Sex sex = Sex::Unknown;
    QString personalNumber;   ///< 12 digits, or what an older paper has
    QString idKind;           ///< "cccd", "cmnd", "passport", …: data
    std::optional<QDate> idIssuedOn;
    QString idIssuedBy;
    QString address;          ///< as on the paper
    QString communeCode;      ///< current unit code, when known
    QString village;          ///< thôn, tổ dân phố
    QString phone;
    QString email;
    QString ethnicity;        ///< code 01..55
    QString nationality;

    friend bool operator==(const Person&, const Person&) = default;
};

/// Who hands the case in, and whose case it is (chủ hồ sơ) when that is somebody else.
struct Applicant {
    Person person;
    std::optional<Person> owner;
    QString organisation;
    QString organisationCode;
    bool authorised = false;          ///< acts by a written authorisation
    QString relation;
    /// Result of checking the e-ID account (NĐ 118/2025 art. 17.1a): "", "has", "created", "none".
    QString eIdCheck;

    const Person& holder() const { return owner ? *owner : person; }
    friend bool operator==(const Applicant&, const Applicant&) = default;
};

}  // namespace domain
