// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Reads that are on their way side by side, and their answers that are being parsed in the thread
// pool. Owned by the operation that needs many; UI thread.
#pragma once

#include "app/cloud/kit/authorisedread.h"
#include "app/cloud/sharedtexts.h"
#include "app/core/background.h"

#include <QSet>

namespace muster::kit {

class PageReader final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Failed = std::function<void(const Error &)>;

    //! \brief Takes \a read over. Its answer goes to \a parse, off the thread, and what that makes
    //! of it to \a take; where there is no answer, \a fail hears why, and failed() without one.
    template <typename Parse, typename Take>
    void add(AuthorisedRead *read, Parse parse, Take take, const Failed &fail = {});
    //! \brief For a \a parse of rows: what many of them have in common is kept once.
    [[nodiscard]] const std::shared_ptr<SharedTexts> &texts() const { return m_texts; }
    //! \brief Without an answer so far.
    [[nodiscard]] qsizetype reading() const { return m_reads.size(); }
    [[nodiscard]] qsizetype parsing() const { return m_parsing; }
    [[nodiscard]] bool isIdle() const { return m_reads.isEmpty() && m_parsing == 0; }

    //! \brief Drops all reads at once: nothing is called and told any more.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    //! \brief Stops, unless it has stopped; failed() follows with Cancelled.
    void cancel();

signals:
    //! \brief There may be room for another read: an answer has come and is being parsed, or was
    //! taken, or there is none. Not after stop().
    void advanced();
    void failed(const muster::Error &error);

private:
    void forget(AuthorisedRead *read);
    void advance(const std::function<void()> &tell);

    const std::shared_ptr<SharedTexts> m_texts = std::make_shared<SharedTexts>();
    QSet<AuthorisedRead *> m_reads; // children
    qsizetype m_parsing = 0;
    bool m_stopped = false;
};

template <typename Parse, typename Take>
void PageReader::add(AuthorisedRead *read, Parse parse, Take take, const Failed &fail)
{
    read->setParent(this);
    m_reads.insert(read);
    connect(read, &AuthorisedRead::finished, this,
            [this, read, parse, take, fail](const Result<HttpReply> &result) {
                forget(read);
                if (!result) {
                    advance([&] { fail ? fail(result.error()) : emit failed(result.error()); });
                    return;
                }
                ++m_parsing;
                runInBackground(
                    this, [parse, reply = *result] { return parse(reply); },
                    [this, take](const auto &page) {
                        if (m_stopped)
                            return;
                        --m_parsing;
                        advance([&] { take(page); });
                    });
                emit advanced();
            });
}

} // namespace muster::kit
