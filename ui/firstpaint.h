// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tells when a window has been painted for the first time, so that start-up work which can wait
// does. Owned by its window; UI thread.
#pragma once

#include <QWidget>

namespace muster {

class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaint(QWidget *window);

signals:
    //! \brief Once, from the event loop, after the first paint.
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace muster
