// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the window shows while no connection is open: what can be done now, as buttons.
// Owned by the main window; UI thread.
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace muster {

class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    //! \brief A button for each of \a actions, which outlive the page and name it.
    explicit WelcomePage(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_text;
};

} // namespace muster
