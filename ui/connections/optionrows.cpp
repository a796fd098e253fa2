// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/optionrows.h"

#include "ui/connections/fieldcontrols.h"
#include "ui/connections/formrow.h"
#include "ui/widgets/changingform.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace muster {

OptionRows::OptionRows(ChangingForm *layout, const QList<Provider> &providers, QObject *parent)
    : QObject(parent)
    , m_layout(layout)
{
    for (const Provider &provider : providers) {
        for (const ConnectionOption &option : provider.options) {
            QComboBox *combo = makeCombo();
            const Row row { provider.id, option, combo, new FormRow(combo, option.key) };
            layout->addRow(row.row->label(), row.row);
            m_rows.append(row);
            connect(combo, &QComboBox::currentIndexChanged, this, [this, row] {
                warn(row);
                emit edited();
            });
        }
    }
    retranslate();
}

void OptionRows::showOnly(const QString &provider)
{
    for (const Row &row : std::as_const(m_rows))
        m_layout->setRowVisible(row.row, row.provider == provider);
}

void OptionRows::setOptions(const QMap<QString, QString> &options)
{
    for (const Row &row : std::as_const(m_rows))
        selectData(row.combo, options.value(row.option.key));
}

QMap<QString, QString> OptionRows::optionsOf(const QString &provider,
                                             QMap<QString, QString> others) const
{
    for (const Row &row : m_rows) {
        others.remove(row.option.key);
        if (row.provider == provider && row.combo->currentIndex() > 0)
            others.insert(row.option.key, row.combo->currentData().toString());
    }
    return others;
}

void OptionRows::fill(const Row &row)
{
    const QSignalBlocker blocker(row.combo);
    const QVariant chosen = row.combo->currentData();
    row.combo->clear();
    for (const OptionChoice &choice : row.option.choices)
        row.combo->addItem(choice.name.isEmpty() ? choice.value : choice.name.text(), choice.value);
    selectData(row.combo, chosen);
}

void OptionRows::warn(const Row &row)
{
    const int chosen = row.combo->currentIndex();
    row.row->setProblem(chosen < 0 ? QString() : row.option.choices.at(chosen).warning.text(),
                        true);
}

void OptionRows::retranslate()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.row->setLabel(row.option.label.text());
        fill(row);
        warn(row);
    }
}

} // namespace muster
