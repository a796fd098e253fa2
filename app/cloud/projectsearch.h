// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Looks up the projects that somebody may enter, for clouds that have projects.
// Owned by the parent given to Provider::findProjects; UI thread.
#pragma once

#include "app/core/result.h"
#include "app/core/secret.h"

#include <QList>
#include <QObject>

namespace muster {

struct ProjectInfo
{
    QString id;
    QString name;
    QString region; //!< id of the region that it lies in, as its name tells; may be empty

    friend bool operator==(const ProjectInfo &, const ProjectInfo &) = default;
};

//! \brief Begins by itself. Changes nothing in the cloud; a password or a code is sent once.
//! Deleting it stops it, without a signal.
class ProjectSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    //! \brief Exactly once, from the event loop. The built-in project of a region comes before
    //! those below it. Kinds of Error: those of Transport, BadCredentials, Forbidden (the projects
    //! may not be listed), InvalidInput (no identity endpoint).
    void finished(const muster::Result<QList<muster::ProjectInfo>> &result);
    //! \brief As Cloud::secretObtained().
    void secretObtained(const muster::Secret &secret);
};

} // namespace muster
