// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Selections and filters by name, over restarts and between computers.
#include "app/session/savedlists.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace tst_savedlists {

using namespace muster;
using namespace Qt::StringLiterals;

namespace {

const KindId servers { u"huawei.servers"_s };
const KindId phones { u"huawei.phones"_s };

SavedList selection(const QString &name, const KindId &kind = servers)
{
    return { name, kind, { { { u"id-1"_s }, u"web-1"_s }, { { u"id-2"_s }, {} } }, {}, {} };
}

SavedList filter(const QString &name)
{
    return { name, servers, {}, u"status:abnormal -\"web\""_s, { u"2"_s, u"8"_s } };
}

QStringList namesOf(const QList<SavedList> &lists)
{
    QStringList names;
    for (const SavedList &list : lists)
        names.append(list.name);
    return names;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSavedLists : public QObject
{
    Q_OBJECT

private slots:
    void theyComeBack();
    void ofAKindByName();
    void aNameStandsForOne();
    void importedOnesGetANumber();
    void filesOfOthersAreRefused_data();
    void filesOfOthersAreRefused();
    void entriesThatSayNothingAreLeftOut();
    void aFileThatCannotBeReadStaysAsItIs();
    void aFileThatCannotBeWrittenIsTold();

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"saved.json"_s); }
};

void TestSavedLists::theyComeBack()
{
    {
        SavedLists saved(path());
        QCOMPARE(saved.state(), SavedLists::State::Reading);
        saved.save(selection(u"too early"_s));
        QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
        QVERIFY(saved.all().isEmpty());
        QSignalSpy changes(&saved, &SavedLists::changed);
        saved.save(selection(u" Night  batch "_s));
        saved.save(filter(u"坏的"_s));
        QCOMPARE(changes.count(), 2);
    } // what is being written is written to its end
    SavedLists again(path());
    QTRY_COMPARE(again.state(), SavedLists::State::Ready);
    QCOMPARE(namesOf(again.all()), (QStringList { u"Night batch"_s, u"坏的"_s }));
    const SavedList &batch = again.all().first();
    QVERIFY(!batch.isFilter());
    QCOMPARE(batch.targets.size(), 2);
    QCOMPARE(batch.targets.first().id.value, u"id-1"_s);
    QCOMPARE(batch.targets.first().name, u"web-1"_s);
    const SavedList &bad = again.all().last();
    QVERIFY(bad.isFilter());
    QCOMPARE(bad.filter, filter({}).filter);
    QCOMPARE(bad.statuses, filter({}).statuses);
    QVERIFY(QFile::remove(path()));
}

void TestSavedLists::ofAKindByName()
{
    SavedLists saved(path());
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    saved.save(selection(u"b"_s));
    saved.save(selection(u"c"_s, phones));
    saved.save(selection(u"a"_s));
    QCOMPARE(namesOf(saved.of(servers)), (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(namesOf(saved.of(phones)), QStringList { u"c"_s });
    saved.remove(servers, u"c"_s);
    QCOMPARE(saved.all().size(), 3);
    saved.remove(servers, u"a"_s);
    QCOMPARE(namesOf(saved.of(servers)), QStringList { u"b"_s });
}

void TestSavedLists::aNameStandsForOne()
{
    SavedLists saved(m_folder.filePath(u"one.json"_s));
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    saved.save(selection(u"a"_s));
    saved.save(filter(u"a"_s));
    QCOMPARE(saved.all().size(), 1);
    QVERIFY(saved.all().first().isFilter());
}

void TestSavedLists::importedOnesGetANumber()
{
    SavedLists saved(m_folder.filePath(u"import.json"_s));
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    saved.save(selection(u"a"_s));
    const auto lists = savedListsOf(savedListsJson({ filter(u"a"_s), filter(u"b"_s) }));
    QVERIFY(lists);
    saved.add(*lists);
    saved.add(*lists);
    QCOMPARE(namesOf(saved.all()),
             (QStringList { u"a"_s, u"a (2)"_s, u"b"_s, u"a (3)"_s, u"b (2)"_s }));
    // Never longer than a name that is read again.
    const SavedList longest = filter(QString(100, u'x'));
    saved.add({ longest, longest });
    QCOMPARE(namesOf(saved.all()).constLast(), QString(QString(96, u'x') + u" (2)"));
}

void TestSavedLists::filesOfOthersAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("id-1\nid-2");
    QTest::newRow("another format") << QByteArray(R"({"format":"x","version":1,"saved":[]})");
    QTest::newRow("a later version")
        << QByteArray(R"({"format":"muster-saved","version":2,"saved":[]})");
    QTest::newRow("no version") << QByteArray(R"({"format":"muster-saved","saved":[]})");
}

void TestSavedLists::filesOfOthersAreRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!savedListsOf(json));
}

void TestSavedLists::entriesThatSayNothingAreLeftOut()
{
    const auto lists = savedListsOf(R"({"format":"muster-saved","version":1,"saved":[
        {"name":"","kind":"k","filter":"a"}, {"name":"n","kind":"","filter":"a"},
        {"name":"n","kind":"k"}, {"name":"n","kind":"k","targets":[{"id":""},7]}, 5,
        {"name":"good","kind":"k","filter":"a"}]})");
    QVERIFY(lists);
    QCOMPARE(namesOf(*lists), QStringList { u"good"_s });
}

void TestSavedLists::aFileThatCannotBeReadStaysAsItIs()
{
    const QString bad = m_folder.filePath(u"bad.json"_s);
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{ half") > 0);
    file.close();
    {
        SavedLists saved(bad);
        QTRY_COMPARE(saved.state(), SavedLists::State::Unreadable);
        saved.save(selection(u"a"_s));
        saved.add({ selection(u"b"_s) });
        QVERIFY(saved.all().isEmpty());
    }
    QCOMPARE(contentOf(bad), QByteArray("{ half"));
}

void TestSavedLists::aFileThatCannotBeWrittenIsTold()
{
    SavedLists saved(m_folder.filePath(u"no such folder/saved.json"_s));
    QTRY_COMPARE(saved.state(), SavedLists::State::Ready);
    QSignalSpy failures(&saved, &SavedLists::writingFailed);
    saved.save(selection(u"a"_s));
    QTRY_COMPARE(failures.count(), 1);
}

MUSTER_TEST_GUILESS(TestSavedLists)

} // namespace tst_savedlists

#include "tst_savedlists.moc"
