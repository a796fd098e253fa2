// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reasons to think twice, a line each, in a box that stands out. Hidden without any. Owned by the
// dialog; UI thread.
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
};

} // namespace muster
