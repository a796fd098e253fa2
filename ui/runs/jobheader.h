// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What stands above the targets of a run: which run, how it goes, what may be done.
// Owned by the job panel; UI thread.
#pragma once

#include "app/fleet/records.h"
#include "ui/runs/jobfilter.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace muster {

class JobHeader final : public QWidget
{
    Q_OBJECT

public:
    //! \brief A run as the chooser names it.
    struct Choice
    {
        RunId id;
        QString label;
    };

    explicit JobHeader(QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices, const RunId &current);
    void setCurrent(const RunId &id);
    void setTotals(const OutcomeTotals &totals);
    void setPhase(const QString &text, bool canStop);
    //! \brief Says the totals to a screen reader, politely.
    void announceTotals();

signals:
    void runChosen(const muster::RunId &id);
    void groupChosen(muster::JobGroup group);
    void stopRequested();
    void copyRequested();
    void copyForSupportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildUi();
    void buildChips();
    void retranslateUi();
    void updateIcons();
    void updateTotals();

    OutcomeTotals m_numbers;
    QComboBox *m_chooser;
    QLabel *m_totals;
    QLabel *m_phase;
    QPushButton *m_stop;
    QPushButton *m_copy;
    QPushButton *m_copySupport;
    QButtonGroup *m_chips;
    QProgressBar *m_progress;
};

} // namespace muster
