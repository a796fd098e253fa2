// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What to look for in the journal: a text and two days. Owned by the history window; UI thread.
#pragma once

#include "app/journal/journal.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QTimer;

namespace muster {

class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a today: where the dates begin.
    explicit HistoryFilterBar(const QDate &today, QWidget *parent = nullptr);

    //! \brief Days are local, the filter's times are UTC; the last day counts as a whole.
    [[nodiscard]] HistoryFilter filter() const;
    //! \brief Nothing is asked for, so everything matches.
    [[nodiscard]] bool isEmpty() const;
    //! \brief changed() comes at once.
    void setText(const QString &text);
    void focusText();

signals:
    //! \brief A while after the last key, or at once on Enter.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void changedNow();

    QLabel *m_textLabel;
    QLineEdit *m_text;
    QCheckBox *m_hasFrom;
    QDateEdit *m_from;
    QCheckBox *m_hasTo;
    QDateEdit *m_to;
    QTimer *m_pause;
};

} // namespace muster
