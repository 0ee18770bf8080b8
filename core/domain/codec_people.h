// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

/// Private to the codec. The wire form of each value as one table: integer key, JSON name, member.
/// A member equal to what a fresh value has is left out, so defaults are part of the format. Keys
/// are never given a second meaning; new members get new keys and old programs ignore them.
namespace domain::codec {

template <class T>
struct Of {};

template <class F>
void fieldsOf(Of<Signature>, const F& field) {
    using T = Signature;
    field(1, "name", &T::name);
    field(2, "title", &T::title);
    field(3, "role", &T::role);
    field(4, "unit", &T::unitName);
}
template <class F>
void fieldsOf(Of<Person>, const F& field) {
    using T = Person;
    field(1, "name", &T::name);
    field(2, "born", &T::born);
    field(3, "sex", &T::sex);
    field(4, "personalNumber", &T::personalNumber);
    field(5, "idKind", &T::idKind);
    field(6, "idIssuedOn", &T::idIssuedOn);
    field(7, "idIssuedBy", &T::idIssuedBy);
    field(8, "address", &T::address);
    field(9, "communeCode", &T::communeCode);
    field(10, "village", &T::village);
    field(11, "phone", &T::phone);
    field(12, "email", &T::email);
    field(13, "ethnicity", &T::ethnicity);
    field(14, "nationality", &T::nationality);
}
template <class F>
void fieldsOf(Of<Applicant>, const F& field) {
    using T = Applicant;
    field(1, "person", &T::person);
    field(2, "owner", &T::owner);
    field(3, "organisation", &T::organisation);
    field(4, "organisationCode", &T::organisationCode);
    field(5, "authorised", &T::authorised);
    field(6, "relation", &T::relation);
    field(7, "eIdCheck", &T::eIdCheck);
}

}  // namespace domain::codec
