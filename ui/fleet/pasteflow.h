// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// From a pasted list to ticks: opens the dialog, and ticks what the person accepted.
// Owned by its page; UI thread.
#pragma once

#include "app/core/ids.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace muster {

class FleetModel;
class PasteListDialog;
class Ticks;

class PasteFlow final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a page is the parent of the dialog; all three outlive it.
    PasteFlow(const FleetModel &model, Ticks &ticks, QWidget *page);

    //! \brief With \a list to start from; nothing while the dialog is open.
    void open(const QString &list);
    //! \brief Whether the list was read to its end: else what is not found may be there.
    void setWhole(bool isWhole);

signals:
    void ticked(const QList<muster::TargetId> &ids);

private:
    const FleetModel &m_model;
    Ticks &m_ticks;
    QWidget *m_page;
    QPointer<PasteListDialog> m_dialog;
    bool m_isWhole = false;
};

} // namespace muster
