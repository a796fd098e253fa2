// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Keys that the environment holds, as an offer to open a connection with them for this session.
// Plain value and pure functions in the language that is on; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/environmentkeys.h"

namespace muster {

struct EnvironmentOffer
{
    EnvironmentKeys keys;
    Phrase providerName;
};

//! \brief Those of \a keys whose provider is known.
[[nodiscard]] QList<EnvironmentOffer> environmentOffers(const QList<EnvironmentKeys> &keys,
                                                        const QList<Provider> &providers);

//! \brief "Keys from the environment: Huawei Cloud Phone (CPH)…"
[[nodiscard]] QString environmentOfferText(const EnvironmentOffer &offer);

//! \brief Which half is missing; empty for whole keys.
[[nodiscard]] QString environmentProblemText(const EnvironmentKeys &keys);

//! \brief What the dialog begins with: read-only, for the session, without region and id.
[[nodiscard]] Connection environmentConnection(const EnvironmentOffer &offer);

} // namespace muster
