// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Why the table is empty, in the table's own area. Owned by the viewport it lies on; UI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace muster {

class EmptyNote final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNote(QWidget *viewport);
    //! \brief Shows \a text, and a button when \a actionText is not empty; an empty text hides it.
    void setMessage(const QString &text, const QString &actionText = {});
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();

private:
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace muster
