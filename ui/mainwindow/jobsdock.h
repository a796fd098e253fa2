// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the jobs panel is shown: the names of the dock, its key, and how much room it takes. In a
// window too low for both, the height goes to where the keyboard is: to the panel, or to the list
// above it. Owned by the main window; UI thread.
#pragma once

#include <QDockWidget>

#include <functional>

namespace muster {

class JobPanel;

class JobsDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit JobsDock(QWidget *window);

    //! \brief Takes over \a panel, and shows it when it has something to show. Once.
    void setPanel(JobPanel *panel);
    //! \brief By how much what stands above it is too low to be of use; 0: it is not. Asked for
    //! when the window has become lower, and when the panel comes: then it gives way.
    void setMissing(std::function<int()> missing);
    //! \brief The run that is shown is of that connection, and another one is in front; empty: it
    //! is of the one in front. Said in the title.
    void setElsewhere(const QString &connection);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void giveRoom();
    void followFocus(const QWidget *focus);
    [[nodiscard]] bool isWindowLow();
    void giveWayLater();
    void giveWay();
    void retranslate();

    JobPanel *m_panel = nullptr;
    std::function<int()> m_missing;
    bool m_isGivingWay = false; // soon
    QString m_elsewhere;
};

} // namespace muster
