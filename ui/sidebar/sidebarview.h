// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The sidebar's tree: a click or Enter goes to what a line names; arrows only move. It keeps what
// was closed up. Owned by the main window, goes before the model; UI thread.
#pragma once

#include "app/core/ids.h"
#include "app/core/phrase.h"

#include <QSet>
#include <QStringList>
#include <QTreeView>

class QMenu;

namespace muster {

class SidebarModel;

class SidebarView final : public QTreeView
{
    Q_OBJECT

public:
    //! \brief \a model outlives it.
    explicit SidebarView(SidebarModel &model, QWidget *parent = nullptr);

    //! \brief What a person has closed up, by names of their own.
    [[nodiscard]] QStringList collapsed() const;
    void setCollapsed(const QStringList &names);
    //! \brief Puts the current line to the kind in front, unless a person is at work here.
    void followFront();
    //! \brief Names of kinds that will stand here: the first width is made for them.
    void setUsualKinds(const QList<Phrase> &names);
    //! \brief As wide as what stands here, and what is usual, within bounds.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    //! \brief A saved selection or filter of that kind; see SavedFlow for what may be done.
    void selectionChosen(const muster::KindId &kind, const QString &name);
    void selectionMenuWanted(const muster::KindId &kind, const QString &name, QMenu *menu);
    //! \brief \a goes: Enter or a double click, so the focus goes along.
    void kindChosen(const muster::ConnectionId &connection, int kind, bool goes);
    //! \brief An open one, or one to be opened.
    void connectionChosen(const muster::ConnectionId &connection);
    void runChosen(const muster::RunId &run, bool goes);
    //! \brief In a window of its own: Shift+Enter, or the menu.
    void runWindowWanted(const muster::RunId &run);
    //! \brief The end of the runs that are known is in sight, or was asked for.
    void moreRunsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void choose(const QModelIndex &index, bool goes);
    void openUp(const QModelIndex &parent, int first, int last);
    void lookForTheEnd();
    void fillRunMenu(QMenu &menu, const RunId &run);
    void noteExpansion(const QModelIndex &index, bool isExpanded);
    [[nodiscard]] QString nameOf(const QModelIndex &index) const;
    void retranslate();
    [[nodiscard]] int lineWidth(const QString &name, const QString &detail, int level) const;

    SidebarModel &m_model;
    QList<Phrase> m_usualKinds;
    QSet<QString> m_collapsed;
    RunId m_run; // the one that is current, wherever it goes
};

} // namespace muster
