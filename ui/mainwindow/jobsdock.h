// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the jobs panel is shown: the names of the dock, its key, and how much room it takes. Owned
// by the main window; UI thread.
#pragma once

#include <QDockWidget>

namespace muster {

class JobPanel;

class JobsDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit JobsDock(QWidget *window);

    //! \brief Takes over \a panel, and shows it when it has something to show. Once.
    void setPanel(JobPanel *panel);
    //! \brief The run that is shown is of that connection, and another one is in front; empty: it
    //! is of the one in front. Said in the title.
    void setElsewhere(const QString &connection);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void giveRoom();
    void retranslate();

    JobPanel *m_panel = nullptr;
    QString m_elsewhere;
};

} // namespace muster
