// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of the shown run, and beside them what is told of one: its details, or the requests
// whose outcome is unknown. Owned by the job panel; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/errorcatalogue.h"
#include "ui/runs/unknowncard.h"

#include <QSplitter>

class QPlainTextEdit;
class QTabWidget;

namespace muster {

class JobTable;
class TargetFilter;
class TargetTable;
class UnknownCards;

class TargetPane final : public QSplitter
{
    Q_OBJECT

public:
    //! \brief \a filter shows \a model. All outlive it.
    TargetPane(TargetTable &model, TargetFilter &filter, const ErrorCatalogue &catalogue,
               const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] JobTable &table() { return *m_table; }
    [[nodiscard]] UnknownCards &cards() { return *m_cards; }
    [[nodiscard]] bool showsUnknown() const;
    //! \brief Brings them to the front.
    void showUnknown();
    //! \brief As a run is shown first: nothing of another one is left.
    void begin();
    void updateDetails();
    //! \brief What can be done with what is unknown is \a abilities.
    void updateCards(const UnknownCard::Abilities &abilities);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followCurrentRow();
    void updateSplit();

    TargetTable &m_model;
    const ErrorCatalogue &m_catalogue;
    const Clock &m_clock;
    bool m_isMoved = false; // by a person, who knows best
    JobTable *m_table;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_details;
    UnknownCards *m_cards;
};

} // namespace muster
