// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The power fails at any moment: of what was written since the last sync of a file, any part may be
// missing, in any order. What the journal called committed is there all the same. This program
// stands between SQLite and the system's calls that write, and knows what was synced.
#include "tests/app/journal/journalsteps.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <random>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#include <unistd.h>
#endif

using namespace muster;
using namespace muster::test;

namespace {

struct Change
{
    QByteArray path;
    qint64 at = 0;
    QByteArray bytes;
    bool isCut = false; //!< the file ends there
    bool isGone = false; //!< the file was removed
};

//! What is certainly on the disk, and what may be.
struct Moment
{
    QMap<QByteArray, QByteArray> synced;
    QList<Change> pending;
    int committed = 0; //!< steps that were said to be done
};

void apply(const Change &change, QMap<QByteArray, QByteArray> &files)
{
    if (change.isGone) {
        files.remove(change.path);
        return;
    }
    QByteArray &file = files[change.path];
    if (change.isCut) {
        file.resize(change.at);
        return;
    }
    const qsizetype end = change.at + change.bytes.size();
    if (file.size() < end)
        file.append(end - file.size(), '\0');
    file.replace(change.at, change.bytes.size(), change.bytes);
}

//! The files whose names begin with a path, from now on.
class Disk
{
public:
    explicit Disk(const QString &path)
        : m_path(QFile::encodeName(path))
    {
        for (const QByteArray &name : { m_path, QByteArray(m_path + "-wal") }) {
            QFile file(QFile::decodeName(name));
            if (file.open(QIODevice::ReadOnly))
                m_now.synced[name] = file.readAll();
        }
        keep();
    }
    [[nodiscard]] bool isOurs(const QByteArray &path) const
    {
        return path == m_path || path == m_path + "-wal";
    }
    void note(const Change &change)
    {
        m_now.pending.append(change);
        keep();
    }
    void sync(const QByteArray &path)
    {
        QList<Change> others;
        for (const Change &change : std::as_const(m_now.pending)) {
            if (change.path == path)
                apply(change, m_now.synced);
            else
                others.append(change);
        }
        m_now.pending = others;
        ++syncs;
        keep();
    }
    void commit()
    {
        ++m_now.committed;
        keep();
    }

    QList<Moment> moments;
    int syncs = 0;

private:
    void keep() { moments.append(m_now); }

    QByteArray m_path;
    Moment m_now;
};

Disk *watched = nullptr;

#ifdef Q_OS_LINUX

QByteArray pathOf(int file)
{
    char path[4096];
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(file);
    const ssize_t size = ::readlink(link.constData(), path, sizeof path);
    return size > 0 ? QByteArray(path, size) : QByteArray();
}

template <typename Function> Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

void noteAt(int file, const Change &change)
{
    if (!watched)
        return;
    Change known = change;
    known.path = pathOf(file);
    if (watched->isOurs(known.path))
        watched->note(known);
}

int synced(int file, const char *name)
{
    static thread_local bool isWithin = false;
    const int result = real<int (*)(int)>(name)(file);
    if (watched && result == 0 && !isWithin) {
        isWithin = true;
        if (const QByteArray path = pathOf(file); watched->isOurs(path))
            watched->sync(path);
        isWithin = false;
    }
    return result;
}

#endif

} // namespace

#ifdef Q_OS_LINUX

// SQLite's own calls end here: what the program itself names goes before the libraries.
extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    noteAt(file, { {}, at, QByteArray(static_cast<const char *>(bytes), qsizetype(size)) });
    return real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64")(file, bytes, size, at);
}

int ftruncate64(int file, off64_t size) noexcept
{
    noteAt(file, { {}, size, {}, true });
    return real<int (*)(int, off64_t)>("ftruncate64")(file, size);
}

int unlink(const char *path) noexcept
{
    if (watched && watched->isOurs(path))
        watched->note({ path, 0, {}, false, true });
    return real<int (*)(const char *)>("unlink")(path);
}

int fdatasync(int file) { return synced(file, "fdatasync"); }

int fsync(int file) { return synced(file, "fsync"); }
}

#endif

class TestJournalPowerCut : public QObject
{
    Q_OBJECT

private slots:
    void whatWasCommittedIsThere_data();
    void whatWasCommittedIsThere();

private:
    //! What a start finds after the power failed at \a moment and only some of what was pending
    //! had arrived.
    [[nodiscard]] Histories afterwards(const Moment &moment, const std::function<bool()> &arrives);

    QTemporaryDir m_folder;
};

Histories TestJournalPowerCut::afterwards(const Moment &moment,
                                          const std::function<bool()> &arrives)
{
    QMap<QByteArray, QByteArray> files = moment.synced;
    for (const Change &change : moment.pending) {
        if (arrives())
            apply(change, files);
    }
    const QString path = m_folder.filePath(u"after.sqlite"_s);
    for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s })
        QFile::remove(path + suffix);
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        QFile file(path + (it.key().endsWith("-wal") ? u"-wal"_s : QString()));
        if (file.open(QIODevice::WriteOnly))
            file.write(it.value());
    }
    JournalFile file(path);
    if (!file.open() || !file.setAsidePath().isEmpty())
        return {};
    return everything(file);
}

void TestJournalPowerCut::whatWasCommittedIsThere_data()
{
    QTest::addColumn<bool>("syncs");
    QTest::newRow("as it is") << true;
    QTest::newRow("without its syncs this test notices") << false;
}

void TestJournalPowerCut::whatWasCommittedIsThere()
{
#ifndef Q_OS_LINUX
    QSKIP("The calls cannot be watched here.");
#endif
    QFETCH(const bool, syncs);
    const auto steps = committedSteps();
    QList<Histories> states;
    {
        JournalFile file(m_folder.filePath(u"states%1.sqlite"_s.arg(syncs)));
        QVERIFY(file.open());
        RunTables tables(file);
        states.append(everything(file));
        for (const auto &step : steps) {
            QVERIFY(step(tables));
            states.append(everything(file));
        }
    }
    const QString path = m_folder.filePath(u"power%1.sqlite"_s.arg(syncs));
    auto file = std::make_unique<JournalFile>(path);
    QVERIFY(file->open());
    if (!syncs)
        QVERIFY(file->run(u"PRAGMA synchronous = OFF"_s));
    Disk disk(path);
    watched = &disk;
    {
        RunTables tables(*file);
        for (const auto &step : steps) {
            const bool done(step(tables));
            disk.commit();
            if (!done)
                break;
        }
    }
    file.reset(); // moves the log into the file, and is cut off as well
    watched = nullptr;
    QCOMPARE(disk.moments.constLast().committed, steps.size());
    if (disk.moments.size() <= steps.size() + 1)
        QSKIP("Qt brings an SQLite of its own here, whose calls cannot be watched.");
    QVERIFY(!syncs || disk.syncs >= steps.size());

    std::mt19937 dice(20'261'129);
    int lost = 0;
    for (const Moment &moment : std::as_const(disk.moments)) {
        for (const int chance : { 0, 2, 4 }) { // of four: none, some, or all has arrived
            const Histories found = afterwards(
                moment, [&dice, chance] { return static_cast<int>(dice() % 4) < chance; });
            // The next step may be on the disk before it is said to be done.
            const bool isWhole = found == states.at(moment.committed)
                || (moment.committed < steps.size() && found == states.at(moment.committed + 1));
            lost += isWhole ? 0 : 1;
        }
    }
    if (syncs)
        QCOMPARE(lost, 0);
    else
        QVERIFY(lost > 0);
}

QTEST_GUILESS_MAIN(TestJournalPowerCut)
#include "tst_journalpowercut.moc"
