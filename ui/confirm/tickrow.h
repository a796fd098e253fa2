// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// How many targets are ticked, and the buttons that tick all of them or none. Owned by the dialog;
// UI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace muster {

class ConfirmModel;

class TickRow final : public QWidget
{
    Q_OBJECT

public:
    explicit TickRow(ConfirmModel &model, QWidget *parent = nullptr);

    void setNumbers(const QString &text);

signals:
    //! \brief The button that has the focus is about to go grey.
    void focusLeaves();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateButtons();
    void setUsable(QPushButton &button, bool usable);

    ConfirmModel &m_model;
    QLabel *m_numbers;
    QPushButton *m_all;
    QPushButton *m_none;
};

} // namespace muster
