// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filtermenu.h"

#include "app/core/visibletext.h"
#include "ui/fleet/fleetmodel.h"
#include "ui/words/formatters.h"
#include "ui/words/targetstory.h"

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

using Of = FilterField::Of;

// More than these nobody looks through; they are typed.
constexpr int mostValues = 40;
constexpr int mostKnown = 2'000;
constexpr qsizetype longestValue = 60;

QString valueLabel(const QString &text)
{
    return visibleText(text, longestValue).replace(u'&', u"&&"_s);
}

} // namespace

FilterMenu::FilterMenu(const FleetModel &model, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
{
    setObjectName(u"filterMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

void FilterMenu::fill()
{
    for (QMenu *old : findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        old->deleteLater();
    clear();
    for (const FilterField &field : std::as_const(m_fields)) {
        const QString key = keyOf(field);
        if (key.isEmpty() || field.of == Of::Any)
            continue;
        const QString title = titleOf(field).replace(u'&', u"&&"_s);
        if (field.of == Of::Name || field.of == Of::Id) { // each row has another one
            addAction(title + u'…', this, [this, key] {
                emit typingWanted(key + u':');
            })->setObjectName(u"filterField_"_s + field.keys.constFirst());
            continue;
        }
        QMenu *values = addMenu(title);
        values->setObjectName(u"filterField_"_s + field.keys.constFirst());
        connect(values, &QMenu::aboutToShow, this,
                [this, values, field] { fillValues(values, field); });
    }
}

QString FilterMenu::titleOf(const FilterField &field) const
{
    int column = FleetModel::NameColumn;
    if (field.of == Of::Id)
        column = FleetModel::IdColumn;
    else if (field.of == Of::Status)
        column = FleetModel::StatusColumn;
    else if (field.of == Of::Cell)
        column = FleetModel::FirstKindColumn + field.cell;
    return m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

// As the person reads it: the title, where a field may be called by it.
QString FilterMenu::keyOf(const FilterField &field) const
{
    QString title = titleOf(field).toLower();
    title.remove(u' ');
    // Short ones are easier to read; a title in another script is easier still.
    const bool isForeign = !title.isEmpty() && title.at(0).unicode() > 0x7f;
    if (isForeign && field.keys.contains(title))
        return title;
    return field.keys.value(0);
}

QString FilterMenu::wordOf(const FilterField &field, const QString &raw) const
{
    if (field.of == Of::Status)
        return m_model.kind().statuses.contains(raw) ? m_model.kind().status(raw).word.text()
                                                     : QString();
    const QHash<QString, Phrase> &words = m_model.kind().columns.at(field.cell).words;
    const auto word = words.constFind(raw);
    return word == words.cend() ? QString() : word->text();
}

std::optional<QHash<QString, int>> FilterMenu::valuesOf(const FilterField &field) const
{
    if (field.of == Of::Status)
        return m_model.statusCounts();
    QHash<QString, int> counts;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QString value = m_model.fleetRow(row).cells.value(field.cell);
        if (!value.isEmpty())
            ++counts[value];
        if (counts.size() > mostKnown)
            return {};
    }
    return counts;
}

void FilterMenu::fillValues(QMenu *menu, const FilterField &field)
{
    menu->clear();
    const QString key = keyOf(field);
    const auto counts = valuesOf(field);
    QStringList values = counts ? counts->keys() : QStringList();
    std::sort(values.begin(), values.end(), [&](const QString &a, const QString &b) {
        return counts->value(a) != counts->value(b) ? counts->value(a) > counts->value(b) : a < b;
    });
    const FilterText filter(m_text, m_fields);
    for (const QString &raw : values.mid(0, mostValues)) {
        const QString word = wordOf(field, raw);
        QString shown = word.isEmpty() ? raw : word;
        if (field.of == Of::Status)
            shown = statusStory(raw, m_model.kind());
        const QString value = filterValue(field, raw, word.toLower(), values);
        //: a value in the menu of a filter; %1: "Normal (5)", %2: how many rows have it
        QAction *action
            = menu->addAction(tr("%1: %2").arg(valueLabel(shown), countText(counts->value(raw))));
        action->setCheckable(true);
        action->setChecked(filter.has(key, value));
        connect(action, &QAction::triggered, this, [this, key, value] {
            emit textChosen(FilterText(m_text, m_fields).toggled(key, value));
        });
    }
    if (counts && values.size() <= mostValues) {
        if (values.isEmpty())
            menu->addAction(tr("No row has a value here"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    //: an entry that goes to the search field
    menu->addAction(tr("Type another value…"), this,
                    [this, key] { emit typingWanted(key + u':'); });
}

} // namespace muster
