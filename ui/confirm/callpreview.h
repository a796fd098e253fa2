// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One planned call, whole: what will be sent, without a secret. Owned by the list of calls; UI
// thread.
#pragma once

#include "app/cloud/plannedcall.h"
#include "app/core/result.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace muster {

class CallPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CallPreview(QWidget *parent = nullptr);

    //! \brief \a number counts from 1. An error is why it cannot be shown.
    void show(qsizetype number, const Result<PlannedCall> &call);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    qsizetype m_number = 0;
    Result<PlannedCall> m_call { PlannedCall() };
    QPlainTextEdit *m_text;
    QLabel *m_note;
    QPushButton *m_copy;
};

} // namespace muster
