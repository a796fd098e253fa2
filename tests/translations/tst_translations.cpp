// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The catalogues are complete: nothing unfinished, nothing forgotten, the same placeholders. What a
// machine can see of good style is seen: signs, measure words, mnemonics, words that are not ours.

#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace tst_translations {

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

// A rule of style, and what breaks it.
struct Style
{
    const char *rule;
    QRegularExpression broken;
};

QList<Style> chineseStyle()
{
    return {
        { "full-width signs between Chinese characters",
          QRegularExpression(u"\\p{Han} ?[,;:?!] ?\\p{Han}|\\p{Han}[,;:?!.]$"_s) },
        { "full-width parentheses around Chinese", QRegularExpression(u"\\((?!&)\\p{Han}"_s) },
        { "no space in the names of IDs", QRegularExpression(u"(任务|请求|项目|用户) ID"_s) },
        // Before a colon or an ellipsis, which end the label.
        { "a mnemonic stands at the end", QRegularExpression(u"\\(&\\w\\)(?!：?$|…?$)"_s) },
        { "a mnemonic is in parentheses", QRegularExpression(u"(?<!\\()&\\w"_s) },
        { "a measure word follows a number",
          QRegularExpression(u"%n(?! ?(台|个|部|次|行|页|条|项|波|步|秒|毫秒|分钟|小时|天))"_s) },
        { "one word for one thing",
          QRegularExpression(u"操作人员|逐步增大|私有密钥|私钥|云服务(?!器)|金丝雀|重新重启"_s) },
        { "no word of programmers",
          QRegularExpression(
              u"客户端|请求体|请求头|响应体|报文|解析|序列化|空指针|布尔|(?i:null|boolean)"_s) },
        { "no English word for it", QRegularExpression(u"(?i:job|server|phone|retry)s?\\b"_s) },
    };
}

QList<Style> englishStyle()
{
    return {
        { "a plural is written out", QRegularExpression(u"\\(s\\)"_s) },
        { "one word for one thing",
          QRegularExpression(u"\\b(API )?calls?\\b(?! it)|\\bcolors?\\b|\\bpicked\\b"_s,
                             QRegularExpression::CaseInsensitiveOption) },
        { "no word of programmers",
          QRegularExpression(u"\\b(null|booleans?|pars(e|ed|ing)|payload|serialis?z?ed|callback|"
                             "mutex|exception|parameters?)\\b"_s,
                             QRegularExpression::CaseInsensitiveOption) },
    };
}

// Names that are written as they are, by whoever owns them.
QString withoutNames(QString text)
{
    static const QRegularExpression names(
        u"“[^”]*”|https?://\\S*|主机:端口|--[a-z-]+|[\\w.-]+\\.(json|com)|seahorse|keychain doctor"_s);
    return text.remove(names);
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
}

//! \brief The sources whose texts are translated. The list was made when the build was configured:
//! a file that has gone since is left out, but one that its folder's CMakeLists.txt still names is
//! \a missing.
QStringList translatedSources(const QString &list, QStringList &missing)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly)) {
        missing += list;
        return {};
    }
    QStringList there;
    for (const QString &path : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QFileInfo source(path);
        if (source.exists()) {
            there += path;
            continue;
        }
        QFile tree(source.dir().filePath(u"CMakeLists.txt"_s));
        if (!tree.open(QIODevice::ReadOnly))
            continue; // the whole folder has gone
        const QRegularExpression named(
            u"(?<![\\w./-])"_s + QRegularExpression::escape(source.fileName()) + u"(?![\\w.-])"_s);
        if (QString::fromUtf8(tree.readAll()).contains(named))
            missing += path;
    }
    return there;
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
    void aListMayBeOlderThanTheTree();
    void textsKeepTheRulesOfStyle();
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
        // One that is not marked has no English forms, and says "task(s)". The number itself may
        // be left out.
        const bool isPlural = entry.source.contains(u"%n"_s) || entry.source.contains(u"(s)"_s);
        QVERIFY2(entry.numerus == isPlural, where.constData());
        QVERIFY2(entry.forms.size() == (entry.numerus ? pluralForms : 1), where.constData());
        const bool hasMnemonic = entry.source.contains(QRegularExpression(u"&\\w"_s));
        for (const QString &form : entry.forms) {
            QVERIFY2(!form.trimmed().isEmpty(), where.constData());
            // The singular of English may say "the one" for 1.
            QSet<QString> owed = placeholders(entry.source);
            if (pluralForms > 1 && form == entry.forms.constFirst() && !form.contains(u"%n"_s))
                owed.remove(u"%n"_s);
            QVERIFY2(placeholders(form) == owed, where.constData());
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
    QStringList missing;
    const QStringList sources
        = translatedSources(QStringLiteral(MUSTER_TRANSLATED_SOURCES), missing);
    QVERIFY2(missing.isEmpty(), qUtf8Printable(missing.join(u'\n')));
    QVERIFY(!sources.isEmpty());
    const QString list = folder.filePath(u"sources.lst"_s);
    QVERIFY(write(list, sources.join(u'\n')));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MUSTER_SOURCE_DIR));
    lupdate.start(
        QStringLiteral(MUSTER_LUPDATE),
        QStringList { u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s,
                      QStringLiteral(MUSTER_SOURCE_DIR), u"-tr-function-alias"_s,
                      u"QT_TRANSLATE_NOOP+=MUSTER_PHRASE,QT_TRANSLATE_N_NOOP+=MUSTER_PLURAL"_s }
            + options + QStringList { u"@"_s + list, u"-ts"_s, copy });
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    for (const Entry &entry : readCatalogue(copy)) {
        const QByteArray where
            = (entry.state + u" "_s + entry.context + u": "_s + entry.source).toUtf8();
        QVERIFY2(entry.state.isEmpty(), where.constData());
    }
}

void TestTranslations::aListMayBeOlderThanTheTree()
{
    QTemporaryDir folder;
    const auto at = [&folder](const char *name) { return folder.filePath(QLatin1String(name)); };
    QVERIFY(write(at("here.cpp"), {}));
    QVERIFY(write(at("CMakeLists.txt"), u"add(here.cpp\n    lost.cpp kept.gone.cpp)"_s));
    QVERIFY(write(
        at("list"),
        QStringList { at("here.cpp"), at("lost.cpp"), at("gone.cpp"), at("no/more.cpp") }.join(
            u'\n')));
    QStringList missing;
    QCOMPARE(translatedSources(at("list"), missing), QStringList { at("here.cpp") });
    QCOMPARE(missing, QStringList { at("lost.cpp") });
}

void TestTranslations::textsKeepTheRulesOfStyle()
{
    const QList<Style> english = englishStyle();
    const QList<Style> chinese = chineseStyle();
    QStringList broken;
    const auto check = [&broken](const QList<Style> &rules, const Entry &entry,
                                 const QString &text) {
        for (const Style &style : rules) {
            if (withoutNames(text).contains(style.broken))
                broken += QLatin1String(style.rule) + u": "_s + entry.context + u": "_s + text;
        }
    };
    for (const Entry &entry : readCatalogue(catalogue(u"muster_zh_CN.ts"_s))) {
        if (!entry.numerus)
            check(english, entry, entry.source);
        for (const QString &form : entry.forms)
            check(chinese, entry, form);
    }
    for (const Entry &entry : readCatalogue(catalogue(u"muster_en.ts"_s))) {
        for (const QString &form : entry.forms)
            check(english, entry, form);
    }
    QVERIFY2(broken.isEmpty(), qUtf8Printable(u'\n' + broken.join(u'\n')));
}

MUSTER_TEST_GUILESS(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"
