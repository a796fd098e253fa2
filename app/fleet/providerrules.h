// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a provider expects of its connections, as data for the form and its rules.
// Plain value: no owner, any thread.
#pragma once

#include <QList>
#include <QString>

namespace muster {

//! \brief Environment variables under which this provider's own SDKs look for an access key.
struct KeyVariables
{
    QString accessKey;
    QString secretKey;
    QString securityToken;
    QString projectId {}; //!< empty: there is none

    friend bool operator==(const KeyVariables &, const KeyVariables &) = default;
};

struct ProviderRules
{
    QString provider; //!< its id
    bool hasProjects = true; //!< calls go to a project, which a signed request must name
    bool hasIdentityService = true; //!< with an endpoint of its own
    //! Regular expression for the whole of an access key id of this provider; empty: no shape.
    QString keyPattern;
    QList<KeyVariables> keyVariables {}; //!< of several families the first whole one counts

    friend bool operator==(const ProviderRules &, const ProviderRules &) = default;
};

} // namespace muster
