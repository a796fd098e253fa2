// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/log/logfile.h"

#include "app/core/visibletext.h"
#include "app/log/knownsecrets.h"
#include "app/log/redact.h"

#include <QDir>

#include <algorithm>
#include <shared_mutex>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestMessage = 16'384;

// qInstallMessageHandler takes a bare function: this is how it finds its log. Shared for a message,
// exclusive while logs come and go.
std::shared_mutex installedMutex;
LogFile *installedLog = nullptr;
// A message that comes up while one is written (from QFile, say) goes past the log.
thread_local bool handling = false;

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "DEBUG"_L1;
    case QtInfoMsg:
        return "INFO"_L1;
    case QtWarningMsg:
        return "WARNING"_L1;
    case QtCriticalMsg:
        return "CRITICAL"_L1;
    case QtFatalMsg:
        return "FATAL"_L1;
    }
    return "OTHER"_L1;
}

bool isWarningOrWorse(QtMsgType type)
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

// The last bytes of path, from the start of a line on.
QByteArray tailOf(const QString &path, qsizetype bytes)
{
    QFile file(path);
    if (bytes <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const qint64 skipped = qMax<qint64>(0, file.size() - bytes);
    // The byte before tells whether a line begins here.
    file.seek(qMax<qint64>(0, skipped - 1));
    QByteArray tail = file.read(bytes + 1);
    if (skipped > 0)
        tail.remove(0, tail.indexOf('\n') + 1);
    return tail;
}

} // namespace

LogFile::LogFile(const QString &folder, LogOptions options, const KnownSecrets *secrets)
    : m_folder(folder)
    , m_options(options)
    , m_secrets(secrets)
{
    const std::unique_lock lock(installedMutex);
    m_previousLog = installedLog;
    installedLog = this;
    m_previousHandler = qInstallMessageHandler(&LogFile::handle);
}

LogFile::~LogFile()
{
    const std::unique_lock lock(installedMutex);
    installedLog = m_previousLog;
    qInstallMessageHandler(m_previousHandler);
}

void LogFile::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (handling)
        return;
    handling = true;
    {
        const std::shared_lock keepsLog(installedMutex);
        LogFile *log = installedLog;
        if (log) {
            const QString safe = log->safe(text);
            log->append(QDateTime::currentDateTimeUtc(), type,
                        QString::fromUtf8(context.category ? context.category : "default"), safe);
            const LogFile *first = log;
            while (first->m_previousLog)
                first = first->m_previousLog;
            const bool echoes
                = type == QtFatalMsg || (log->m_options.echoWarnings && isWarningOrWorse(type));
            if (echoes && first->m_previousHandler)
                first->m_previousHandler(type, context, safe);
        }
    }
    handling = false;
}

void LogFile::write(const QDateTime &utc, QtMsgType type, const QString &category,
                    const QString &text)
{
    append(utc, type, category, safe(text));
}

void LogFile::append(const QDateTime &utc, QtMsgType type, const QString &category,
                     const QString &text)
{
    QString line = text;
    line.replace(u'\r', u"\\r"_s).replace(u'\n', u"\\n"_s);
    line = visibleText(line);
    line = utc.toUTC().toString(Qt::ISODateWithMs) + u' ' + levelName(type) + u' ' + category + u' '
        + line + u'\n';
    const std::lock_guard lock(m_mutex);
    if (!openForAppend())
        return;
    if (m_file.size() >= m_options.bytesPerFile) {
        rotate();
        if (!openForAppend())
            return;
    }
    m_file.write(line.toUtf8());
    m_file.flush();
}

// Known ones first: the cut may go through one.
QString LogFile::safe(const QString &text) const
{
    const QString unknown = m_secrets ? m_secrets->hidden(text) : text;
    return redacted(unknown.left(longestMessage));
}

QString LogFile::newest(const QString &folder, qsizetype bytes)
{
    QByteArray log;
    for (int number = 0; log.size() < bytes; ++number) {
        const QString path = pathOf(folder, number);
        if (!QFile::exists(path))
            break;
        log.prepend(tailOf(path, bytes - log.size()));
    }
    return redactedLines(QString::fromUtf8(log));
}

QString LogFile::pathOf(const QString &folder, int number)
{
    const QString name = number == 0 ? u"muster.log"_s : u"muster.%1.log"_s.arg(number);
    return QDir(folder).filePath(name);
}

bool LogFile::openForAppend()
{
    if (m_file.isOpen())
        return true;
    if (!QDir().mkpath(m_folder))
        return false;
    m_file.setFileName(pathOf(m_folder, 0));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

void LogFile::rotate()
{
    m_file.close();
    const int oldest = std::max(m_options.files, 1) - 1;
    QFile::remove(pathOf(m_folder, oldest));
    for (int number = oldest; number > 0; --number)
        QFile::rename(pathOf(m_folder, number - 1), pathOf(m_folder, number));
}

} // namespace muster
