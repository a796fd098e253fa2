// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The filter language of a fleet: words, "phrases", -without, status:abnormal, az:1a,1b, /regular
// expressions/. All of them must fit. Made of a text, then asked for each row.
// A value; one thread at a time may use the same one.
#pragma once

#include "app/fleet/fleetrow.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace muster {

//! \brief What a filter may ask about.
struct FilterField
{
    enum class Of {
        Any, //!< name or id
        Name,
        Id,
        Status,
        Cell,
    };
    Of of = Of::Any;
    int cell = -1; //!< with Of::Cell: the place in FleetRow::cells
    QStringList keys {}; //!< how it may be called, in lower case and without spaces
    //! What raw values are called in the window, in any language.
    QHash<QString, QStringList> words {};
};

//! \brief Why a filter cannot be applied: then it lets every row through.
struct FilterProblem
{
    enum class Kind {
        NoSuchField, //!< \c text: how it was called
        NoEnd, //!< a regular expression without its second slash
        BadExpression, //!< \c text is it, \c position the place in it, from 1 on
        TooHard, //!< it takes too long to be tried on a row
    };
    Kind kind = Kind::NoSuchField;
    QString text {};
    qsizetype position = 0;

    friend bool operator==(const FilterProblem &, const FilterProblem &) = default;
};

//! \brief What stands between values behind one colon; also the wide one of Chinese keyboards.
[[nodiscard]] inline bool isFilterComma(QChar c) { return c == u',' || c == u'\uFF0C'; }

//! \brief Where one of its terms stands in the text of a filter.
struct FilterSpan
{
    qsizetype from = 0;
    qsizetype size = 0;

    friend bool operator==(const FilterSpan &, const FilterSpan &) = default;
};

class RowFilter final
{
public:
    //! \brief Lets every row through.
    RowFilter() = default;
    RowFilter(const QString &text, const QList<FilterField> &fields);

    //! \brief May come up with matches(): an expression shows only then that it is too hard.
    [[nodiscard]] const std::optional<FilterProblem> &problem() const { return m_problem; }
    [[nodiscard]] bool matches(const FleetRow &row) const;
    //! \brief Of each term, in the order of the text; from the one on that cannot be read, what
    //! stands between spaces.
    [[nodiscard]] const QList<FilterSpan> &spans() const { return m_spans; }
    [[nodiscard]] bool hasExpression() const;
    //! \brief It is too hard, for whoever has tried it on many rows: problem().
    void giveUp() const;
    //! \brief Whatever this lets through, \a other did as well; false: not known.
    [[nodiscard]] bool isNarrowerThan(const RowFilter &other) const;

private:
    struct Term
    {
        bool isNegative = false;
        FilterField field {};
        QStringList texts {}; // one of them must be there
        std::optional<QRegularExpression> expression {};
        // By raw value, where it has words or is a status: whether it fits.
        mutable QHash<QString, bool> known {};
    };
    class Parser;

    [[nodiscard]] bool fits(const Term &term, const FleetRow &row) const;
    [[nodiscard]] bool fitsText(const Term &term, const QString &text) const;
    [[nodiscard]] bool fitsValue(const Term &term, const QString &raw) const;

    std::vector<Term> m_terms;
    QList<FilterSpan> m_spans;
    mutable std::optional<FilterProblem> m_problem;
};

} // namespace muster
