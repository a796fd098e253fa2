// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One row of the connection form: label, control, and the problem right below the control.
// Owned by its form; UI thread.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace muster {

class FormRow final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Takes \a control; \a name becomes its object name.
    FormRow(QWidget *control, const QString &name, QWidget *parent = nullptr);

    //! \brief Puts \a widget right of the control and takes it.
    void setBeside(QWidget *widget);

    //! \brief The row's label, a buddy of the control; the form's layout owns it.
    [[nodiscard]] QLabel *label() const { return m_label; }
    [[nodiscard]] QWidget *control() const { return m_control; }

    //! \brief \a text may have a mnemonic; the control's accessible name is the same without it.
    void setLabel(const QString &text);
    //! \brief Plain text below the control; empty: no problem. \a hint: saving is possible all the
    //! same.
    void setProblem(const QString &text, bool hint = false);
    [[nodiscard]] QString problem() const { return m_text; }

private:
    QLabel *m_label;
    QWidget *m_control;
    QHBoxLayout *m_line;
    QLabel *m_problem;
    QString m_text;
};

} // namespace muster
