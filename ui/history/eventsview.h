// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The events of connections that match a search: a table, a word when there are none, and their
// export. Reads the journal itself and changes nothing. Owned by the history window; UI thread.
#pragma once

#include "app/journal/journal.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;

namespace muster {

class EventsModel;
class MessageBar;
class RowTable;

class EventsView final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a journal outlives it.
    explicit EventsView(Journal &journal, QWidget *parent = nullptr);

    //! \brief Asks the journal anew.
    void look(const HistoryFilter &filter);
    //! \brief Writes what is listed to \a path, JSON when it ends so, else CSV, and says how it
    //! went.
    void exportTo(const QString &path, const QDateTime &now);
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString searchState() const;

signals:
    //! \brief count(), isBusy() or searchState() may have changed.
    void stateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateState();
    void retranslateUi();

    Journal &m_journal;
    HistoryFilter m_asked;
    QPointer<JournalEventsRead> m_read;
    bool m_isExporting = false;
    bool m_answered = false;
    std::optional<Error> m_error; // why there is no answer
    std::function<QString()> m_message; // about the last export, in whichever language
    bool m_messageIsGood = true;

    MessageBar *m_bar;
    QStackedWidget *m_stack;
    EventsModel *m_model;
    RowTable *m_table;
    QLabel *m_note;
};

} // namespace muster
