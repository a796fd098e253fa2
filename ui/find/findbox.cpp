// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/find/findbox.h"

#include "ui/find/findfield.h"
#include "ui/find/findpopup.h"
#include "ui/find/findsearch.h"

#include <QApplication>

#include <utility>

namespace muster {

FindBox::FindBox(FindSearch &search, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_search(search)
    , m_field(new FindField) // Tab comes to it where it is laid out, not first of all
    , m_popup(new FindPopup(search, *m_field, window))
{
    connect(m_field, &FindField::wantedChanged, this, &FindBox::onWanted);
    connect(m_field, &FindField::stepWanted, this, [this](FindStep step) {
        waitForAnswers(false); // the person goes on
        m_popup->step(step);
    });
    connect(m_field, &FindField::chooseWanted, this, &FindBox::chooseCurrent);
    connect(m_field, &FindField::leaveWanted, this, [this] { close(true); });
    connect(m_field, &FindField::left, this, [this] { close(false); });
    connect(m_popup, &FindPopup::chosen, this, &FindBox::choose);
    connect(m_popup, &FindPopup::retranslated, &search, &FindSearch::askAgain);
    connect(&search, &FindSearch::settled, this, [this] {
        if (std::exchange(m_choosesWhenFound, false)) {
            m_popup->setWaiting(false);
            chooseCurrent();
        }
    });
    // However the field is come to.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == m_field && old && old != m_field)
            m_before = old;
    });
}

void FindBox::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBox::onWanted()
{
    waitForAnswers(false);
    m_search.setText(m_field->wanted());
    if (m_search.isEmpty())
        m_popup->hide();
    else
        m_popup->open();
}

void FindBox::chooseCurrent()
{
    if (m_search.isEmpty())
        return;
    const FindChoice *choice = m_popup->current();
    // Whoever pastes an id and presses Return is faster than the journal.
    if (m_search.isPending() && !(choice && m_popup->isCertain()))
        waitForAnswers(true);
    else if (choice)
        choose(FindChoice(*choice));
}

void FindBox::waitForAnswers(bool isWaiting)
{
    m_choosesWhenFound = isWaiting;
    m_popup->setWaiting(isWaiting);
}

void FindBox::choose(const FindChoice &choice)
{
    const FindChoice chosenOne = choice; // what was found goes with the search
    close(true);
    emit chosen(chosenOne);
}

void FindBox::close(bool goesBack)
{
    m_choosesWhenFound = false;
    m_popup->hide();
    m_field->reset();
    m_search.setText({});
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    if (!goesBack || !m_field->hasFocus())
        return;
    if (before && before->isVisible() && before->isEnabled())
        before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

} // namespace muster
