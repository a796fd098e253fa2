// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The requests of a run whose result is not known, one card at a time. Owned by the job panel;
// UI thread.
#pragma once

#include "ui/runs/unknowncard.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace muster {

class UnknownCards final : public QWidget
{
    Q_OBJECT

public:
    explicit UnknownCards(QWidget *parent = nullptr);

    //! \brief Stays at the request that was shown as long as it is among \a calls. \a run stays
    //! where it is, and has these positions, until the next call of this or of clear().
    void setCalls(const RunRecord &run, const FleetKind &kind, const QList<UnknownCall> &calls,
                  const UnknownCard::Abilities &abilities);
    void clear();
    //! \brief From now on \a mark adds what is known of the targets of a request, see
    //! RunList::mark(): only of the one that is shown, there may be very many.
    void setMarks(std::function<void(UnknownCall &)> mark) { m_mark = std::move(mark); }
    //! \brief Shows the request that carried that target; false when none did.
    bool showTarget(qsizetype position);
    [[nodiscard]] qsizetype count() const { return m_calls.size(); }
    [[nodiscard]] UnknownCard &card() { return *m_card; }

signals:
    void settleRequested(const QList<qsizetype> &positions);
    void watchRequested(const QList<qsizetype> &positions);
    void repeatRequested(const QList<qsizetype> &positions);
    void statusRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCall(qsizetype index);
    void arrangeCard();
    [[nodiscard]] UnknownCall marked(qsizetype index) const;
    [[nodiscard]] QList<TargetRecord> targetsOf(qsizetype index) const;
    void retranslateUi();

    const RunRecord *m_run = nullptr;
    RunId m_id; // of that run
    QList<TargetRecord> m_shown; // the unknown targets of the call that is shown, as shown
    FleetKind m_kind;
    QList<UnknownCall> m_calls; // without marks
    UnknownCall m_shownCall; // the one that is shown, as shown
    std::function<void(UnknownCall &)> m_mark;
    UnknownCard::Abilities m_abilities;
    qsizetype m_current = 0;
    QLabel *m_place;
    QPushButton *m_previous;
    QPushButton *m_next;
    QScrollArea *m_scroll;
    UnknownCard *m_card;
};

} // namespace muster
