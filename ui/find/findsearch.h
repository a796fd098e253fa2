// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks all sources for a text and gathers what they answer, as it comes. The newest text counts:
// what was answered to an earlier one is dropped. Owned by whoever joins it; UI thread.
#pragma once

#include "ui/find/findmodel.h"
#include "ui/find/findsource.h"

#include <QObject>

namespace muster {

class FindSearch final : public QObject
{
    Q_OBJECT

public:
    explicit FindSearch(QObject *parent = nullptr);

    //! \brief Comes to own \a source.
    void add(FindSource *source);
    [[nodiscard]] FindModel &model() { return *m_model; }

    //! \brief Asks for \a typed; empty: ends the search.
    void setText(const QString &typed);
    //! \brief The same text once more, for what may have changed since.
    void askAgain();
    //! \brief Some source has not answered yet.
    [[nodiscard]] bool isPending() const { return m_pending > 0; }
    [[nodiscard]] bool isEmpty() const { return m_text.typed.isEmpty(); }
    //! \brief Why something may be missing, as sentences.
    [[nodiscard]] QString problem() const;

signals:
    //! \brief The model has other lines, or isPending() another answer.
    void changed();
    //! \brief The last source has answered.
    void settled();

private:
    struct Asked
    {
        FindSource *source = nullptr;
        FindAnswer answer {};
        bool isPending = false;
    };

    void ask();
    void rest();
    void take(qsizetype source, int number, const FindAnswer &answer);
    void showAnswers();

    FindModel *m_model;
    QList<Asked> m_sources;
    FindText m_text;
    int m_number = 0; // of the newest question
    int m_pending = 0;
    bool m_isAsking = false;
};

} // namespace muster
