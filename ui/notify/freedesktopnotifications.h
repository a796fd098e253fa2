// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Notifications by the Desktop Notifications Specification, over D-Bus: what Linux desktops have.
// Every call is asynchronous. Where no service answers the first one, nothing is asked any more.
// UI thread.
#pragma once

#include "ui/notify/notificationservice.h"
#include "ui/notify/sessionbus.h"

#include <QDBusMessage>
#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <limits>
#include <optional>

class QDBusPendingCall;

namespace muster {

class FreedesktopNotifications final : public NotificationService
{
    Q_OBJECT

public:
    //! \brief \a open is called when there is something to show.
    explicit FreedesktopNotifications(OpenBus open, QObject *parent = nullptr);

    void show(const Notification &notification) override;
    void withdraw(const RunId &run) override;
    //! \brief The desktop lists them.
    [[nodiscard]] qsizetype capacity() const override
    {
        return std::numeric_limits<qsizetype>::max();
    }

    //! \brief Nobody has answered: no notification is shown any more.
    [[nodiscard]] bool isMissing() const { return m_state == State::Missing; }

    //! \brief The call that shows \a notification in the place of \a replaced (0: none), on a
    //! service that has \a capabilities.
    [[nodiscard]] static QDBusMessage notifyCall(const Notification &notification, uint replaced,
                                                 const QStringList &capabilities);

private slots:
    void onAction(uint id, const QString &action, const QDBusMessage &signal);
    void onToken(uint id, const QString &token, const QDBusMessage &signal);
    void onClosed(uint id, uint reason, const QDBusMessage &signal);

private:
    enum class State {
        New, //!< nobody was asked yet
        Asking,
        Ready,
        Missing, //!< there is no such service
    };
    //! What became of the notification of a run.
    struct Shown
    {
        uint id = 0; //!< 0: the service has not told
        bool isAwaited = false; //!< its answer is on its way
        bool isUnwanted = false; //!< to be closed as soon as its id is known
        std::optional<Notification> next = {}; //!< to take its place then
    };

    void begin();
    void onCapabilities(const QDBusMessage &answer);
    void send(const Notification &notification);
    void onShown(const RunId &run, const QDBusMessage &answer);
    void close(uint id);
    void call(const QDBusMessage &message,
              const std::function<void(const QDBusMessage &)> &answered);
    [[nodiscard]] std::optional<RunId> runOf(uint id, const QDBusMessage &signal) const;

    OpenBus m_open;
    std::optional<QDBusConnection> m_bus; // once there was something to show
    State m_state = State::New;
    QString m_server; // the unique name of the service
    QStringList m_capabilities;
    QList<Notification> m_waiting; // for the capabilities; the last of each run
    QHash<RunId, Shown> m_shown;
};

} // namespace muster
