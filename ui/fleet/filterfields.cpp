// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/filterfields.h"

#include "app/core/visibletext.h"
#include "ui/words/phrasebook.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

using Of = FilterField::Of;

class FieldMaker
{
public:
    FieldMaker()
    {
        for (const LanguageInfo &info : languages())
            m_books.push_back(std::make_unique<PhraseBook>(info.language));
    }

    //! \brief In each language.
    [[nodiscard]] QStringList texts(const Phrase &phrase) const
    {
        QStringList texts;
        for (const auto &book : m_books) {
            if (const QString text = book->text(phrase); !text.isEmpty())
                texts.append(text);
        }
        return texts;
    }

    void add(FilterField field, const QStringList &keys, const Phrase &title)
    {
        QStringList all = keys;
        for (QString text : texts(title)) {
            text.remove(u' ');
            all.append(text.toLower());
        }
        all.removeIf([this](const QString &key) { return m_taken.contains(key); });
        all.removeDuplicates();
        m_taken += all;
        field.keys = all;
        m_fields.append(field);
    }

    [[nodiscard]] bool isTaken(const QString &key) const { return m_taken.contains(key); }
    [[nodiscard]] const QList<FilterField> &fields() const { return m_fields; }

private:
    std::vector<std::unique_ptr<PhraseBook>> m_books;
    QStringList m_taken;
    QList<FilterField> m_fields;
};

class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    static QString problem(const FilterProblem &problem)
    {
        const QString text = visibleText(problem.text, 40);
        switch (problem.kind) {
        case FilterProblem::Kind::NoSuchField:
            //: of a search; %1: what stands before a colon
            return tr("No column “%1”: nothing is filtered.").arg(text);
        case FilterProblem::Kind::NoEnd:
            return tr("The expression has no second /: nothing is filtered.");
        case FilterProblem::Kind::BadExpression:
            //: %1: the number of the character at which it goes wrong
            return tr("The expression is wrong at character %1: nothing is filtered.")
                .arg(problem.position);
        case FilterProblem::Kind::TooHard:
            return tr("The expression takes too long: nothing is filtered.");
        }
        return {};
    }
};

} // namespace

QList<FilterField> filterFields(const FleetKind &kind)
{
    FieldMaker maker;
    // The titles of the table's own columns.
    maker.add({ Of::Name }, { u"name"_s }, { "muster::FleetModel", "Name" });
    maker.add({ Of::Id }, { u"id"_s }, {});
    FilterField status { Of::Status };
    for (auto it = kind.statuses.cbegin(); it != kind.statuses.cend(); ++it)
        status.words.insert(it.key(), maker.texts(it->word));
    maker.add(status, { u"status"_s }, { "muster::FleetModel", "Status" });
    for (int cell = 0; cell < kind.columns.size(); ++cell) {
        const ColumnInfo &column = kind.columns.at(cell);
        FilterField field { Of::Cell, cell };
        for (auto it = column.words.cbegin(); it != column.words.cend(); ++it)
            field.words.insert(it.key(), maker.texts(*it));
        QStringList keys { column.key };
        if (column.key.endsWith("flavor"_L1) && !maker.isTaken(u"spec"_s))
            keys.prepend(u"spec"_s);
        maker.add(field, keys, column.title);
    }
    // In the list of servers a server is the row itself.
    if (!maker.isTaken(u"server"_s))
        maker.add({ Of::Any }, { u"server"_s }, {});
    return maker.fields();
}

QStringList filterKeys(const QList<FilterField> &fields)
{
    QStringList keys;
    for (const FilterField &field : fields) {
        if (!field.keys.isEmpty())
            keys.append(field.keys.first());
    }
    return keys;
}

QString filterProblemText(const FilterProblem &problem) { return FilterWords::problem(problem); }

} // namespace muster
