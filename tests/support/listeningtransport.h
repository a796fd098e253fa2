// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The real network, with an ear for the tokens that it brings and a cloud that quotes secrets back.
#pragma once

#include "app/net/networktransport.h"

#include <QStringList>

#include <utility>

namespace muster::test {

//! \brief A call that was answered before it left.
class AnsweredCall final : public HttpCall
{
public:
    AnsweredCall(HttpReply reply, QObject *parent)
        : HttpCall(parent)
    {
        QMetaObject::invokeMethod(
            this, [this, answer = std::move(reply)] { emit finished(answer); },
            Qt::QueuedConnection);
    }
    void abort() override { }
};

class ListeningTransport final : public Transport
{
public:
    //! \brief The next restart or enabling is answered with \a body and status 400.
    void answerNext(const QByteArray &body) { m_answers.append(body); }
    [[nodiscard]] bool hasAnswered() const { return m_answers.isEmpty(); }
    //! \brief IAM tokens that came.
    [[nodiscard]] const QStringList &tokens() const { return m_tokens; }

    [[nodiscard]] HttpCall *read(const ReadRequest &request, QObject *parent) override
    {
        return listened(m_network.read(request, parent));
    }
    [[nodiscard]] HttpCall *act(const ActRequest &request, QObject *parent) override
    {
        const bool isSignIn = request.http.url.path().contains(QLatin1String("/auth/"));
        if (!isSignIn && !m_answers.isEmpty()) {
            const HttpHeaders headers { { "Content-Type", "application/json" } };
            return new AnsweredCall({ 400, headers, m_answers.takeFirst() }, parent);
        }
        return listened(m_network.act(request, parent));
    }

private:
    HttpCall *listened(HttpCall *call)
    {
        QObject::connect(call, &HttpCall::finished, call, [this](const Result<HttpReply> &reply) {
            if (reply && !reply->header("X-Subject-Token").isEmpty())
                m_tokens += QString::fromLatin1(reply->header("X-Subject-Token"));
        });
        return call;
    }

    NetworkTransport m_network;
    QByteArrayList m_answers;
    QStringList m_tokens;
};

} // namespace muster::test
