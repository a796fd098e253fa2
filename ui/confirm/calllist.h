// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The calls that a run would send, as the engine plans them; folded away at first. Owned by the
// dialog; UI thread.
#pragma once

#include "app/fleet/fleetkind.h"
#include "app/restart/plan.h"

#include <QWidget>

class QListView;
class QToolButton;

namespace muster {

class CallModel;

class CallList final : public QWidget
{
    Q_OBJECT

public:
    explicit CallList(FleetKind kind, QWidget *parent = nullptr);

    //! \brief \a plan of \a targets; nothing is shown of an empty one.
    void setPlan(const RunPlan &plan, const QList<Target> &targets);

signals:
    //! \brief It needs more room than before.
    void opened();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    CallModel *m_model;
    QToolButton *m_toggle;
    QListView *m_view;
};

} // namespace muster
