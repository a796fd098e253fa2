// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/commandsource.h"

#include "ui/widgets/mnemonic.h"

#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

CommandSource::CommandSource(QMenuBar &menus, const QAction &own, WhyOff whyOff, QObject *parent)
    : InstantSource(parent)
    , m_menus(menus)
    , m_own(own)
    , m_whyOff(std::move(whyOff))
{
}

void CommandSource::gather()
{
    m_commands.clear();
    for (QAction *top : m_menus.actions()) {
        if (top->menu() && top->isVisible())
            gather(*top->menu(), { top });
    }
}

void CommandSource::gather(QMenu &menu, const QList<QPointer<QAction>> &above)
{
    emit menu.aboutToShow(); // some are filled then
    for (QAction *action : menu.actions()) {
        if (!action->isVisible() || action->isSeparator() || action == &m_own)
            continue;
        if (action->menu())
            gather(*action->menu(), above + QList<QPointer<QAction>> { action });
        else
            m_commands.append({ action, above });
    }
}

QString CommandSource::pathOf(const Command &command)
{
    QStringList names;
    for (const QPointer<QAction> &menu : command.menus)
        names += menu ? withoutMnemonic(menu->text()) : QString();
    return names.join(u" > "_s);
}

QString CommandSource::obstacleOf(const QAction &action) const
{
    if (action.isEnabled())
        return {};
    // What an action says by itself is made of its text.
    const QAction plain(action.text());
    return action.toolTip() == plain.toolTip() ? m_whyOff(action) : action.toolTip();
}

FindAnswer CommandSource::answerTo(const FindText &text)
{
    if (m_commands.isEmpty())
        gather();
    FindAnswer answer;
    for (const Command &command : std::as_const(m_commands)) {
        if (!command.action)
            continue;
        FindResult result;
        result.text = withoutMnemonic(command.action->text());
        const QString path = pathOf(command);
        // The menu alone is no match of all that stands in it.
        const bool isByPath = text.wanted.rankOf(path) == MatchRank::None
            && text.wanted.rankOf(path + u' ' + result.text) != MatchRank::None;
        result.rank = std::min(text.wanted.rankOf(result.text),
                               isByPath ? MatchRank::Inside : MatchRank::None);
        if (result.rank == MatchRank::None)
            continue;
        const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
        result.detail = keys.isEmpty() ? path : path + u" · " + keys;
        result.obstacle = obstacleOf(*command.action);
        result.choice.kind = FindKind::Command;
        result.choice.command = command.action;
        answer.results.append(result);
    }
    return answer;
}

void CommandSource::rest() { m_commands.clear(); }

} // namespace muster
