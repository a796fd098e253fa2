// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window knows no vendor: what is a cloud's own comes to it as data, from a provider, a demo or
// a table of errors.

#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace tst_vendornames {

using namespace Qt::StringLiterals;

namespace {

struct Exception
{
    QString file;
    const char *reason;
};

const QList<Exception> exceptions {
    { u"ui/connections/connectionwords.cpp"_s, "shows what an address looks like" },
    { u"ui/connections/importwords.cpp"_s, "the same" },
};

} // namespace

class TestVendorNames final : public QObject
{
    Q_OBJECT

private slots:
    void noneInTheWindow();
};

void TestVendorNames::noneInTheWindow()
{
    static const QRegularExpression vendor(u"huawei|volcengine|byteplus|\\bcph\\b|\\bCPS\\."_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression comment(u"(^|\\s)//.*"_s); // no "https://"
    const QString root = QStringLiteral(MUSTER_SOURCE_DIR "/");
    int files = 0;
    QStringList found;
    QDirIterator it(root + u"ui"_s, { u"*.cpp"_s, u"*.h"_s }, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++files;
        const QString name = file.fileName().mid(root.size());
        const bool isExcepted = std::ranges::any_of(
            exceptions, [&name](const Exception &exception) { return exception.file == name; });
        int number = 0;
        for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++number;
            line.remove(comment);
            if (!isExcepted && vendor.match(line).hasMatch())
                found += u"%1:%2: %3"_s.arg(name).arg(number).arg(line.trimmed());
        }
    }
    QVERIFY(files > 100);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

MUSTER_TEST(TestVendorNames)

} // namespace tst_vendornames

#include "tst_vendornames.moc"
