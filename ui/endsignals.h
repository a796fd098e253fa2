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
    //! \brief From the event loop, once. Further signals change nothing, but for a second SIGINT: a
    //! person who presses Ctrl+C again ends the program at once.
    void received();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace muster
