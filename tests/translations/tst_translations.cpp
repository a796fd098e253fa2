// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The catalogues are complete: nothing unfinished, nothing forgotten, the same placeholders.

#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QString state; // the type attribute: unfinished, vanished, obsolete, or nothing
    QStringList forms;
    bool numerus = false;
};

QList<Entry> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            entries.append(
                { context, {}, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1 });
        } else if (xml.name() == "source"_L1) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entries.last().state = xml.attributes().value("type"_L1).toString();
            if (!entries.last().numerus)
                entries.last().forms.append(
                    xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else if (xml.name() == "numerusform"_L1) {
            entries.last().forms.append(xml.readElementText());
        }
    }
    return entries;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d|n)"_s);
    QSet<QString> found;
    auto it = pattern.globalMatch(text);
    while (it.hasNext())
        found.insert(it.next().captured());
    return found;
}

QString catalogue(const QString &name) { return QStringLiteral(MUSTER_TRANSLATIONS) + u'/' + name; }

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryIsFinished_data();
    void everyEntryIsFinished();
    void everySourceTextIsInTheCatalogue_data();
    void everySourceTextIsInTheCatalogue();
};

void TestTranslations::everyEntryIsFinished_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("pluralForms");
    QTest::newRow("Chinese has one plural form") << u"muster_zh_CN.ts"_s << 1;
    QTest::newRow("English has two plural forms") << u"muster_en.ts"_s << 2;
}

void TestTranslations::everyEntryIsFinished()
{
    QFETCH(QString, name);
    QFETCH(int, pluralForms);
    const QList<Entry> entries = readCatalogue(catalogue(name));
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries) {
        const QByteArray where = (entry.context + u": "_s + entry.source).toUtf8();
        QVERIFY2(entry.state.isEmpty(), where.constData());
        // One that is not marked has no English forms, and says "task(s)".
        QVERIFY2(entry.numerus == entry.source.contains(u"%n"_s), where.constData());
        QVERIFY2(entry.forms.size() == (entry.numerus ? pluralForms : 1), where.constData());
        const bool hasMnemonic = entry.source.contains(QRegularExpression(u"&\\w"_s));
        for (const QString &form : entry.forms) {
            QVERIFY2(!form.trimmed().isEmpty(), where.constData());
            QVERIFY2(placeholders(form) == placeholders(entry.source), where.constData());
            QVERIFY2(form.contains(QRegularExpression(u"&\\w"_s)) == hasMnemonic,
                     where.constData());
        }
    }
}

void TestTranslations::everySourceTextIsInTheCatalogue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Chinese") << u"muster_zh_CN.ts"_s << QStringList();
    QTest::newRow("English plurals") << u"muster_en.ts"_s << QStringList { u"-pluralonly"_s };
}

void TestTranslations::everySourceTextIsInTheCatalogue()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(catalogue(name), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MUSTER_SOURCE_DIR));
    lupdate.start(
        QStringLiteral(MUSTER_LUPDATE),
        QStringList { u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s,
                      QStringLiteral(MUSTER_SOURCE_DIR), u"-tr-function-alias"_s,
                      u"QT_TRANSLATE_NOOP+=MUSTER_PHRASE,QT_TRANSLATE_N_NOOP+=MUSTER_PLURAL"_s }
            + options
            + QStringList { u"@"_s + QStringLiteral(MUSTER_TRANSLATED_SOURCES), u"-ts"_s, copy });
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    for (const Entry &entry : readCatalogue(copy)) {
        const QByteArray where
            = (entry.state + u" "_s + entry.context + u": "_s + entry.source).toUtf8();
        QVERIFY2(entry.state.isEmpty(), where.constData());
    }
}

MUSTER_TEST_GUILESS(TestTranslations)
#include "tst_translations.moc"
