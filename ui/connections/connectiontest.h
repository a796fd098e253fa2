// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Tries a connection: signs in and reads the first page of the first fleet. Restarts nothing.
// Owned by its dialog; UI thread. Deleting it stops it without a signal.
#pragma once

#include "app/cloud/provider.h"

#include <QPointer>

namespace muster {

enum class StepVerdict { NotKnown, Passed, Failed };

//! \brief What a test showed. After one failed step the later ones are not known.
struct TestReport
{
    StepVerdict network = StepVerdict::NotKnown; //!< network and TLS
    StepVerdict signIn = StepVerdict::NotKnown;
    StepVerdict permission = StepVerdict::NotKnown; //!< permission and project
    std::optional<Error> error;

    [[nodiscard]] bool passed() const { return !error; }
    friend bool operator==(const TestReport &, const TestReport &) = default;
};

//! \brief What \a error says about the steps; \a signedIn: signing in had been accepted before it.
[[nodiscard]] TestReport testReport(const Error &error, bool signedIn);
//! \brief Several lines in the language that is on: one a step, then what to do. Plain text.
[[nodiscard]] QString testReportText(const TestReport &report);

class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    ConnectionTest(const Provider &provider, const Connection &connection,
                   const Credentials &credentials, const CloudContext &context,
                   QObject *parent = nullptr, const Secret &proxyPassword = {});
    ~ConnectionTest() override;

    void start();

signals:
    //! \brief Exactly once after start().
    void finished(const muster::TestReport &report);

private:
    void listFirstPage();
    void end(const TestReport &report);

    std::unique_ptr<Transport> m_transport; // of this connection's network settings; may be null
    std::unique_ptr<Cloud> m_cloud;
    QPointer<QObject> m_operation; // of m_cloud: goes before it
    bool m_byPassword;
    bool m_signedIn = false;
    bool m_ended = false;
};

} // namespace muster
