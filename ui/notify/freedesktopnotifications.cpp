// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/freedesktopnotifications.h"

#include "app/log/logcategories.h"

#include <QDBusPendingCallWatcher>
#include <QVariantMap>

#include <utility>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms

QString name() { return u"org.freedesktop.Notifications"_s; }
QString path() { return u"/org/freedesktop/Notifications"_s; }

QDBusMessage methodCall(const QString &method)
{
    return QDBusMessage::createMethodCall(name(), path(), name(), method);
}

} // namespace

FreedesktopNotifications::FreedesktopNotifications(OpenBus open, QObject *parent)
    : NotificationService(parent)
    , m_open(std::move(open))
{
}

QDBusMessage FreedesktopNotifications::notifyCall(const Notification &notification, uint replaced,
                                                  const QStringList &capabilities)
{
    const bool isCritical = notification.urgency == Notification::Urgency::Critical;
    // What such a service shows is read as markup: a name with a "<" in it must not be.
    const QString body = capabilities.contains(u"body-markup"_s) ? notification.body.toHtmlEscaped()
                                                                 : notification.body;
    QStringList actions;
    if (capabilities.contains(u"actions"_s))
        actions = { u"default"_s, notification.action };
    const QVariantMap hints {
        { u"urgency"_s, QVariant::fromValue(static_cast<uchar>(isCritical ? 2 : 1)) },
        { u"desktop-entry"_s, desktopEntry() },
        { u"suppress-sound"_s, true },
    };
    QDBusMessage message = methodCall(u"Notify"_s);
    // Without an end of its time it stays until it was seen; -1: as long as the service shows them.
    message << tr("Muster") << replaced << desktopEntry() << notification.title << body << actions
            << hints << (isCritical ? 0 : -1);
    return message;
}

void FreedesktopNotifications::show(const Notification &notification)
{
    if (m_state == State::Missing)
        return;
    if (m_state == State::Ready) {
        send(notification);
        return;
    }
    m_waiting.removeIf(
        [&notification](const Notification &other) { return other.run == notification.run; });
    m_waiting.append(notification);
    if (m_state == State::New)
        begin();
}

void FreedesktopNotifications::begin()
{
    m_state = State::Asking;
    m_bus = m_open();
    if (!m_bus->isConnected()) {
        onCapabilities({});
        return;
    }
    // From whoever sends them: to ask the bus for the owner of the name would be to wait for it.
    m_bus->connect({}, path(), name(), u"ActionInvoked"_s, this,
                   SLOT(onAction(uint, QString, QDBusMessage)));
    m_bus->connect({}, path(), name(), u"ActivationToken"_s, this,
                   SLOT(onToken(uint, QString, QDBusMessage)));
    m_bus->connect({}, path(), name(), u"NotificationClosed"_s, this,
                   SLOT(onClosed(uint, uint, QDBusMessage)));
    call(methodCall(u"GetCapabilities"_s),
         [this](const QDBusMessage &answer) { onCapabilities(answer); });
}

void FreedesktopNotifications::onCapabilities(const QDBusMessage &answer)
{
    const QList<Notification> waiting = std::exchange(m_waiting, {});
    if (answer.type() != QDBusMessage::ReplyMessage) {
        m_state = State::Missing;
        qCInfo(logApp) << "no notifications:" << answer.errorName();
        return;
    }
    m_state = State::Ready;
    m_server = answer.service();
    m_capabilities = answer.arguments().value(0).toStringList();
    for (const Notification &notification : waiting)
        send(notification);
}

void FreedesktopNotifications::send(const Notification &notification)
{
    Shown &shown = m_shown[notification.run];
    if (shown.isAwaited) {
        shown.next = notification;
        shown.isUnwanted = false;
        return;
    }
    shown.isAwaited = true;
    call(notifyCall(notification, shown.id, m_capabilities),
         [this, run = notification.run](const QDBusMessage &answer) { onShown(run, answer); });
}

void FreedesktopNotifications::onShown(const RunId &run, const QDBusMessage &answer)
{
    Shown &shown = m_shown[run];
    shown.isAwaited = false;
    if (answer.type() == QDBusMessage::ReplyMessage) {
        shown.id = answer.arguments().value(0).toUInt();
        m_server = answer.service(); // it may have been started again meanwhile
    }
    if (const std::optional<Notification> next = std::exchange(shown.next, std::nullopt)) {
        send(*next);
    } else if (shown.isUnwanted || shown.id == 0) {
        close(shown.id);
        m_shown.remove(run);
    }
}

void FreedesktopNotifications::withdraw(const RunId &run)
{
    m_waiting.removeIf([&run](const Notification &other) { return other.run == run; });
    const auto it = m_shown.find(run);
    if (it == m_shown.end())
        return;
    if (it->isAwaited) {
        it->next.reset();
        it->isUnwanted = true;
        return;
    }
    close(it->id);
    m_shown.erase(it);
}

void FreedesktopNotifications::close(uint id)
{
    if (id == 0)
        return;
    QDBusMessage message = methodCall(u"CloseNotification"_s);
    message << id;
    m_bus->send(message); // nobody waits for its answer
}

void FreedesktopNotifications::call(const QDBusMessage &message,
                                    const std::function<void(const QDBusMessage &)> &answered)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, answered] {
        watcher->deleteLater();
        answered(watcher->reply());
    });
}

// Others on the bus may send such signals too: only the service's own count.
std::optional<RunId> FreedesktopNotifications::runOf(uint id, const QDBusMessage &signal) const
{
    if (id == 0 || signal.service() != m_server)
        return std::nullopt;
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (it->id == id)
            return it.key();
    }
    return std::nullopt;
}

void FreedesktopNotifications::onAction(uint id, const QString &action, const QDBusMessage &signal)
{
    const std::optional<RunId> run = runOf(id, signal);
    if (run && action == "default"_L1)
        emit activated(*run);
}

// Comes before the action: without it a Wayland desktop lets no window come to the front. Qt takes
// it from here.
void FreedesktopNotifications::onToken(uint id, const QString &token, const QDBusMessage &signal)
{
    if (runOf(id, signal))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void FreedesktopNotifications::onClosed(uint id, uint /*reason*/, const QDBusMessage &signal)
{
    const std::optional<RunId> run = runOf(id, signal);
    if (!run)
        return;
    Shown &shown = m_shown[*run];
    shown.id = 0; // the next one of it is a new one
    if (!shown.isAwaited)
        m_shown.remove(*run);
}

} // namespace muster
