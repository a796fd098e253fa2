// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filterrow.h"

#include "ui/fleet/filterbar.h"
#include "ui/fleet/listingbar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/foldingbutton.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/rowfolding.h"

#include <QEvent>
#include <QHBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

FilterRow::FilterRow(const FleetModel &model, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterBar(model, this))
    , m_paste(new FoldingButton(this))
    , m_saved(new MenuButton(this))
    , m_shown(new ElidedLabel(2, this))
    , m_listing(new ListingBar(clock, this))
{
    setObjectName(u"fleetFilterRow"_s);
    m_paste->setObjectName(u"fleetPasteList"_s);
    m_saved->setObjectName(u"fleetSaved"_s);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_saved->setFocusPolicy(Qt::StrongFocus);
    m_saved->hide(); // until it is told what is saved
    m_shown->setObjectName(u"fleetShownLabel"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_filter, 4);
    layout->addWidget(m_paste);
    layout->addWidget(m_saved);
    layout->addWidget(m_shown, 1);
    layout->addWidget(m_listing);
    // A label takes what it says for what it needs: by that the row would change with it.
    m_shown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_shown->setMinimumWidth(fontMetrics().averageCharWidth() * 7);
    m_folding = new RowFolding(this, *layout);
    m_folding->toIcon(m_paste);
    m_folding->toIcon(m_saved);
    m_folding->keep(m_filter, fontMetrics().averageCharWidth() * 80);
    m_folding->keep(m_shown, fontMetrics().averageCharWidth() * 16);

    connect(m_paste, &QPushButton::clicked, this, &FilterRow::pasteRequested);
    retranslateUi();
    updateIcons();
}

void FilterRow::setSavedMenu(QMenu *menu)
{
    m_saved->setMenu(menu);
    m_saved->show();
    m_folding->fit();
}

void FilterRow::setShown(const QString &text) { m_shown->setText(text); }

void FilterRow::retranslateUi()
{
    m_paste->setText(tr("Paste list…"));
    m_saved->setText(tr("Saved"));
    m_folding->fit();
}

void FilterRow::updateIcons()
{
    m_paste->setIcon(icon(u"paste"_s, palette()));
    m_saved->setIcon(icon(u"star"_s, palette()));
}

void FilterRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QWidget::changeEvent(event);
}

} // namespace muster
