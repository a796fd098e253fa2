// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Find anything: the field, the list below it, and what keys do to both. What is chosen it only
// tells; by then the focus is back where it was. Owned by whoever joins it; UI thread.
#pragma once

#include "ui/find/findresult.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace muster {

class FindField;
class FindPopup;
class FindSearch;

class FindBox final : public QObject
{
    Q_OBJECT

public:
    //! \brief \a search outlives it. The field has no place and no owner yet: field() is laid out
    //! in \a window.
    FindBox(FindSearch &search, QWidget *window, QObject *parent = nullptr);

    [[nodiscard]] FindField &field() { return *m_field; }
    //! \brief Goes to the field, from wherever the focus is.
    void open();

signals:
    void chosen(const muster::FindChoice &choice);

private:
    void onWanted();
    void chooseCurrent();
    void waitForAnswers(bool isWaiting);
    void choose(const FindChoice &choice);
    void close(bool goesBack);

    FindSearch &m_search;
    FindField *m_field;
    FindPopup *m_popup;
    QPointer<QWidget> m_before; // had the focus
    bool m_choosesWhenFound = false; // Return came before the answers
};

} // namespace muster
