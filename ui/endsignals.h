// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Hears when the system tells the program to end: SIGTERM, SIGINT and SIGHUP. Where there are no
// such signals (Windows), it hears nothing; there the end of a session is told to the window.
// At most one at a time, owned by main; the UI thread.
#pragma once

#include <QObject>

#include <memory>

namespace muster {

class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    //! \brief The signals do again what they did before.
    ~EndSignals() override;

signals:
    //! \brief From the event loop, once: after the first signal a second one ends the program at
    //! once, as if nobody had listened.
    void received();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
