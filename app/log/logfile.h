// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The log on disk: everything that goes through Qt's logging, redacted, in a few files that rotate.
// Owned by main, made before what logs and destroyed after it; write() and logging from any thread.
#pragma once

#include <QDateTime>
#include <QFile>
#include <QString>
#include <QtGlobal>

#include <mutex>

namespace muster {

class KnownSecrets;

struct LogOptions
{
    qint64 bytesPerFile = 1024LL * 1024; //!< a file that has reached this is put aside
    int files = 5; //!< the current one and those put aside: muster.log, muster.1.log, ...
    bool echoWarnings = true; //!< warnings and worse also go where they went before, e.g. stderr
};

//! \brief Takes over Qt's message handler for as long as it lives.
//!
//! A line: UTC time with milliseconds, level, category, text on one line. Each is on disk (handed
//! to the system) when the logging call returns. A folder that cannot be written loses lines, never
//! the program; it is tried again with the next line.
class LogFile final
{
public:
    //! \brief Logs into \a folder, which is made when missing. \a secrets, which outlive it, come
    //! into no line.
    explicit LogFile(const QString &folder, LogOptions options = {},
                     const KnownSecrets *secrets = nullptr);
    //! \brief Gives the messages back to the handler that was there before.
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    //! \brief The file that is written now.
    [[nodiscard]] QString path() const { return pathOf(m_folder, 0); }
    //! \brief Appends one line, redacted; rotates first when the file is full.
    void write(const QDateTime &utc, QtMsgType type, const QString &category, const QString &text);

    //! \brief At most \a bytes of whole lines from the newest files of \a folder, oldest first,
    //! redacted once more: an earlier version may have known fewer shapes of secrets.
    [[nodiscard]] static QString newest(const QString &folder, qsizetype bytes);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void append(const QDateTime &utc, QtMsgType type, const QString &category, const QString &text);
    [[nodiscard]] static QString pathOf(const QString &folder, int number);
    [[nodiscard]] bool openForAppend();
    void rotate();
    [[nodiscard]] QString safe(const QString &text) const;

    const QString m_folder;
    const LogOptions m_options;
    const KnownSecrets *const m_secrets;
    QtMessageHandler m_previousHandler = nullptr;
    LogFile *m_previousLog = nullptr;
    std::mutex m_mutex; // guards m_file and the files in m_folder
    QFile m_file;
};

} // namespace muster
