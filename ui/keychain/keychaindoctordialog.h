// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The keychain doctor's window. Not modal; owned by its parent; UI thread.
#pragma once

#include "ui/keychain/keychaincheck.h"

#include <QDialog>

class QPushButton;

namespace muster {

class KeychainDoctorDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief Checks as soon as it is shown.
    explicit KeychainDoctorDialog(MakeDoctor makeDoctor, QWidget *parent = nullptr);

    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void updateButtons();
    void retranslateUi();

    QLabel *m_intro;
    KeychainCheck *m_check;
    QPushButton *m_again; // stops a check while one runs
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace muster
