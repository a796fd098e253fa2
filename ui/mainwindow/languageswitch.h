// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The languages of the program beside each other, the one that is on pressed: one click switches.
// Many of them are a menu. Owned by its parent widget; UI thread.
#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace muster {

class LanguageSwitch final : public QWidget
{
    Q_OBJECT

public:
    //! \brief The \a languages are checkable actions with their own names, of which one is checked;
    //! they outlive it.
    explicit LanguageSwitch(const QList<QAction *> &languages, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addButtons();
    void addMenu();
    void retranslate();

    const QList<QAction *> m_languages;
    QList<QToolButton *> m_buttons; // one each, or one with the menu
};

} // namespace muster
