// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/ownstyle.h"

#include "ui/widgets/flatdrawing.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticeicon.h"

#include <QGroupBox>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 3; // beside what is selected

//! Whether a selected cell is the one that bears the bar: the first of its row.
bool isFirstOfRow(const QStyleOptionViewItem &item, const QWidget *widget)
{
    if (const auto *table = qobject_cast<const QTableView *>(widget))
        return table->horizontalHeader()->sectionPosition(item.index.column()) == 0;
    return qobject_cast<const QListView *>(widget)
        || item.viewItemPosition == QStyleOptionViewItem::Beginning
        || item.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

//! What Fusion leaves above the frame of a group for its title.
int titleHeight(const QWidget *widget)
{
    const auto *box = qobject_cast<const QGroupBox *>(widget);
    if (!box || (box->title().isEmpty() && !box->isCheckable()))
        return 0;
    return std::max(box->style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, box),
                    box->fontMetrics().height())
        + 3;
}

Qt::ArrowType directionOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return Qt::DownArrow;
    }
}

} // namespace

OwnStyle::OwnStyle(Shade shade)
    : m_shade(shade)
    , m_colours(ownColours(shade))
{
}

QPalette OwnStyle::standardPalette() const { return ownPalette(m_shade); }

void OwnStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                             QPainter *painter, const QWidget *widget) const
{
    if (!drawFrame(element, *option, *painter, widget)
        && !drawOwnPrimitive(element, *option, *painter, widget))
        OwnMetrics::drawPrimitive(element, option, painter, widget);
}

bool OwnStyle::drawFrame(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                         const QWidget *widget) const
{
    switch (element) {
    case PE_FrameLineEdit:
        drawField(
            painter, option.rect,
            option.palette.color(option.state & State_Enabled ? QPalette::Base : QPalette::Window),
            option.state, m_colours);
        return true;
    case PE_PanelMenu: // its border as well: it lies over tables of nearly the same ground
        painter.save();
        painter.setBrush(option.palette.color(QPalette::Window));
        painter.setPen(m_colours.outline);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter.restore();
        return true;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget: {
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            return false;
        // What the keyboard is in shows it in a cell; the frame says it too, where there is none.
        const bool isFocused = element == PE_Frame && option.state & State_HasFocus;
        painter.save();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(isFocused                     ? m_colours.accent
                           : element == PE_FrameMenu ? m_colours.outline
                           : element == PE_Frame     ? m_colours.dimOutline
                                                     : m_colours.separator);
        const int title = element == PE_FrameGroupBox ? titleHeight(widget) : 0;
        painter.drawRect(option.rect.adjusted(0, title, -1, -1));
        painter.restore();
        return true;
    }
    case PE_PanelScrollAreaCorner: // Fusion puts a box there
        painter.fillRect(option.rect, option.palette.color(QPalette::Window));
        return true;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return true;
    case PE_FrameFocusRect:
        drawFocus(painter, option.rect, m_colours);
        return true;
    default:
        return false;
    }
}

bool OwnStyle::drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option,
                                QPainter &painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (!hasFrame(option))
            return false;
        proxy()->drawPrimitive(PE_FrameLineEdit, &option, &painter, widget);
        return true;
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        const bool isFlat = button && button->features & QStyleOptionButton::Flat
            && !(option.state & (State_Sunken | State_On | State_MouseOver));
        if (!isFlat)
            drawPushButton(painter, option.rect, option.state,
                           button && button->features & QStyleOptionButton::DefaultButton,
                           option.palette, m_colours);
        // Tool buttons draw a ring of their own, also where they have no panel.
        if (button && option.state & State_HasFocus)
            drawFocus(painter, option.rect, m_colours);
        return true;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(painter, option.rect, option.state, option.palette, m_colours);
        return true;
    case PE_IndicatorRadioButton:
        drawRadioButton(painter, option.rect, option.state, option.palette, m_colours);
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        drawChevron(painter, option.rect, directionOf(element),
                    option.palette.color(option.state & State_Enabled ? QPalette::Active
                                                                      : QPalette::Disabled,
                                         QPalette::ButtonText));
        return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option)) {
            if (header->sortIndicator != QStyleOptionHeader::None)
                drawChevron(painter, option.rect,
                            header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                                : Qt::DownArrow,
                            option.palette.color(QPalette::WindowText));
        }
        return true;
    case PE_PanelItemViewItem: {
        OwnMetrics::drawPrimitive(element, &option, &painter, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
        if (item && item->state & State_Selected && isFirstOfRow(*item, widget))
            painter.fillRect(QRect(item->rect.topLeft(), QSize(barWidth, item->rect.height())),
                             item->state & State_Active ? m_colours.accent : m_colours.outline);
        return true;
    }
    default:
        return false;
    }
}

void OwnStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (!drawOwnControl(element, *option, *painter, widget))
        OwnMetrics::drawControl(element, option, painter, widget);
}

bool OwnStyle::drawOwnControl(ControlElement element, const QStyleOption &option, QPainter &painter,
                              const QWidget *widget) const
{
    const QRect rect = option.rect;
    switch (element) {
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option))
            drawHeaderSection(painter, *header, m_colours);
        return true;
    case CE_HeaderEmptyArea:
        painter.fillRect(rect, option.palette.color(QPalette::Window));
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_colours.separator);
        return true;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option))
            drawTab(painter, *tab, m_colours);
        return true;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option)) {
            QStyleOptionTab label = *tab; // its ring would be Fusion's
            label.state.setFlag(State_HasFocus, false);
            OwnMetrics::drawControl(element, &label, &painter, widget);
            if (tab->state & State_HasFocus)
                drawFocus(painter, rect.adjusted(1, 1, -1, -1), m_colours);
        }
        return true;
    case CE_ToolBar:
        painter.fillRect(rect, option.palette.color(QPalette::Window));
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_colours.separator);
        return true;
    case CE_MenuBarEmptyArea:
        painter.fillRect(rect, option.palette.color(QPalette::Window));
        return true;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option))
            drawMenuBarItem(*item, painter, widget);
        return true;
    case CE_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
        if (!item || item->menuItemType != QStyleOptionMenuItem::Separator || !item->text.isEmpty())
            return false;
        painter.fillRect(QRect(rect.left() + 5, rect.center().y(), rect.width() - 10, 1),
                         m_colours.dimOutline);
        return true;
    }
    case CE_Splitter:
        if (rect.width() < rect.height())
            painter.fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()),
                             m_colours.separator);
        else
            painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1),
                             m_colours.separator);
        return true;
    case CE_ProgressBarGroove: {
        QStyle::State state = option.state;
        state &= ~State_HasFocus;
        drawField(painter, rect, option.palette.color(QPalette::Base), state, m_colours);
        return true;
    }
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
        if (bar && bar->minimum != bar->maximum) {
            drawProgress(painter, *bar, m_colours);
        } else if (bar) { // what has no end moves: Fusion's, in the accent
            QStyleOptionProgressBar busy = *bar;
            busy.palette.setColor(QPalette::Highlight, m_colours.accent);
            OwnMetrics::drawControl(element, &busy, &painter, widget);
        }
        return true;
    }
    case CE_ProgressBarLabel:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option)) {
            QStyleOptionProgressBar label = *bar; // over what is done in the colour for it
            label.palette.setColor(QPalette::HighlightedText, m_colours.onAccent);
            OwnMetrics::drawControl(element, &label, &painter, widget);
        }
        return true;
    default:
        return false;
    }
}

void OwnStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box->frame)
            return drawComboBox(*box, *painter, widget);
    }
    if (control == CC_SpinBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (box->frame && box->buttonSymbols != QAbstractSpinBox::PlusMinus)
            return drawSpinBox(*box, *painter, widget);
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, *painter, widget);
    }
    OwnMetrics::drawComplexControl(control, option, painter, widget);
}

void OwnStyle::drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter,
                               const QWidget *widget) const
{
    const bool isEnabled = item.state & State_Enabled;
    painter.fillRect(item.rect, item.palette.color(QPalette::Window));
    if (isEnabled && item.state & State_Selected)
        painter.fillRect(item.rect,
                         item.state & State_Sunken
                             ? item.palette.color(QPalette::Active, QPalette::Highlight)
                             : m_colours.hover);
    const bool showsKeys = proxy()->styleHint(SH_UnderlineShortcut, &item, widget);
    proxy()->drawItemText(&painter, item.rect,
                          Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip
                              | (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                          item.palette, isEnabled, item.text, QPalette::WindowText);
}

void OwnStyle::drawComboBox(const QStyleOptionComboBox &box, QPainter &painter,
                            const QWidget *widget) const
{
    const bool isEnabled = box.state & State_Enabled;
    if (box.subControls & SC_ComboBoxFrame) {
        QColor ground = box.palette.color(
            isEnabled ? (box.editable ? QPalette::Base : QPalette::Button) : QPalette::Window);
        if (isEnabled && !box.editable && box.state & State_MouseOver)
            ground = m_colours.hover;
        drawField(painter, box.rect, ground, box.state, m_colours);
    }
    if (!(box.subControls & SC_ComboBoxArrow))
        return;
    QStyleOption arrow(static_cast<const QStyleOption &>(box));
    arrow.rect = proxy()->subControlRect(CC_ComboBox, &box, SC_ComboBoxArrow, widget);
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, &painter, widget);
}

void OwnStyle::drawSpinBox(const QStyleOptionSpinBox &box, QPainter &painter,
                           const QWidget *widget) const
{
    const bool isEnabled = box.state & State_Enabled;
    if (box.subControls & SC_SpinBoxFrame)
        drawField(painter, box.rect,
                  box.palette.color(isEnabled ? QPalette::Base : QPalette::Window), box.state,
                  m_colours);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto button
        = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, PrimitiveElement arrow) {
              QStyleOption option(static_cast<const QStyleOption &>(box));
              option.rect = proxy()->subControlRect(CC_SpinBox, &box, part, widget);
              const bool canStep = isEnabled && box.stepEnabled & step;
              option.state.setFlag(State_Enabled, canStep);
              if (canStep && box.activeSubControls == part
                  && box.state & (State_MouseOver | State_Sunken))
                  painter.fillRect(option.rect.adjusted(0, 1, -2, -1),
                                   box.state & State_Sunken ? m_colours.pressed : m_colours.hover);
              proxy()->drawPrimitive(arrow, &option, &painter, widget);
          };
    button(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, PE_IndicatorArrowUp);
    button(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, PE_IndicatorArrowDown);
}

void OwnStyle::drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter,
                             const QWidget *widget) const
{
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Window));
    if (bar.maximum <= bar.minimum)
        return;
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
    const bool isHeld = bar.activeSubControls & SC_ScrollBarSlider
        && bar.state & (State_Sunken | State_MouseOver);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!(bar.state & State_Enabled) ? m_colours.dimOutline
                         : isHeld                 ? bar.palette.color(QPalette::PlaceholderText)
                                                  : m_colours.scroll);
    const QRect handle = slider.adjusted(4, 4, -4, -4);
    const qreal round = std::min(handle.width(), handle.height()) / 2.0;
    painter.drawRoundedRect(handle, round, round);
    painter.restore();
}

int OwnStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *more) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the words say it, on every desktop alike
    if (hint == SH_EtchDisabledText)
        return 0; // a second, shifted text blurs the first
    return OwnMetrics::styleHint(hint, option, widget, more);
}

QIcon OwnStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                             const QWidget *widget) const
{
    const QPalette palette = widget ? widget->palette() : ownPalette(m_shade);
    switch (which) {
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return noticeIcon(Notice::Info, palette);
    case SP_MessageBoxWarning:
        return noticeIcon(Notice::Warning, palette);
    case SP_MessageBoxCritical:
        return noticeIcon(Notice::Error, palette);
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return icon(u"close"_s, palette);
    default:
        return OwnMetrics::standardIcon(which, option, widget);
    }
}

// What an icon says by its colour it says in a selected row, too.
QPixmap OwnStyle::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                      const QStyleOption *option) const
{
    return mode == QIcon::Selected ? pixmap : OwnMetrics::generatedIconPixmap(mode, pixmap, option);
}

} // namespace muster
