// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where a notification goes: the system's own, or what a test looks into. Owned by the main window;
// UI thread. Nothing waits for it, and it says nothing of a system that shows none.
#pragma once

#include "app/core/ids.h"

#include <QObject>
#include <QString>

namespace muster {

struct Notification
{
    enum class Urgency {
        Normal, //!< goes by itself
        Critical, //!< stays until a person has seen it
    };

    RunId run; //!< what activating it shows; a later one of the same run takes its place
    QString title; //!< plain text, as are the others
    QString body;
    QString action; //!< the word for activating it
    Urgency urgency = Urgency::Normal;

    friend bool operator==(const Notification &, const Notification &) = default;
};

class NotificationService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \brief Without a sound.
    virtual void show(const Notification &notification) = 0;
    //! \brief Takes away what is shown of \a run: it has been seen.
    virtual void withdraw(const RunId &run) = 0;

    //! \brief How many can be seen at a time: one more takes the place of another.
    [[nodiscard]] virtual qsizetype capacity() const = 0;

signals:
    //! \brief A person has clicked it.
    void activated(const muster::RunId &run);
};

} // namespace muster
