// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The kinds of resource of the demo's cloud phone service, one row of data each: how a fleet is
// made up, what a restart does to it, and how it is asked for and told.
// Plain values, made once: no owner, any thread.
#pragma once

#include "app/core/phrase.h"
#include "app/demo/demosettings.h"
#include "app/demo/resource.h"

#include <QHash>
#include <QList>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace muster::demo {

class FleetSimulation;

struct CphError
{
    QString code;
    QString message;
};

//! \brief A status, and the share of luck in [0, 1) up to which it is drawn.
struct StatusShare
{
    int status = 0;
    double upTo = 1;
};

//! \brief A filter of a list, by the name that it has in the query.
struct CphFilter
{
    QString key;
    bool isNumber = false;
    std::function<bool(const FleetSimulation &, ResourceKind, int index, const QString &value)>
        passes;
    std::function<bool(const QString &value)> isValid {}; //!< nothing: any value is
    CphError complaint {}; //!< about one that is not
};

struct CphKind
{
    QString path; //!< of the list; with "/batch-restart" of the restart; the name of its option
    QString idField;
    QString restartField; //!< that holds what to restart
    bool restartsObjects = false; //!< they are objects with idField, not bare ids
    QByteArray listField;
    bool tellsCount = false; //!< the list says how many there are
    int largestPage = 100;
    QString jobField; //!< that holds the resource's id in a job; empty: jobs do not name it

    int usualSize = 0;
    Phrase sizeHelp; //!< what the option of its size says
    quint64 idSalt = 0;
    quint64 traitsSalt = 0;
    std::vector<StatusShare> mix; //!< before any restart
    QList<int> statuses; //!< that a list may be asked for
    int healthy = 0; //!< after a restart
    int failed = 0; //!< after one whose job failed
    int firstBusy = 0; //!< in the first third of a restart
    int thenBusy = 0;
    QByteArray (*name)(const Resource &resource, int index, int size) = nullptr; //!< UTF-8
    void (*appendRow)(QByteArray &out, const FleetSimulation &fleets, ResourceKind kind, int index,
                      qint64 now)
        = nullptr;
    QList<CphFilter> filters; //!< beside status

    QHash<int, CphError> refusals; //!< of a restart, by status
    std::array<CphError, 3> moods; //!< with which a healthy one refuses now and then
    CphError unknownId;
    QString listCode; //!< of a list of ids that cannot be read or names one twice
    QString emptyCode;
    QString tooLongCode;
    QString idCode; //!< of an id that is no id
};

//! \brief By ResourceKind: the servers first.
[[nodiscard]] const std::vector<CphKind> &cphKinds();
[[nodiscard]] const CphKind &cphKind(ResourceKind kind);
[[nodiscard]] std::optional<ResourceKind> cphKindAt(const QString &path);
[[nodiscard]] int sizeOf(const CphKind &kind, const DemoSettings &settings);

} // namespace muster::demo
