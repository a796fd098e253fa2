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
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int filterStretch = 4;

} // namespace

FilterRow::FilterRow(const FleetModel &model, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterBar(model, this))
    , m_paste(new FoldingButton(this))
    , m_saved(new MenuButton(this))
    , m_shown(new ElidedLabel(2, this))
    , m_listing(new ListingBar(clock, this))
    , m_lines(new QVBoxLayout(this))
    , m_line(new QHBoxLayout)
{
    setObjectName(u"fleetFilterRow"_s);
    m_paste->setObjectName(u"fleetPasteList"_s);
    m_saved->setObjectName(u"fleetSaved"_s);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_saved->setFocusPolicy(Qt::StrongFocus);
    m_saved->hide(); // until it is told what is saved
    m_shown->setObjectName(u"fleetShownLabel"_s);

    m_lines->setContentsMargins({});
    m_lines->setSpacing(4);
    m_lines->addLayout(m_line);
    m_line->addWidget(m_filter, filterStretch);
    m_line->addWidget(m_paste);
    m_line->addWidget(m_saved);
    m_line->addWidget(m_shown, 1);
    m_line->addWidget(m_listing);
    // A label takes what it says for what it needs: by that the row would change with it.
    m_shown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_shown->setMinimumWidth(fontMetrics().averageCharWidth() * 7);
    m_folding = new RowFolding(this, *m_line);
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
    shareLines();
}

// All folded, and nothing cut that is beside the filter.
int FilterRow::oneLineWidth() const
{
    const int saved = m_saved->isHidden() ? 0 : m_saved->hintOf(true).width() + m_line->spacing();
    return m_filter->minimumSizeHint().width() + m_paste->hintOf(true).width() + saved
        + m_shown->minimumWidth() + m_listing->sizeHint().width() + 3 * m_line->spacing();
}

void FilterRow::shareLines()
{
    const bool wantsTwo = width() < oneLineWidth();
    if (wantsTwo != m_hasTwoLines) {
        m_hasTwoLines = wantsTwo;
        if (wantsTwo) {
            m_line->removeWidget(m_filter);
            m_lines->insertWidget(0, m_filter);
        } else {
            m_lines->removeWidget(m_filter);
            m_line->insertWidget(0, m_filter, filterStretch);
        }
    }
    m_folding->fit();
}

QSize FilterRow::minimumSizeHint() const
{
    const int saved = m_saved->isHidden() ? 0 : m_saved->hintOf(true).width() + m_line->spacing();
    const int rest = m_paste->hintOf(true).width() + saved + m_shown->minimumWidth()
        + m_listing->minimumSizeHint().width() + 2 * m_line->spacing();
    return { std::max(m_filter->minimumSizeHint().width(), rest),
             QWidget::minimumSizeHint().height() };
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareLines();
}

void FilterRow::setShown(const QString &text) { m_shown->setText(text); }

void FilterRow::retranslateUi()
{
    m_paste->setText(tr("Paste list…"));
    m_saved->setText(tr("Saved"));
    shareLines();
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
