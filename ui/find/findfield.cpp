// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findfield.h"

#include "ui/widgets/enterkey.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

constexpr qsizetype longestLine = 500; // a longer one is a list
constexpr qsizetype shownOfList = 60;

std::optional<FindStep> stepOf(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
        return FindStep::Up;
    case Qt::Key_Down:
        return FindStep::Down;
    case Qt::Key_PageUp:
        return FindStep::PageUp;
    case Qt::Key_PageDown:
        return FindStep::PageDown;
    default:
        return {};
    }
}

bool isLong(const QString &text) { return text.contains(u'\n') || text.size() > longestLine; }

} // namespace

FindField::FindField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"findField"_s);
    setClearButtonEnabled(true);
    setMaxLength(std::numeric_limits<int>::max()); // a list that is cut would look whole
    connect(this, &QLineEdit::textChanged, this, &FindField::onText);
    retranslate();
}

QString FindField::wanted() const { return m_list.isEmpty() ? text() : m_list; }

void FindField::take(const QString &pasted)
{
    const QString whole = pasted.trimmed();
    if (isLong(whole))
        takeList(whole);
    else
        insert(whole);
}

void FindField::reset()
{
    m_isQuiet = true;
    clear();
    m_list.clear();
    m_isQuiet = false;
}

void FindField::setKeys(const QString &keys)
{
    m_keys = keys;
    retranslate();
}

// Also from the menu of the field, or dropped.
void FindField::onText(const QString &text)
{
    if (m_isQuiet)
        return;
    m_list.clear();
    if (isLong(text.trimmed()))
        takeList(text.trimmed());
    else
        emit wantedChanged();
}

void FindField::takeList(const QString &list)
{
    m_isQuiet = true;
    setText(list.section(u'\n', 0, 0).trimmed().left(shownOfList) + u" …"_s);
    m_isQuiet = false;
    m_list = list;
    emit wantedChanged();
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    if (m_isComposing) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        take(QGuiApplication::clipboard()->text()); // which may be longer than a field takes
        return;
    }
    if (const std::optional<FindStep> step = stepOf(*event)) {
        emit stepWanted(*step);
        return;
    }
    if (isEnter(*event)) {
        emit chooseWanted();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        emit leaveWanted();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FindField::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void FindField::focusOutEvent(QFocusEvent *event)
{
    m_isComposing = false;
    QLineEdit::focusOutEvent(event);
    // Its own menu, or another program, is left again.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit left();
}

void FindField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void FindField::retranslate()
{
    //: in the field; %1: the keys that lead there
    setPlaceholderText(tr("%1: find, paste IDs, a job ID…").arg(m_keys));
    setAccessibleName(tr("Find anything"));
    setToolTip(
        tr("Names and IDs of the open lists, runs by number or reason, job IDs, request IDs, "
           "commands of the menus, connections, the manual. A pasted list can be ticked."));
    // The name of a connection beside it may need the room; where there is room this takes it.
    setMinimumWidth(20 * fontMetrics().averageCharWidth());
    setMaximumWidth(60 * fontMetrics().averageCharWidth());
}

} // namespace muster
