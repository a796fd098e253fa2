// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/demo/httpfrontend.h"

#include "app/demo/taskthreads.h"

#include <atomic>
#include <condition_variable>
#include <future>
#include <httplib.h>
#include <mutex>
#include <thread>
#include <utility>

namespace muster::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr auto loopback = "127.0.0.1";
// A kept-alive connection holds a thread for as long as it lives.
constexpr size_t mostThreads = 96;
// Stopping waits for idle connections this long, hence short; no round number of a polling plan,
// so that a client seldom writes just when its connection is being closed.
constexpr time_t keepAliveSeconds = 3;
constexpr size_t requestsPerConnection = 1'000'000;
// Only a guard: the gateway refuses far smaller ones properly. The library answers without reading
// the rest, and then takes that for the next request.
constexpr size_t mostAccepted = size_t(64) * 1024 * 1024;
constexpr auto contentType = "application/json;charset=utf8";

DemoRequest requestFrom(const httplib::Request &from)
{
    DemoRequest request;
    request.method = QByteArray::fromStdString(from.method);
    readTarget(QByteArray::fromStdString(from.target), request);
    for (const auto &[name, value] : from.headers)
        request.headers.emplaceBack(QByteArray::fromStdString(name),
                                    QByteArray::fromStdString(value));
    request.body = QByteArray::fromStdString(from.body);
    return request;
}

void write(const DemoReply &from, httplib::Response &to)
{
    to.status = from.status;
    for (const auto &[name, value] : from.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (from.body.isEmpty()) {
        to.set_content(std::string(), contentType);
        return;
    }
    // A body of the library's own it would compress, at ten times the cost, in some versions; what
    // it asks for piece by piece it sends as it is.
    to.set_content_provider(
        static_cast<size_t>(from.body.size()), contentType,
        [body = from.body](size_t offset, size_t length, httplib::DataSink &sink) {
            return sink.write(body.constData() + offset, length);
        });
}

// Requests that never reach a handler, because they cannot be read.
void writeProtocolError(const httplib::Request &, httplib::Response &response)
{
    if (response.has_header("Content-Type"))
        return; // answered by a handler
    write(serviceError(response.status, u"APIGW.0201"_s, u"Bad request."_s, {}), response);
}

// The library's default would let two servers share a port on Linux.
void claimPort(socket_t socket)
{
    const int yes = 1;
#ifdef _WIN32
    constexpr int option = SO_EXCLUSIVEADDRUSE;
#else
    constexpr int option = SO_REUSEADDR;
#endif
    setsockopt(socket, SOL_SOCKET, option, reinterpret_cast<const char *>(&yes), sizeof(yes));
}

// The library waits for clients with select() there, and wakes up every 10 ms: a socket that
// another thread closes meanwhile has been seen to end in a crash. So the waiting thread closes it
// itself.
#ifdef _WIN32
constexpr bool stopsItself = true;
#else
constexpr bool stopsItself = false;
#endif

// The library's own pool cannot be derived from in every version; its interface can, whose
// enqueue() answers nothing in some versions and whether the task was taken in others.
class Queue final : public httplib::TaskQueue
{
public:
    using Answer = decltype(std::declval<httplib::TaskQueue &>().enqueue({}));

    Queue(httplib::Server &server, const std::atomic<bool> &stopping)
        : m_server(server)
        , m_stopping(stopping)
    {
    }

    Answer enqueue(std::function<void()> task) override
    {
        m_threads.run(std::move(task));
        return Answer(true);
    }

    void shutdown() override { m_threads.finish(); }

    void on_idle() override
    {
        if (m_stopping)
            m_server.stop();
    }

private:
    httplib::Server &m_server;
    const std::atomic<bool> &m_stopping;
    TaskThreads m_threads { mostThreads };
};

} // namespace

class HttpFrontend::Private
{
public:
    explicit Private(Handler handlerOfAll)
        : handler(std::move(handlerOfAll))
    {
    }

    void serve(const httplib::Request &request, httplib::Response &response)
    {
        waitLatency();
        write(handler(requestFrom(request)), response);
    }

    void waitLatency()
    {
        const std::chrono::milliseconds wait { latency.load() };
        if (wait.count() == 0)
            return;
        std::unique_lock lock(stopLock);
        stopped.wait_for(lock, wait, [this] { return stopping.load(); });
    }

    const Handler handler;
    std::atomic<std::chrono::milliseconds::rep> latency { 0 };
    std::mutex stopLock;
    std::condition_variable stopped;
    std::atomic<bool> stopping { false };
    httplib::Server server;
    std::thread acceptor;
};

HttpFrontend::HttpFrontend(Handler handler)
    : d(std::make_unique<Private>(std::move(handler)))
{
    const auto serve = [this](const httplib::Request &request, httplib::Response &response) {
        d->serve(request, response);
    };
    constexpr auto everything = ".*";
    d->server.Get(everything, serve);
    d->server.Post(everything, serve);
    d->server.Put(everything, serve);
    d->server.Patch(everything, serve);
    d->server.Delete(everything, serve);
    d->server.set_error_handler(writeProtocolError);
    d->server.set_tcp_nodelay(true);
    d->server.set_keep_alive_max_count(requestsPerConnection);
    d->server.set_keep_alive_timeout(keepAliveSeconds);
    d->server.set_payload_max_length(mostAccepted);
    d->server.set_socket_options(claimPort);
}

HttpFrontend::~HttpFrontend()
{
    {
        const std::lock_guard guard(d->stopLock);
        d->stopping = true;
    }
    d->stopped.notify_all();
    if (!stopsItself)
        d->server.stop();
    if (d->acceptor.joinable())
        d->acceptor.join();
}

Result<quint16> HttpFrontend::listen(quint16 port)
{
    int bound = -1;
    if (port == 0)
        bound = d->server.bind_to_any_port(loopback);
    else if (d->server.bind_to_port(loopback, port))
        bound = port;
    if (bound <= 0) {
        Error error;
        error.kind = ErrorKind::Offline;
        error.detail = port == 0 ? u"no free port on 127.0.0.1"_s
                                 : u"port %1 on 127.0.0.1 cannot be had"_s.arg(port);
        return error;
    }
    // stop() does nothing before the library runs, so wait until it makes its threads.
    auto running = std::make_shared<std::promise<void>>();
    std::future<void> isRunning = running->get_future();
    d->server.new_task_queue = [this, running] {
        running->set_value();
        return new Queue(d->server, d->stopping);
    };
    d->acceptor = std::thread([this] { d->server.listen_after_bind(); });
    isRunning.wait();
    return static_cast<quint16>(bound);
}

void HttpFrontend::setLatency(std::chrono::milliseconds latency)
{
    d->latency.store(latency.count());
}

} // namespace muster::demo
