// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The text of a filter as the terms it is made of, so that one can be taken out, or put in, without
// typing: the text stays the one truth. A value; any thread.
#pragma once

#include "app/fleet/rowfilter.h"

namespace muster {

class FilterText final
{
public:
    FilterText(QString text, const QList<FilterField> &fields);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QStringList &terms() const { return m_terms; }
    [[nodiscard]] const QList<FilterSpan> &spans() const { return m_spans; }
    //! \brief The text without that term.
    [[nodiscard]] QString without(qsizetype term) const;
    //! \brief Whether a term asks for exactly \a value under \a key, or whatever else its field is
    //! called, alone or as one of several.
    [[nodiscard]] bool has(const QString &key, const QString &value) const;
    //! \brief The text with that value asked for, beside those that are asked for under the same
    //! field: rows with one of them are shown. Where it is asked for already, without it.
    [[nodiscard]] QString toggled(const QString &key, const QString &value) const;

private:
    [[nodiscard]] bool areOfOneField(const QString &key, const QString &other) const;
    //! \brief What of a term is the name of the field of \a key, with its colon; 0: it has another.
    [[nodiscard]] qsizetype nameSize(qsizetype term, const QString &key) const;
    //! \brief The term of mere values under \a key; -1: there is none.
    [[nodiscard]] qsizetype listOf(const QString &key) const;
    [[nodiscard]] QStringList valuesOf(qsizetype term, const QString &key) const;
    [[nodiscard]] qsizetype wholeTerm(const QString &key, const QString &value) const;
    [[nodiscard]] QString replaced(qsizetype term, const QString &by) const;
    [[nodiscard]] QString appended(const QString &term) const;

    QString m_text;
    QList<FilterField> m_fields;
    QList<FilterSpan> m_spans;
    QStringList m_terms; // one for each span
};

//! \brief What stands behind the colon so that \a field lets \a raw through and none of \a others:
//! \a word, what it is called, where that is enough, else the raw value, else an expression.
[[nodiscard]] QString filterValue(const FilterField &field, const QString &raw, const QString &word,
                                  const QStringList &others);

} // namespace muster
