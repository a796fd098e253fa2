// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks which connections go into a file, and writes it off the UI thread. No secret goes along.
// Owned by its opener; UI thread.
#pragma once

#include "app/fleet/connection.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace muster {

class MessageBar;

class ExportConnectionsDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief All of \a connections are ticked at first.
    explicit ExportConnectionsDialog(const QList<Connection> &connections,
                                     QWidget *parent = nullptr);

    //! \brief Writes the ticked ones; nothing while a file is being written, or without a tick.
    void saveTo(const QString &path);

signals:
    //! \brief The whole file is written, and the dialog has closed.
    void exported(const QString &path, qsizetype count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForPath();
    void written(const QString &path, qsizetype count, const QString &problem);
    void updateButtons();
    void retranslateUi();
    [[nodiscard]] QList<Connection> ticked() const;

    QList<Connection> m_connections;
    bool m_isWriting = false;
    std::function<QString()> m_words; // of the message; asked again when the language changes
    QLabel *m_intro;
    QListWidget *m_list;
    MessageBar *m_bar;
    QPushButton *m_export;
    QPushButton *m_cancel;
};

} // namespace muster
