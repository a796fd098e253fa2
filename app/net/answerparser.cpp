// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/net/answerparser.h"

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype longestHead = qsizetype(256) * 1024;
constexpr qsizetype longestLine = qsizetype(16) * 1024;

} // namespace

AnswerParser::AnswerParser(qint64 maxBodyBytes)
    : m_maxBodyBytes(maxBodyBytes)
{
}

AnswerParser::State AnswerParser::take(const QByteArray &bytes)
{
    m_input += bytes;
    return advance();
}

AnswerParser::State AnswerParser::end()
{
    const State state = advance();
    if (state != State::More)
        return state;
    if (m_part != Part::UntilEnd)
        return bad();
    m_part = Part::Done;
    return State::Whole;
}

AnswerParser::State AnswerParser::bad()
{
    m_part = Part::Bad;
    return State::Bad;
}

AnswerParser::State AnswerParser::advance()
{
    for (;;) {
        QByteArray line;
        switch (m_part) {
        case Part::Head:
            if (m_input.indexOf("\r\n\r\n") < 0)
                return m_input.size() > longestHead ? bad() : State::More;
            if (!takeHead())
                return bad();
            break;
        case Part::Sized:
            takeBody(m_left);
            if (m_left > 0)
                return State::More;
            m_part = Part::Done;
            break;
        case Part::UntilEnd:
            takeBody(m_input.size());
            return m_reply.body.size() > m_maxBodyBytes ? bad() : State::More;
        case Part::ChunkSize:
            if (!takeLine(line))
                return m_input.size() > longestLine ? bad() : State::More;
            m_left = line.split(';').constFirst().trimmed().toLongLong(nullptr, 16);
            if (line.isEmpty() || m_left < 0 || m_reply.body.size() + m_left > m_maxBodyBytes)
                return bad();
            m_part = m_left > 0 ? Part::ChunkData : Part::Trailer;
            break;
        case Part::ChunkData:
            takeBody(m_left);
            if (m_left > 0)
                return State::More;
            m_part = Part::ChunkEnd;
            break;
        case Part::ChunkEnd:
            if (!takeLine(line))
                return State::More;
            m_part = Part::ChunkSize;
            break;
        case Part::Trailer:
            if (!takeLine(line))
                return m_input.size() > longestLine ? bad() : State::More;
            if (line.isEmpty())
                m_part = Part::Done;
            break;
        case Part::Done:
            return State::Whole;
        case Part::Bad:
            return State::Bad;
        }
    }
}

bool AnswerParser::takeLine(QByteArray &line)
{
    const qsizetype end = m_input.indexOf("\r\n");
    if (end < 0)
        return false;
    line = m_input.left(end);
    m_input.remove(0, end + 2);
    return true;
}

void AnswerParser::takeBody(qint64 most)
{
    const qsizetype size = std::min<qsizetype>(m_input.size(), most);
    m_reply.body += m_input.left(size);
    m_input.remove(0, size);
    m_left -= size;
}

bool AnswerParser::takeHead()
{
    QByteArray line;
    if (!takeLine(line) || !line.startsWith("HTTP/1."))
        return false;
    m_reply = {};
    m_reply.status = line.mid(9, 3).toInt();
    if (m_reply.status < 100 || m_reply.status > 999)
        return false;
    while (takeLine(line) && !line.isEmpty()) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        m_reply.headers.append({ line.left(colon).trimmed(), line.mid(colon + 1).trimmed() });
    }
    const int status = m_reply.status;
    if (status < 200)
        return status != 101; // the next head follows; nobody asked for another protocol
    if (status == 204 || status == 304) {
        m_part = Part::Done;
        return true;
    }
    if (m_reply.header("Transfer-Encoding").toLower().contains("chunked")) {
        m_part = Part::ChunkSize;
        return true;
    }
    const QByteArray length = m_reply.header("Content-Length");
    if (length.isEmpty()) {
        m_part = Part::UntilEnd;
        return true;
    }
    bool isNumber = false;
    m_left = length.toLongLong(&isNumber);
    m_part = Part::Sized;
    return isNumber && m_left >= 0 && m_left <= m_maxBodyBytes;
}

} // namespace muster
