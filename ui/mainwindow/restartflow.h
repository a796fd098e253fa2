// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From ticked targets to a started run: the confirmation, then the engine, whose guards decide.
// One a connection page, owned by it; UI thread.
#pragma once

#include "app/fleet/clock.h"
#include "ui/connections/openconnection.h"

#include <QPointer>
#include <QWidget>

namespace muster {

class ConfirmDialog;

class RestartFlow final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window is the parent of the dialog; \a operatorName stands in the record.
    RestartFlow(OpenConnection &open, Clock &clock, QString operatorName, QWidget *window);

    //! \brief Asks the person; \a fleetSize and \a skipped (ticked rows that may not be restarted)
    //! are for the confirmation's sentences. Does nothing while a confirmation is open.
    void confirm(const KindId &kind, const QList<Target> &targets, qsizetype fleetSize,
                 qsizetype skipped);

signals:
    void started(const muster::RunId &run);
    //! \brief The engine refused the run; nothing was sent.
    void refused(const muster::Error &error);

private:
    void start(const KindId &kind, const QList<Target> &targets);

    OpenConnection &m_open;
    Clock &m_clock;
    QString m_operatorName;
    QWidget *m_window;
    QPointer<ConfirmDialog> m_dialog;
};

} // namespace muster
