// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The menu of what a person has saved of a fleet: filters, which are applied, and selections, which
// are shown like a pasted list before they are ticked; saving, deleting, files to hand on.
// Owned by its page; UI thread.
#pragma once

#include "app/session/savedlists.h"

#include <QMenu>
#include <QPointer>

class QInputDialog;

namespace muster {

class FleetModel;
class FleetProxy;
class MessageBar;

//! \brief What the flow works with; all of it outlives the flow.
struct SavedFlowParts
{
    const FleetModel &model;
    const FleetProxy &proxy; //!< whose filter is saved
    SavedLists &lists;
    MessageBar &message; //!< where failures are told
    QWidget *page; //!< the parent of dialogs
};

class SavedFlow final : public QObject
{
    Q_OBJECT

public:
    explicit SavedFlow(const SavedFlowParts &parts);

    //! \brief Filled whenever it opens; the page has it at a button.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    //! \brief As if it had been chosen from the menu; nothing when there is none of that name.
    void choose(const QString &name);
    //! \brief What may be done with the one of that name beside choosing it, for another menu.
    void addActions(QMenu &menu, const QString &name);

signals:
    void filterChosen(const QString &text, const QSet<QString> &statuses);
    //! \brief A selection as a list to be looked up.
    void listChosen(const QString &list);

private:
    void fill();
    void addEntry(const SavedList &list);
    void askForName(bool ofTicks);
    void save(const QString &name, bool ofTicks);
    void askToRename(const QString &name);
    void askToDelete(const QString &name);
    void askForFile(const QList<SavedList> &lists);
    void exportTo(const QString &path, const QList<SavedList> &lists);
    void import();
    void importFrom(const QString &path);
    [[nodiscard]] QString entryText(const SavedList &list) const;

    SavedFlowParts m_parts;
    QMenu *m_menu;
    QPointer<QMenu> m_removal; // in it, made anew with its entries
    QPointer<QInputDialog> m_naming;
};

} // namespace muster
