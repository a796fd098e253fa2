// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A notification service that keeps what it was told.
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace muster::test {

class FakeServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        QString program;
        uint replaced = 0;
        QString icon;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int timeout = 0;
    };

    explicit FakeServer(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
        m_bus.registerObject(path(), this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_bus.registerService(name());
    }
    ~FakeServer() override
    {
        m_bus.unregisterService(name());
        m_bus.unregisterObject(path());
    }

    QStringList capabilities { QStringLiteral("actions"), QStringLiteral("body") };
    QList<Call> calls;
    QList<uint> closed;
    uint lastId = 40;

public slots:
    // Named as the service's own.
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &program, uint replaced, const QString &icon, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints,
                int timeout)
    {
        calls.append({ program, replaced, icon, title, body, actions, hints, timeout });
        return replaced == 0 ? ++lastId : replaced;
    }
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    static QString name() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

    QDBusConnection m_bus;
};

} // namespace muster::test
