// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the person must do before the verb button wakes up: nothing, a tick, or the number typed.
// Owned by the dialog; UI thread.
#pragma once

#include "app/restart/confirmationlevel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace muster {

class Consent final : public QWidget
{
    Q_OBJECT

public:
    explicit Consent(QWidget *parent = nullptr);

    void demand(ConfirmationLevel level, qsizetype targets);
    //! \brief Never without a target.
    [[nodiscard]] bool isGiven() const;
    //! \brief It must be given anew.
    void withdraw();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    ConfirmationLevel m_level = ConfirmationLevel::Look;
    qsizetype m_targets = 0;
    QCheckBox *m_checked;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
};

} // namespace muster
