// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What of a run of the history can be sent again, and why not. It only asks. Owned by the history
// window; UI thread.
#pragma once

#include "app/fleet/records.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace muster {

class RepeatBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RepeatBar(QWidget *parent = nullptr);

    //! \brief \a offered: how many targets later runs have not taken over. \a whyNot: a sentence,
    //! or empty when nothing prevents it. Hidden when there is neither.
    void setRun(const OutcomeTotals &offered, const QString &whyNot);
    void clear() { setRun({}, {}); }
    //! \brief How many targets a person may settle by hand.
    void setSettleable(qsizetype count);

signals:
    void repeatRequested(muster::Outcome outcome);
    void settleRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    OutcomeTotals m_totals;
    QString m_whyNot;
    QList<std::pair<Outcome, QPushButton *>> m_buttons;
    qsizetype m_settleable = 0;
    QPushButton *m_settle;
    QLabel *m_reason;
};

} // namespace muster
