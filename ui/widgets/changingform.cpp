// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/changingform.h"

#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace muster {

// As wide as the longest label, shown or not.
class ChangingForm::LabelColumn final : public QLayoutItem
{
public:
    explicit LabelColumn(const ChangingForm &form)
        : m_form(form)
    {
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        for (const Row &row : m_form.m_rows)
            width = std::max(width, row.label ? row.label->sizeHint().width() : 0);
        return { width, 0 };
    }
    [[nodiscard]] QSize minimumSize() const override { return sizeHint(); }
    [[nodiscard]] QSize maximumSize() const override
    {
        return { QLAYOUTSIZE_MAX, QLAYOUTSIZE_MAX };
    }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect & /*rect*/) override { }
    [[nodiscard]] QRect geometry() const override { return {}; }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    const ChangingForm &m_form;
};

ChangingForm::ChangingForm(QWidget *parent)
    : QGridLayout(parent)
{
    setColumnStretch(1, 1);
    addItem(new LabelColumn(*this), 0, 0);
}

// Room that is left over goes below the last row.
int ChangingForm::appendRow(QLabel *label, QWidget *field)
{
    const auto row = static_cast<int>(m_rows.size());
    m_rows.append({ label, field });
    setRowStretch(row, 0);
    setRowStretch(row + 1, 1);
    return row;
}

void ChangingForm::addRow(QLabel *label, QWidget *field)
{
    const int row = appendRow(label, field);
    const auto side = Qt::Alignment::fromInt(
        parentWidget()->style()->styleHint(QStyle::SH_FormLayoutLabelAlignment));
    label->setAlignment((side & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
    addWidget(label, row, 0);
    addWidget(field, row, 1);
}

void ChangingForm::addRow(QWidget *wide) { addWidget(wide, appendRow(nullptr, wide), 0, 1, 2); }

void ChangingForm::setRowVisible(const QWidget *field, bool visible)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    Q_ASSERT(row != m_rows.end());
    row->isVisible = visible;
    if (row->label)
        row->label->setVisible(visible);
    row->field->setVisible(visible);
}

bool ChangingForm::isRowVisible(const QWidget *field) const
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    return row != m_rows.cend() && row->isVisible;
}

void ChangingForm::setGeometry(const QRect &rect)
{
    QGridLayout::setGeometry(rect);
    // Beside the first line of a field that has several, and a little lower, as in a QFormLayout.
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.label || !row.isVisible)
            continue;
        QRect place = row.label->geometry();
        place.setHeight(std::min(place.height(), row.label->sizeHint().height() * 7 / 4));
        row.label->setGeometry(place);
    }
}

} // namespace muster
