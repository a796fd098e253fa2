// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One read over a connection of its own, for servers that send interim answers (1xx): Qt takes any
// but 100 for the whole answer and lets the real one go. Owned by its NetworkCall; UI thread.
#pragma once

#include "app/net/answerparser.h"
#include "app/net/route.h"

#include <QObject>

class QSslSocket;

namespace muster {

//! \brief Reads only: nothing here keeps a request from being sent twice.
class InterimRead final : public QObject
{
    Q_OBJECT

public:
    //! \brief Connects at once; its owner's time limit is the only one.
    InterimRead(const HttpRequest &request, const Route &route, QObject *parent);
    ~InterimRead() override;

    [[nodiscard]] const HttpReply &reply() const { return m_parser.reply(); }

signals:
    //! \brief Once, from the event loop; false: no whole answer, reply() has what came.
    void ended(bool whole);

private:
    void onBytes();
    void end(bool whole);

    QSslSocket *m_socket; // a child
    AnswerParser m_parser;
    bool m_ended = false;
};

} // namespace muster
