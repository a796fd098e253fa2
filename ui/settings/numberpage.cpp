// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/numberpage.h"

#include "ui/settings/numberbox.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

NumberPage::NumberPage(const QList<NumberGroup> &groups, QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    for (const NumberGroup &group : groups)
        addGroup(group, layout);
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The boxes take the focus; the area itself has nothing to do with it.
    setFocusPolicy(Qt::NoFocus);
    followFocus(*this);
    NumberPage::retranslateUi();
}

void NumberPage::addGroup(const NumberGroup &group, QVBoxLayout *layout)
{
    auto *frame = new QGroupBox;
    auto *form = new QFormLayout(frame);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (const NumberQuestion &question : group.questions) {
        auto *label = new QLabel;
        auto *box = new NumberBox(numberPreference(question.value), question.step);
        box->setObjectName(numberPreference(question.value).key);
        label->setBuddy(box);
        form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &NumberPage::edited);
        m_rows.append({ question, label, box });
    }
    QLabel *note = nullptr;
    if (!group.note.isEmpty()) {
        note = plainLabel();
        form->addRow(note);
    }
    layout->addWidget(frame);
    m_groups.append({ group, frame, note, form });
}

NumberBox *NumberPage::box(int Preferences::*value) const
{
    const auto it = std::ranges::find_if(
        m_rows, [value](const Row &row) { return row.question.value == value; });
    return it == m_rows.cend() ? nullptr : it->box;
}

QFormLayout *NumberPage::form(qsizetype group) const { return m_groups.at(group).form; }

void NumberPage::load(const Preferences &preferences)
{
    for (const Row &row : std::as_const(m_rows))
        row.box->setNumber(preferences.*row.question.value);
}

void NumberPage::store(Preferences &preferences) const
{
    for (const Row &row : m_rows)
        preferences.*row.question.value = row.box->number();
}

void NumberPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QScrollArea::changeEvent(event);
}

void NumberPage::retranslateUi()
{
    for (const Group &group : std::as_const(m_groups)) {
        group.frame->setTitle(group.texts.title.text());
        if (group.note)
            group.note->setText(group.texts.note.text());
    }
    for (const Row &row : std::as_const(m_rows)) {
        const QString label = row.question.label.text();
        row.label->setText(label);
        row.box->setAccessibleName(withoutMnemonic(label));
        row.box->setSuffix(row.question.unit.text());
        row.box->setSpecialValueText(row.question.off.text());
    }
    alignBoxes();
}

// One right edge for all of a page, as wide as the longest text needs.
void NumberPage::alignBoxes()
{
    int width = 0;
    for (const Row &row : std::as_const(m_rows)) {
        row.box->setMinimumWidth(0);
        width = std::max(width, row.box->sizeHint().width());
    }
    for (const Row &row : std::as_const(m_rows))
        row.box->setMinimumWidth(width);
}

} // namespace muster
