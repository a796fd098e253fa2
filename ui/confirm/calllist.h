// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The calls that a run would send, as the engine plans them, and the selected one whole; folded
// away at first. Owned by the dialog; UI thread.
#pragma once

#include "app/cloud/plannedcall.h"
#include "app/core/result.h"
#include "app/fleet/fleetkind.h"
#include "app/restart/plan.h"

#include <QWidget>

#include <functional>

class QListView;
class QToolButton;

namespace muster {

class CallModel;
class CallPreview;

class CallList final : public QWidget
{
    Q_OBJECT

public:
    using Describe = std::function<Result<PlannedCall>(const QList<Target> &)>;

    //! \brief \a describe is asked for the one call that is looked at: there may be very many.
    CallList(FleetKind kind, Describe describe, QWidget *parent = nullptr);

    //! \brief \a plan of \a targets; nothing is shown of an empty one.
    void setPlan(const RunPlan &plan, const QList<Target> &targets);
    //! \brief Asks anew, as the cloud may tell more now.
    void showSelected();

signals:
    //! \brief It needs more room than before.
    void opened();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void fitRows();

    const Describe m_describe;
    CallModel *m_model;
    QToolButton *m_toggle;
    QListView *m_view;
    CallPreview *m_preview;
};

} // namespace muster
