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

    //! \brief \a whyNot: a sentence, or empty when nothing stands in the way. Hidden when the run
    //! has nothing that could be sent again.
    void setRun(const OutcomeTotals &totals, const QString &whyNot);
    void clear() { setRun({}, {}); }

signals:
    void repeatRequested(muster::Outcome outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    OutcomeTotals m_totals;
    QString m_whyNot;
    QList<std::pair<Outcome, QPushButton *>> m_buttons;
    QLabel *m_reason;
};

} // namespace muster
