// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A network that does nothing by itself: it keeps every call, and the test answers it.
#pragma once

#include "app/net/transport.h"

#include <QList>
#include <QMetaObject>
#include <QPointer>

namespace muster::test {

class FakeHttpCall final : public HttpCall
{
    Q_OBJECT

public:
    using HttpCall::HttpCall;
    HttpRequest request;
    bool isAct = false;
    std::function<bool()> mayLeave; //!< of an Act
    bool ended = false;

    void abort() override
    {
        Error error;
        error.kind = ErrorKind::Cancelled;
        QMetaObject::invokeMethod(
            this, [this, error] { fail(error); }, Qt::QueuedConnection);
    }
    void answer(int status, const QByteArray &body, const HttpHeaders &headers = {})
    {
        if (std::exchange(ended, true))
            return;
        emit finished(HttpReply { status, headers, body });
    }
    void fail(const Error &error)
    {
        if (std::exchange(ended, true))
            return;
        emit finished(error);
    }
};

class FakeTransport final : public Transport
{
public:
    QList<QPointer<FakeHttpCall>> calls;

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override
    {
        return keep(request.http, false, parent);
    }
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override
    {
        HttpCall *call = keep(request.http, true, parent);
        calls.constLast()->mayLeave = request.mayLeave;
        return call;
    }
    Way way; //!< to everywhere
    [[nodiscard]] Way wayTo(const QUrl &) const override { return way; }

private:
    HttpCall *keep(const HttpRequest &request, bool isAct, QObject *parent)
    {
        auto *call = new FakeHttpCall(parent);
        call->request = request;
        call->isAct = isAct;
        calls.append(call);
        return call;
    }
};

} // namespace muster::test
