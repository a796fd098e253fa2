// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Looks after the journal for the window: proves at start that it can be written, deletes old runs
// when that is wanted, and says what is wrong with it and what to do. Owned by the main window;
// UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/journal/journal.h"

#include <QWidget>

#include <chrono>
#include <optional>

namespace muster {

class MessageBar;

class JournalBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Both references outlive it. \a operatorName is recorded with a deletion.
    JournalBar(Journal &journal, Clock &clock, QString operatorName, QWidget *parent = nullptr);

    //! \brief Looks whether the journal can be used, then deletes runs that ended more than
    //! \a retentionDays ago; 0: none. More than what has grown old since the journal was last
    //! written is deleted only when a person says so: a clock that is wrong must not do it.
    void start(int retentionDays);

    //! \brief Somebody could not read the journal, or write it: it is looked at again by itself,
    //! later and later, until it can be used.
    void fail(const Error &error);

    //! \brief A write failed, and the journal could not be used since: what it was to keep is in
    //! memory only.
    [[nodiscard]] bool hasUnsaved() const { return m_hasUnsaved; }
    //! \brief The journal's file is not in its place, and a copy of it could not be made.
    [[nodiscard]] bool isUnrescued() const
    {
        return m_rescue && m_rescue->state == JournalRescue::State::NotSaved;
    }

signals:
    //! \brief The journal can be used; again after it could not.
    void usable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(JournalWrite *write, void (JournalBar::*done)());
    void check();
    void checkLater();
    void deleteOld();
    void take(const Deletion &deletion, const DeletionPlan &plan);
    void act();
    void forgetProblem();
    void lookWhetherReadable();
    void take(const JournalRescue &rescue);
    void showProblem();
    [[nodiscard]] QStringList errorSentences() const;
    [[nodiscard]] QStringList earlierSentences() const;

    Journal &m_journal;
    Clock &m_clock;
    const QString m_operatorName;
    int m_retentionDays = 0;
    std::optional<Error> m_error;
    bool m_hasUnsaved = false;
    bool m_isReadable = false; // while it cannot be written
    std::chrono::milliseconds m_delay; // before the next look
    int m_timer = 0; // the latest one; those before it are of no use
    //! \brief What a person is to decide on.
    std::optional<std::pair<Deletion, DeletionPlan>> m_unusual;
    bool m_hasDeclined = false; // until the next start
    QString m_setAside; // where a corrupt file went
    std::optional<JournalRescue> m_rescue; // of this program, while the file is not in its place
    QList<JournalRescue> m_earlierRescues;
    MessageBar *m_bar;
};

} // namespace muster
