// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Who knows whom: every include of app/ and ui/ is an arrow of the house, or the test fails.

#include "app/core/qtversions.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace tst_includes {

using namespace Qt::StringLiterals;

namespace {

// A room of app/ and the rooms it may know. Nothing that does without a screen knows ui/.
const QMap<QString, QStringList> &arrowsOfApp()
{
    static const QStringList ground { u"app/core"_s, u"app/fleet"_s, u"app/log"_s };
    static const QStringList cloud = ground + QStringList { u"app/net"_s, u"app/cloud"_s };
    static const QStringList oneCloud = cloud + QStringList { u"app/cloud/kit"_s };
    static const QMap<QString, QStringList> arrows {
        { u"app/core"_s, {} },
        { u"app/fleet"_s, { u"app/core"_s } },
        { u"app/log"_s, { u"app/core"_s, u"app/fleet"_s } },
        { u"app/net"_s, ground },
        { u"app/journal"_s, ground },
        { u"app/secrets"_s, ground },
        { u"app/connections"_s, ground },
        { u"app/settings"_s, ground },
        { u"app/cloud"_s, ground + QStringList { u"app/net"_s } },
        { u"app/cloud/kit"_s, cloud },
        { u"app/cloud/huawei"_s, oneCloud },
        { u"app/cloud/volcengine"_s, oneCloud },
        { u"app/restart"_s, ground + QStringList { u"app/cloud"_s, u"app/journal"_s } },
        { u"app/session"_s,
          cloud
              + QStringList { u"app/restart"_s, u"app/journal"_s, u"app/secrets"_s,
                              u"app/connections"_s, u"app/settings"_s } },
        // It answers as the clouds do, and checks the signatures that they would.
        { u"app/demo"_s,
          ground
              + QStringList { u"app/net"_s, u"app/cloud/kit"_s, u"app/cloud/huawei"_s,
                              u"app/cloud/volcengine"_s } },
    };
    return arrows;
}

// The rooms of ui/ from the ground up: one may know those of its own floor, but not in a circle,
// and those below. Each may know all of app/ but for what is said below.
int floorOf(const QString &room)
{
    static const QMap<QString, int> floors {
        { u"ui/widgets"_s, 0 },    { u"ui/words"_s, 1 }, { u"ui"_s, 5 },
        { u"ui/mainwindow"_s, 3 }, { u"ui/smoke"_s, 4 },
    };
    return floors.value(room,
                        2); // what a person sees a part of the work on: fleet, runs, history ...
}

// Files that know more than their room.
const QMap<QString, QStringList> &exceptions()
{
    static const QMap<QString, QStringList> all {
        { u"app/cloud/providers.cpp"_s, { u"app/cloud/huawei"_s, u"app/cloud/volcengine"_s } },
        { u"ui/main.cpp"_s, { u"app/demo"_s } },
    };
    return all;
}

// The modules that stay behind one door; app/ has no door for the last three.
const QMap<QString, QString> &doors()
{
    static const QMap<QString, QString> all {
        { u"QtNetwork"_s, u"app/net"_s },      { u"QtSql"_s, u"app/journal"_s },
        { u"qtkeychain"_s, u"app/secrets"_s }, { u"httplib"_s, u"app/demo"_s },
        { u"QtDBus"_s, u"ui/notify"_s },       { u"QtGui"_s, u"ui"_s },
        { u"QtWidgets"_s, u"ui"_s },
    };
    return all;
}

QString roomOf(const QString &file) { return file.left(file.lastIndexOf(u'/')); }

bool mayKnow(const QString &file, const QString &room)
{
    const QString from = roomOf(file);
    if (from == room || exceptions().value(file).contains(room))
        return true;
    if (from.startsWith("app"_L1))
        return arrowsOfApp().value(from).contains(room);
    if (room == "app/demo"_L1)
        return false;
    if (room.startsWith("app/"_L1))
        return arrowsOfApp().contains(room) && !room.startsWith("app/cloud/"_L1);
    return room.startsWith("ui"_L1) && floorOf(room) <= floorOf(from);
}

// Empty for what may be included anywhere.
QString moduleOf(const QString &header)
{
    if (header.startsWith("httplib"_L1))
        return u"httplib"_s;
    if (header.contains("keychain/"_L1))
        return u"qtkeychain"_s;
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &module : doors().keys()) {
        if (header.startsWith(module + u'/')
            || QFileInfo::exists(headers + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

bool mayInclude(const QString &file, const QString &header)
{
    const QString module = moduleOf(header);
    const QString door = doors().value(module);
    return door.isEmpty() || roomOf(file) == door || (door == "ui"_L1 && file.startsWith("ui/"_L1));
}

struct Include
{
    QString file;
    QString header;
    bool own = false;
};

QList<Include> includes()
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                         QRegularExpression::MultilineOption);
    const QDir tree(QStringLiteral(MUSTER_SOURCE_DIR));
    QList<Include> all;
    for (const QString &part : { u"app"_s, u"ui"_s }) {
        QDirIterator files(tree.filePath(part), { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(path));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto found = line.globalMatch(text); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                const bool own = match.capturedView(1) == u'"';
                if (!own || match.capturedView(2).contains(u'/')) // else what the build makes
                    all.append({ tree.relativeFilePath(path), match.captured(2), own });
            }
        }
    }
    return all;
}

} // namespace

class TestIncludes final : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void everyArrowIsAllowed();
    void everyModuleHasItsDoor();
    void noRoomsInACircle();
};

void TestIncludes::rules_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *file, const char *header, bool allowed) {
        QTest::addRow("%s: %s", file, header)
            << QString::fromLatin1(file) << QString::fromLatin1(header) << allowed;
    };
    row("app/fleet/a.h", "app/core/b.h", true);
    row("app/core/a.h", "app/fleet/b.h", false);
    row("app/core/a.h", "app/log/b.h", false);
    row("app/restart/a.h", "app/cloud/b.h", true);
    row("app/restart/a.h", "app/cloud/huawei/b.h", false);
    row("app/cloud/huawei/a.h", "app/cloud/volcengine/b.h", false);
    row("app/cloud/a.cpp", "app/cloud/huawei/b.h", false);
    row("app/session/a.h", "app/restart/b.h", true);
    row("app/restart/a.h", "app/session/b.h", false);
    row("app/journal/a.h", "ui/words/b.h", false);
    row("app/session/a.h", "app/demo/b.h", false);
    row("ui/runs/a.h", "app/restart/b.h", true);
    row("ui/runs/a.h", "app/cloud/huawei/b.h", false);
    row("ui/runs/a.h", "app/demo/b.h", false);
    row("ui/smoke/a.h", "app/demo/b.h", false);
    row("ui/words/a.h", "ui/runs/b.h", false);
    row("ui/runs/a.h", "ui/mainwindow/b.h", false);
    row("ui/mainwindow/a.h", "ui/runs/b.h", true);
    row("ui/runs/a.h", "app/nowhere/b.h", false);
}

void TestIncludes::rules()
{
    QFETCH(QString, file);
    QFETCH(QString, header);
    QTEST(mayKnow(file, roomOf(header)), "allowed");
}

void TestIncludes::everyArrowIsAllowed()
{
    const QList<Include> all = includes();
    QVERIFY(all.size() > 1000);
    QStringList wrong;
    for (const Include &include : all) {
        if (include.own && !mayKnow(include.file, roomOf(include.header)))
            wrong.append(include.file + u" -> "_s + include.header);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestIncludes::everyModuleHasItsDoor()
{
    QVERIFY(mayInclude(u"app/net/a.h"_s, u"QtNetwork/QSslSocket"_s));
    QVERIFY(!mayInclude(u"app/cloud/a.h"_s, u"QtNetwork/QSslSocket"_s));
    QVERIFY(!mayInclude(u"app/fleet/a.h"_s, u"QtGui/QColor"_s));
    QVERIFY(!mayInclude(u"ui/runs/a.h"_s, u"qt6keychain/keychain.h"_s));
    QVERIFY(!mayInclude(u"ui/mainwindow/a.h"_s, u"QtDBus/QDBusConnection"_s));
    if (moduleOf(u"QColor"_s).isEmpty())
        QSKIP("this Qt keeps its headers elsewhere: the compiler alone tells here");
    QStringList wrong;
    for (const Include &include : includes()) {
        if (!include.own && !mayInclude(include.file, include.header))
            wrong.append(include.file + u" -> "_s + include.header);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestIncludes::noRoomsInACircle()
{
    QMap<QString, QSet<QString>> known;
    for (const Include &include : includes()) {
        const QString from = roomOf(include.file);
        const QString to = roomOf(include.header);
        if (include.own && from != to && !exceptions().value(include.file).contains(to))
            known[from].insert(to);
    }
    // Take away whoever knows nobody any more, until nobody is left.
    bool fewer = true;
    while (fewer) {
        fewer = false;
        for (const QString &room : known.keys()) {
            QSet<QString> &others = known[room];
            others.removeIf([&known](const QString &other) { return !known.contains(other); });
            if (others.isEmpty()) {
                known.remove(room);
                fewer = true;
            }
        }
    }
    QVERIFY2(known.isEmpty(), qPrintable(QStringList(known.keys()).join(u' ')));
}

MUSTER_TEST_GUILESS(TestIncludes)

} // namespace tst_includes

#include "tst_includes.moc"
