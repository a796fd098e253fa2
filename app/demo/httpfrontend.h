// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The HTTP server: sockets, threads and latency. The only place that knows the HTTP library.
// Owned by DemoCloud; listen() and the destructor belong to one thread, the rest to any.
#pragma once

#include "app/core/result.h"
#include "app/demo/exchange.h"

#include <chrono>
#include <functional>
#include <memory>

namespace muster::demo {

class HttpFrontend
{
public:
    using Handler = std::function<DemoReply(const DemoRequest &)>;

    //! \brief \a handler is called from many threads at once and outlives the front end.
    explicit HttpFrontend(Handler handler);
    ~HttpFrontend();
    Q_DISABLE_COPY_MOVE(HttpFrontend)

    //! \brief The port, once connections to 127.0.0.1 are accepted. 0 asks for any free one.
    [[nodiscard]] Result<quint16> listen(quint16 port);
    void setLatency(std::chrono::milliseconds latency);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace muster::demo
