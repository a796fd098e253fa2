// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a provider expects of its connections, as data for the form and its rules.
// Plain value: no owner, any thread.
#pragma once

#include <QString>

namespace muster {

struct ProviderRules
{
    QString provider; //!< its id
    bool hasProjects = true; //!< calls go to a project, which a signed request must name
    bool hasIdentityService = true; //!< with an endpoint of its own
    //! Regular expression for the whole of an access key id of this provider; empty: no shape.
    QString keyPattern;

    friend bool operator==(const ProviderRules &, const ProviderRules &) = default;
};

} // namespace muster
