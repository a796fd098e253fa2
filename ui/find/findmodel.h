// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The lines of a search: titles of groups, results, how many more there are. The group with the
// best result comes first. Owned by its search; UI thread.
#pragma once

#include "ui/find/findresult.h"

#include <QAbstractListModel>

namespace muster {

class FindModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, //!< at the right; why it is not offered, where it is not
        TitleRole, //!< true for the title of a group
    };

    using QAbstractListModel::QAbstractListModel;

    //! \brief What all sources have answered so far.
    void setAnswers(const QList<FindAnswer> &answers);
    //! \brief Those that can be chosen.
    [[nodiscard]] int offeredCount() const { return m_offered; }
    //! \brief The line of the first result that can be chosen, which is the best; -1: there is
    //! none.
    [[nodiscard]] int firstOffered() const { return nextOffered(-1, 1); }
    //! \brief From \a row in steps of \a step; -1: none is left that way.
    [[nodiscard]] int nextOffered(int row, int step) const;
    [[nodiscard]] int rowOf(const FindChoice &choice) const;
    //! \brief nullptr for a line that cannot be chosen.
    [[nodiscard]] const FindChoice *choice(int row) const;
    //! \brief No answer to come can be meant rather: the name of a thing, whole. Commands and
    //! connections are few and come first of all; what is typed or pasted is seldom theirs.
    [[nodiscard]] bool isCertain(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class Part { Title, Result, Rest };
    struct Line
    {
        Part part = Part::Title;
        FindGroup group = FindGroup::List;
        FindResult result {};
        FindRest rest {};

        [[nodiscard]] bool isOffered() const { return part == Part::Result && result.isOffered(); }
    };

    [[nodiscard]] static QString textOf(const Line &line);
    [[nodiscard]] static QString spokenText(const Line &line);

    QList<Line> m_lines;
    int m_offered = 0;
};

} // namespace muster
