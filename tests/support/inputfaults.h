// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Words for faults of input, so that the tables of tests can be read.
#pragma once

#include "app/connections/inputfault.h"
#include "app/core/enumwords.h"

namespace muster::test {

inline constexpr auto faultWords = enumWords<InputFault>({
    { InputFault::Required, "required" },
    { InputFault::TooLong, "too-long" },
    { InputFault::InvisibleCharacters, "invisible-characters" },
    { InputFault::BadCharacters, "bad-characters" },
    { InputFault::BadUrl, "bad-url" },
    { InputFault::NotHttps, "not-https" },
    { InputFault::HasPath, "has-path" },
    { InputFault::NotUnique, "not-unique" },
    { InputFault::NotSixDigits, "not-six-digits" },
    { InputFault::NotAHost, "not-a-host" },
    { InputFault::OutOfRange, "out-of-range" },
    { InputFault::NotAbsolute, "not-absolute" },
    { InputFault::LooksLikeAnother, "looks-like-another" },
    { InputFault::MixedScripts, "mixed-scripts" },
    { InputFault::UnusualLength, "unusual-length" },
    { InputFault::OtherProvider, "other-provider" },
    { InputFault::TooLarge, "too-large" },
    { InputFault::ForeignEncoding, "foreign-encoding" },
    { InputFault::NotJson, "not-json" },
    { InputFault::NotOurs, "not-ours" },
    { InputFault::UnknownVersion, "unknown-version" },
    { InputFault::NoEntries, "no-entries" },
    { InputFault::TooManyEntries, "too-many-entries" },
    { InputFault::NotAnObject, "not-an-object" },
    { InputFault::Missing, "missing" },
    { InputFault::WrongType, "wrong-type" },
    { InputFault::UnknownField, "unknown-field" },
    { InputFault::SecretField, "secret-field" },
    { InputFault::UnknownProvider, "unknown-provider" },
    { InputFault::UnknownRegion, "unknown-region" },
    { InputFault::UnknownSignIn, "unknown-sign-in" },
    { InputFault::UnknownWord, "unknown-word" },
    { InputFault::UnknownOption, "unknown-option" },
    { InputFault::DuplicateName, "duplicate-name" },
});

} // namespace muster::test
