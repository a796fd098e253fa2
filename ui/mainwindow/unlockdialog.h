// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Asks why a production connection is to be unlocked. Enter unlocks once a reason is given.
// Owned by its parent; UI thread.
#pragma once

#include <QDialog>

#include <chrono>

class QLabel;
class QLineEdit;
class QPushButton;

namespace muster {

class UnlockDialog final : public QDialog
{
    Q_OBJECT

public:
    UnlockDialog(QString connectionName, std::chrono::milliseconds duration,
                 QWidget *parent = nullptr);

    //! \brief Never blank when accepted() is emitted.
    [[nodiscard]] QString reason() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QString m_connectionName;
    const std::chrono::milliseconds m_duration;
    QLabel *m_text;
    QLabel *m_label;
    QLineEdit *m_reason;
    QPushButton *m_unlock;
    QPushButton *m_cancel;
    bool m_isComposing = false;
};

} // namespace muster
