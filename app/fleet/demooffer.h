// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A demo that the program brings along, as the window offers it. Plain value: no owner, any thread.
#pragma once

#include "app/core/phrase.h"

#include <QString>

namespace muster {

struct DemoOffer
{
    QString provider; //!< whose cloud it plays
    Phrase name; //!< of that cloud, with mnemonic: "Huawei Clou&d"
};

} // namespace muster
