// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From picked targets to a started run: the confirmation, then the engine, whose guards decide.
// One a connection page, owned by it; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/session/session.h"
#include "app/settings/settings.h"

#include <QPointer>
#include <QWidget>

namespace muster {

class ConfirmDialog;
class ErrorCatalogue;
class LaterRuns;
struct Confirmation;

//! \brief What a flow works with; every reference outlives it.
struct RestartFlowParts
{
    Session &open;
    const Settings &settings; //!< read anew for each confirmation
    Clock &clock;
    Phrase providerName; //!< for the line that says where
    QString operatorName; //!< the OS user; kept in the record
    const LaterRuns &later; //!< what became of targets since
    const ErrorCatalogue &catalogue;
};

class RestartFlow final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a window is the parent of the dialog.
    RestartFlow(const RestartFlowParts &parts, QWidget *window);

    //! \brief Asks the person; \a fleetSize and \a skipped (ticked rows that may not be restarted)
    //! are for the confirmation's sentences, \a hidden are ticked rows that the filter hides. Does
    //! nothing while a confirmation is open.
    void confirm(const KindId &kind, const QList<Target> &targets, qsizetype fleetSize,
                 const QList<Target> &skipped, const QSet<TargetId> &hidden = {});
    //! \brief Asks for exactly the targets at \a positions of \a parent once more, as a new run
    //! that is linked to it. Their statuses are read first: those in the record are old.
    void repeat(const RunRecord &parent, const QList<qsizetype> &positions);

signals:
    void started(const muster::RunId &run);
    //! \brief The engine refused the run; nothing was sent.
    void refused(const muster::Error &error);

private:
    void chooseWaves(Confirmation &confirmation) const;
    [[nodiscard]] Confirmation confirmationOf(const FleetKind &kind) const;
    void open(Confirmation confirmation, const RunId &parent);
    void start(const RunId &parent);

    RestartFlowParts m_parts;
    QWidget *m_window;
    QPointer<ConfirmDialog> m_dialog;
};

} // namespace muster
