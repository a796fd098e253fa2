// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks for the note with which the operator settles targets whose outcome is unknown, or whose job
// is overdue. Owned by its
// parent, deletes itself; UI thread. Nothing is settled without a note, nor by Enter alone.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace muster {

class SettleDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a targets: how many are to be settled; \a areOverdue: their jobs are open, else
    //! their outcome is unknown.
    SettleDialog(int targets, bool areOverdue, QWidget *parent);

    //! \brief Without blanks around it.
    [[nodiscard]] QString note() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    int m_targets;
    bool m_areOverdue;
    QLabel *m_text;
    QLabel *m_label;
    QLineEdit *m_note;
    QPushButton *m_settle;
    QPushButton *m_cancel;
};

} // namespace muster
