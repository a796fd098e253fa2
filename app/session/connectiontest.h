// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tries a connection: signs in and reads the first page of the first fleet; when that is refused,
// looks whether the project is among those that may be entered. Restarts nothing.
// Owned by its dialog; UI thread. Deleting it stops it without a signal.
#pragma once

#include "app/cloud/provider.h"
#include "app/net/answerwatch.h"
#include "app/session/testreport.h"

#include <QPointer>

namespace muster {

class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    //! \brief What is tried, as it would be opened.
    struct Access
    {
        Connection connection;
        Credentials credentials;
        Secret proxyPassword {};
    };

    ConnectionTest(const Provider &provider, const Access &access, const CloudContext &context,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    //! \brief A password or a code is sent once.
    void start();

signals:
    //! \brief Exactly once after start().
    void finished(const muster::TestReport &report);

private:
    void listFirstPage();
    void listProjects(const Error &error);
    void fail(const Error &error);
    void end();

    const Provider m_provider;
    const Access m_access;
    std::unique_ptr<Transport> m_transport; // of this connection's network settings; may be null
    AnswerWatch m_watch;
    const CloudContext m_context; // through m_watch
    std::unique_ptr<Cloud> m_cloud;
    QPointer<QObject> m_operation; // of m_cloud: goes before it
    TestFindings m_found;
    bool m_ended = false;
};

} // namespace muster
