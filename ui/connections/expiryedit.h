// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// When temporary keys end, in local time: not told, some time from now, or a time of its own.
// Owned by its form; UI thread.
#pragma once

#include "app/core/clock.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace muster {

class ExpiryEdit final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a clock outlives it.
    explicit ExpiryEdit(Clock &clock, QWidget *parent = nullptr);

    //! \brief UTC, to the second; invalid: not told.
    void setValue(const QDateTime &value);
    [[nodiscard]] QDateTime value() const;

signals:
    //! \brief By the person.
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(int index);
    void updateNote();
    void retranslate();

    Clock &m_clock;
    QComboBox *m_choice;
    QDateTimeEdit *m_at;
    QLabel *m_note;
};

} // namespace muster
