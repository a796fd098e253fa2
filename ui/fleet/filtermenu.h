// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What a filter may ask about: the fields of the list, and of each the values that its rows have,
// with how many have them. Owned by its button; UI thread.
#pragma once

#include "app/fleet/filtertext.h"

#include <QMenu>

#include <optional>

namespace muster {

class FleetModel;

class FilterMenu final : public QMenu
{
    Q_OBJECT

public:
    //! \brief \a model outlives it.
    FilterMenu(const FleetModel &model, QWidget *parent);

    void setFields(const QList<FilterField> &fields) { m_fields = fields; }
    //! \brief The text of the filter that is on: its values are ticked.
    void setText(const QString &text) { m_text = text; }

signals:
    //! \brief In place of the one that is on.
    void textChosen(const QString &text);
    //! \brief A person is to type what comes after \a begin.
    void typingWanted(const QString &begin);

private:
    void fill();
    void fillValues(QMenu *menu, const FilterField &field);
    [[nodiscard]] QString titleOf(const FilterField &field) const;
    [[nodiscard]] QString keyOf(const FilterField &field) const;
    [[nodiscard]] QString wordOf(const FilterField &field, const QString &raw) const;
    //! \brief Raw values and how many rows have each; nothing: there are too many to choose from.
    [[nodiscard]] std::optional<QHash<QString, int>> valuesOf(const FilterField &field) const;

    const FleetModel &m_model;
    QList<FilterField> m_fields;
    QString m_text;
};

} // namespace muster
