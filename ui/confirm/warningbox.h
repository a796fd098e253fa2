// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reasons to think twice, a line each, in a box that stands out. Hidden without any; its room
// stays, so that the rows below do not move under the hand that unticks one. Owned by the dialog;
// UI thread.
#pragma once

#include <QLabel>

namespace muster {

class WarningBox final : public QLabel
{
    Q_OBJECT

public:
    explicit WarningBox(QWidget *parent = nullptr);

    void setLines(const QStringList &lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepRoom(int atLeast);
};

} // namespace muster
