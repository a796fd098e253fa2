// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/journal/journalrescue.h"

#include "app/journal/journalfile.h"
#include "app/log/logcategories.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace muster {

JournalRescuer::JournalRescuer(QString path)
    : m_path(std::move(path))
{
}

QString JournalRescuer::beside(const QString &what) const
{
    return m_path + u'.' + what + u'-'
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
}

QList<JournalRescue> JournalRescuer::takeEarlier()
{
    QList<JournalRescue> found;
    if (m_path == ":memory:"_L1 || std::exchange(m_hasLooked, true))
        return found;
    // Only names that are given here: not the log that another program leaves beside such a file.
    static const QRegularExpression ours(u"\\.(un)?saved-[0-9]{8}T[0-9]{9}$"_s);
    const QFileInfo journal(m_path);
    const QFileInfoList files = journal.absoluteDir().entryInfoList(
        { journal.fileName() + u".saved-*"_s, journal.fileName() + u".unsaved-*"_s }, QDir::Files,
        QDir::Name);
    for (const QFileInfo &file : files) {
        const QRegularExpressionMatch match = ours.match(file.fileName());
        if (!match.hasMatch())
            continue;
        const bool isNote = match.hasCaptured(1);
        found += { isNote ? JournalRescue::State::NotSavedEarlier
                          : JournalRescue::State::SavedEarlier,
                   file.absoluteFilePath(),
                   {} };
    }
    return found;
}

std::optional<JournalRescue> JournalRescuer::look(JournalFile &file)
{
    if (file.isInPlace()) {
        forgetCopy();
        return {};
    }
    if (!m_copy.isEmpty())
        return {};
    // Not in the journal's place: the one who moved the file may put it back.
    JournalRescue rescue = save(file, beside(u"saved"_s));
    if (rescue.state == JournalRescue::State::Saved)
        m_copy = rescue.path;
    return rescue;
}

void JournalRescuer::finish(JournalFile &file)
{
    if (file.isInPlace()) {
        forgetCopy();
        return;
    }
    // All that is known goes to the file that was moved, and its log is not left for another one.
    (void)file.read(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}, [](const QSqlQuery &) {});
    // SQLite would take what is left of a log for that of the file that is saved beside it.
    const bool isFree = !QFile::exists(m_path) && QFileInfo(m_path + u"-wal"_s).size() == 0;
    if (save(file, isFree ? m_path : beside(u"saved"_s)).state == JournalRescue::State::Saved) {
        forgetCopy();
        return;
    }
    // Even a full disk has room for a name. A copy that was made before stays.
    if (QFile note(beside(u"unsaved"_s)); !note.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        qCWarning(logApp) << "that the journal was not saved could not be noted" << note.fileName();
}

JournalRescue JournalRescuer::save(JournalFile &file, const QString &path) const
{
    // The whole folder may have gone. What was not written to its end gets no name of a journal.
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QString part = path + u".part"_s;
    Result<void> done = file.saveTo(part);
    QString detail = done ? QString() : done.error().detail;
    if (done && !QFile::rename(part, path))
        detail = QDir::toNativeSeparators(path) + u": it cannot be renamed"_s;
    if (detail.isEmpty()) {
        qCWarning(logApp) << "the journal was moved and is saved as" << path;
        return { JournalRescue::State::Saved, path, {} };
    }
    QFile::remove(part);
    qCWarning(logApp) << "the journal was moved and could not be saved" << detail;
    return { JournalRescue::State::NotSaved, path, detail };
}

void JournalRescuer::forgetCopy()
{
    // All that it holds is in the journal.
    if (!m_copy.isEmpty())
        QFile::remove(m_copy);
    m_copy.clear();
}

} // namespace muster
