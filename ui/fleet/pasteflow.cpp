// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/pasteflow.h"

#include "ui/fleet/pastelistdialog.h"
#include "ui/fleet/ticks.h"

namespace muster {

PasteFlow::PasteFlow(const FleetModel &model, Ticks &ticks, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_ticks(ticks)
    , m_page(page)
{
}

void PasteFlow::open(const QString &list)
{
    if (m_dialog)
        return;
    m_dialog = new PasteListDialog(m_model, list, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWhole(m_isWhole);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        const QList<TargetId> ids = m_dialog->ids();
        m_ticks.set(ids, m_dialog->untickOthers());
        emit ticked(ids);
    });
    m_dialog->open();
}

void PasteFlow::setWhole(bool isWhole)
{
    m_isWhole = isWhole;
    if (m_dialog)
        m_dialog->setWhole(isWhole);
}

} // namespace muster
