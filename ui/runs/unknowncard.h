// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One request whose result is not known: what was sent, what came back, what its targets have shown
// since, and what may be done. It decides nothing and sends nothing by itself.
// Owned by the cards; UI thread.
#pragma once

#include "ui/runs/unknowntext.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace muster {

class UnknownCard final : public QWidget
{
    Q_OBJECT

public:
    //! \brief What may be done now with the run that the card belongs to.
    struct Abilities
    {
        bool isOpen = false; //!< its connection is open
        QString whyNotRepeat; //!< a sentence; empty: what no later run has sent may be sent again
        bool maySettle = false; //!< it is not open, and a person may settle it all the same

        friend bool operator==(const Abilities &, const Abilities &) = default;
    };

    explicit UnknownCard(QWidget *parent = nullptr);

    //! \brief \a run stays where it is until clear(), or until another one is given.
    void setCall(const RunRecord &run, const FleetKind &kind, const UnknownCall &call,
                 const Abilities &abilities);
    //! \brief Of no call; what is shown stays, nothing of it is selected, and nothing can be done
    //! with it.
    void clear();
    //! \brief Brings that target into sight when it is one of the card. It is not selected: what is
    //! done is done to all until a person selects some.
    void goTo(qsizetype position);
    //! \brief From now on \a ticket adds what a support ticket needs of the targets at these
    //! positions to what is copied.
    void setTicket(std::function<QString(const QList<qsizetype> &)> ticket);
    //! \brief The buttons, to be put where they stay in sight; the card owns them until then.
    [[nodiscard]] QWidget &bar() { return *m_bar; }
    //! \brief In \a width pixels: the buttons stand in one row where there is room for them, else
    //! in more; and what was sent beside its targets, or below them.
    void arrange(int width);
    //! \brief What the copy button copies.
    [[nodiscard]] QString text() const;

signals:
    // Of the selected targets, or of all when none is selected; never empty.
    void settleRequested(const QList<qsizetype> &positions);
    void watchRequested(const QList<qsizetype> &positions);
    void repeatRequested(const QList<qsizetype> &positions);
    //! \brief The present status is wanted.
    void statusRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Column { Name, Before, Since, Mark, TargetIdColumn, ColumnCount };

    void buildUi();
    void fill();
    void fillTargets();
    void updateButtons();
    void nameButtons();
    void retranslateUi();
    [[nodiscard]] QList<qsizetype> chosen() const;
    [[nodiscard]] QList<qsizetype> settleable() const;
    [[nodiscard]] QList<qsizetype> watchable() const;
    [[nodiscard]] QList<qsizetype> repeatable() const;
    [[nodiscard]] QString whyNotWatched() const;

    const RunRecord *m_run = nullptr; // a copy of very many targets costs too much
    FleetKind m_kind;
    UnknownCall m_call;
    Abilities m_abilities;
    std::function<QString(const QList<qsizetype> &)> m_ticket;
    QLabel *m_title;
    QLabel *m_warning;
    QLabel *m_whyNot; // why it cannot be sent again now; hidden when it can
    QLabel *m_facts;
    QTreeWidget *m_targets;
    QBoxLayout *m_body = nullptr; // targets and facts
    QWidget *m_bar;
    QGridLayout *m_buttons = nullptr; // of the bar
    int m_buttonsARow = 0;
    QPushButton *m_settle;
    QPushButton *m_watch;
    QPushButton *m_repeat;
    QPushButton *m_status;
    QPushButton *m_copy;
};

} // namespace muster
