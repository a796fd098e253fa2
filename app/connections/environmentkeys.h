// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Access keys that the environment offers under the names of the clouds' own SDKs.
// Pure functions; any thread. What they return is secret: for memory only.
#pragma once

#include "app/fleet/connection.h"
#include "app/fleet/credentials.h"
#include "app/fleet/providerrules.h"

#include <QList>
#include <QStringList>

class QProcessEnvironment;

namespace muster {

struct EnvironmentKeys
{
    QString provider; //!< its id
    AccessKey key; //!< never with an expiresAt: nobody tells it
    QString projectId {}; //!< empty: not told
    QString found {}; //!< the variable that is there when the other half is not
    QString missing {}; //!< the variable without which the keys are of no use; empty: none
};

//! \brief At most one a provider, without blanks and line ends. Of several families of names the
//! first whole one counts, else the first that is there in part.
[[nodiscard]] QList<EnvironmentKeys> environmentKeys(const QProcessEnvironment &environment,
                                                     const QList<ProviderRules> &providers);

//! \brief Every variable that is looked at: who has read them can take them out of the
//! environment, so that no other program inherits them.
[[nodiscard]] QStringList environmentKeyNames(const QList<ProviderRules> &providers);

//! \brief The id of the connection that \a keys make in \a connection's place: always the same for
//! the same place, so that what was restarted a moment ago is still known after the next start.
[[nodiscard]] ConnectionId environmentConnectionId(const Connection &connection,
                                                   const QString &accessKeyId);

} // namespace muster
