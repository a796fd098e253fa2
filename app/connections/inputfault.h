// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What can be wrong with what was typed, or stands in a file that is imported: a closed vocabulary.
// Its sentences are in ui/connections. Plain values: no owner, any thread.
#pragma once

namespace muster {

enum class InputFault {
    // Of one value
    Required,
    TooLong,
    InvisibleCharacters,
    BadCharacters,
    BadUrl,
    NotHttps,
    HasPath,
    NotUnique,
    NotSixDigits,
    NotAHost,
    OutOfRange,
    NotAbsolute,
    // Hints only
    LooksLikeAnother,
    MixedScripts,
    UnusualLength,
    OtherProvider,
    // Of a file
    TooLarge,
    ForeignEncoding, //!< the field names it, where it can be told
    NotJson,
    NotOurs,
    UnknownVersion,
    NoEntries,
    TooManyEntries,
    // Of an entry, or of the file's own fields
    NotAnObject,
    Missing,
    WrongType,
    UnknownField,
    SecretField,
    UnknownProvider,
    UnknownRegion,
    UnknownSignIn,
    UnknownWord,
    UnknownOption,
    DuplicateName,
};

} // namespace muster
