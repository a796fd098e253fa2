// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The pull-to-push tasks behind the demo cloud and what enabling and stopping does to them.
// Everything follows from the seed, the calls and the times that are passed in; it has no clock and
// no thread of its own. Owned by LiveService, which guards it.
#pragma once

#include "app/demo/demosettings.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace muster::demo {

struct LiveTask
{
    QByteArray id; //!< 32 lower-case hex characters
    quint64 traits = 0; //!< hash that all its other details come from
    bool enabled = false; //!< as the last call wanted it
    bool enabledBefore = false; //!< as the list shows it until then
    qint64 shownFrom = 0; //!< ms since 1970, UTC: when the list shows the last call's effect
    int enables = 0;
};

//! \brief When a task pushes, ms since 1970, UTC.
struct LiveWindow
{
    qint64 start = 0;
    qint64 end = 0;
};

enum class LiveStatus { Stopped, NotStarted, Active, Ended };

//! \brief Why a call was refused; an empty code when it was not.
struct LiveRefusal
{
    int status = 200;
    QString code;
    QString message;
};

class TaskSimulation
{
public:
    //! \brief \a epoch, ms since 1970: the tasks' windows lie around it.
    TaskSimulation(quint64 seed, int tasks, qint64 epoch);

    [[nodiscard]] int size() const { return static_cast<int>(m_tasks.size()); }
    [[nodiscard]] const LiveTask &at(int index) const;
    //! \brief -1 when there is none.
    [[nodiscard]] int indexOf(const QByteArray &id) const { return m_byId.value(id, -1); }
    [[nodiscard]] QString title(int index) const;
    [[nodiscard]] QString group(int index) const;
    [[nodiscard]] bool isVideo(int index) const { return at(index).traits % 5 == 0; }
    //! \brief A task of the failing share has a window that is over.
    [[nodiscard]] LiveWindow window(int index, const DemoSettings &settings) const;
    [[nodiscard]] LiveStatus status(int index, qint64 now, const DemoSettings &settings) const;

    //! \brief An empty \a group is that of the task: the main account need not name it.
    [[nodiscard]] LiveRefusal enable(const QByteArray &id, const QString &group, qint64 now,
                                     const DemoSettings &settings);
    [[nodiscard]] LiveRefusal stop(const QByteArray &id, const QString &group, qint64 now,
                                   const DemoSettings &settings);
    //! \brief How often each task was really enabled; the others are absent.
    [[nodiscard]] QHash<QString, int> enableCounts() const;

private:
    [[nodiscard]] LiveRefusal whyNot(int index, const QString &group) const;
    [[nodiscard]] bool isEnabled(const LiveTask &task, qint64 now) const;
    void change(LiveTask &task, bool enabled, qint64 now, const DemoSettings &settings);

    quint64 m_seed;
    qint64 m_epoch;
    std::vector<LiveTask> m_tasks;
    QHash<QByteArray, int> m_byId;
};

} // namespace muster::demo
