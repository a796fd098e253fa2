// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The targets of the shown run. What is told of one, its details or the request whose outcome is
// unknown, opens beside them when a person asks for it, and is closed again: the rows have all of
// the width until then. Where the pane is low it takes the place of the rows, and so do the
// requests anywhere: they list their targets themselves. Owned by the job panel; UI thread.
#pragma once

#include "app/core/clock.h"
#include "app/fleet/errorcatalogue.h"
#include "ui/runs/unknowncard.h"

#include <QSplitter>

class QPlainTextEdit;
class QShortcut;
class QTabWidget;
class QToolButton;

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
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool showsUnknown() const;
    //! \brief Opens what is told of the current target, or of the first one.
    void openDetails();
    void closeDetails();
    //! \brief Opens the requests whose outcome is unknown.
    void showUnknown();
    //! \brief As a run is shown first: nothing of another one is left.
    void begin();
    void updateDetails();
    //! \brief What can be done with what is unknown is \a abilities.
    void updateCards(const UnknownCard::Abilities &abilities);

signals:
    void openChanged(bool isOpen);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void setOpen(bool isOpen);
    void followCurrentRow();
    void showCurrent();
    void updateSplit();
    void arrange();
    void setAlone(bool isAlone);

    TargetTable &m_model;
    const ErrorCatalogue &m_catalogue;
    const Clock &m_clock;
    bool m_isAlone = false; // what is open has taken the place of the rows
    bool m_isMoved = false; // by a person, who knows best
    qsizetype m_told = -1; // the target that the details are of; it may have left the list since
    JobTable *m_table;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_details;
    UnknownCards *m_cards;
    QToolButton *m_close;
    QShortcut *m_escape;
};

} // namespace muster
