// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Shows what a file of connections would bring before anything is kept: what is new, what has the
// name of one that is there, what is refused and why. Keeps the ticked ones in one write, or
// nothing. Owned by its opener; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionimport.h"
#include "app/connections/connectionstore.h"

#include <QDialog>

class QGroupBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace muster {

class MessageBar;

class ImportConnectionsDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a fileName is for the sentence above, \a providers give their names; \a connections
    //! outlives the dialog.
    ImportConnectionsDialog(const QString &fileName, ReadImport read,
                            const QList<Provider> &providers, ConnectionStore &connections,
                            QWidget *parent = nullptr);

    //! \brief What is ticked now, as it would be kept, but for the ids.
    [[nodiscard]] QList<Connection> chosen() const;

signals:
    //! \brief They are in the list, and the dialog has closed.
    void imported(qsizetype count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void keep();
    void updateAll();
    void updateButtons();
    void showDetails();
    void retranslateUi();
    [[nodiscard]] bool isClash(const ImportEntry &entry) const;
    [[nodiscard]] bool skipsClashes() const;
    [[nodiscard]] QStringList namesAfterImport() const;
    [[nodiscard]] QString entryState(qsizetype index, const QString &name) const;
    [[nodiscard]] QString cloudText(const Connection &connection) const;
    [[nodiscard]] QString networkText(const NetworkSettings &network) const;
    [[nodiscard]] QString nameWarning(const ImportEntry &entry) const;

    QString m_fileName;
    ReadImport m_read;
    QList<Provider> m_providers;
    ConnectionStore &m_connections;
    std::optional<Error> m_error; // of keeping them
    QLabel *m_summary;
    MessageBar *m_bar;
    QTreeWidget *m_tree;
    QLabel *m_details; // of the row in front
    QGroupBox *m_clashes;
    QRadioButton *m_rename;
    QRadioButton *m_skip;
    QLabel *m_note;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace muster
