// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A message inside a window, where a pop-up would be too loud: shape, text, one action, close.
// Owned by its parent widget; UI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace muster {

//! \brief Hidden when it has nothing to say; stays until it is closed, replaced or cleared. Its
//! text is plain, can be selected and copied, and is announced politely; it never takes the focus.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };
    Q_ENUM(Kind)

    explicit MessageBar(QWidget *parent = nullptr);

    //! \brief Shows \a text (plain, never HTML); empty hides the bar. An empty \a actionText: no
    //! button.
    void setMessage(Kind kind, const QString &text, const QString &actionText = QString());
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

signals:
    void actionTriggered();
    //! \brief The person closed it.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi();
    void updateLook();
    void updateRoom();
    void announce();

    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace muster
