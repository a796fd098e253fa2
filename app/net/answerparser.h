// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One HTTP/1.1 answer, as its bytes come in; interim ones (1xx) before it are skipped.
// Plain value: no owner, any thread. Source: RFC 9112, sections 4 to 7.
#pragma once

#include "app/net/http.h"

namespace muster {

class AnswerParser
{
public:
    enum class State {
        More, //!< it is not whole yet
        Whole,
        Bad, //!< not HTTP, too long, or cut off
    };

    explicit AnswerParser(qint64 maxBodyBytes);

    State take(const QByteArray &bytes);
    //! \brief The connection has ended: some answers end with it.
    State end();
    //! \brief What has come; whole when the state says so.
    [[nodiscard]] const HttpReply &reply() const { return m_reply; }

private:
    enum class Part { Head, Sized, UntilEnd, ChunkSize, ChunkData, ChunkEnd, Trailer, Done, Bad };

    State advance();
    bool takeHead();
    bool takeLine(QByteArray &line);
    void takeBody(qint64 most);
    State bad();

    const qint64 m_maxBodyBytes;
    Part m_part = Part::Head;
    QByteArray m_input;
    qint64 m_left = 0; // of the body or the chunk
    HttpReply m_reply;
};

} // namespace muster
