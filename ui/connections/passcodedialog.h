// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks for what the virtual MFA device of a connection's IAM user shows now. Keeps nothing.
// Owned by its opener; UI thread.
#pragma once

#include "app/core/secret.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace muster {

class PasscodeDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a connection and \a user are names, shown as they are.
    PasscodeDialog(const QString &connection, const QString &user, QWidget *parent = nullptr);

    void done(int result) override;

signals:
    //! \brief Six digits. At most once.
    void entered(const muster::Secret &passcode);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    const QString m_connection;
    const QString m_user;
    QLabel *m_text;
    QLabel *m_label;
    QLineEdit *m_code;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
};

} // namespace muster
