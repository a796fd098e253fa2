// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A text is whole in the width that is asked for it, short or long, in any size and weight.

#include "tests/support/testmain.h"
#include "ui/widgets/wholewidth.h"

#include <QApplication>
#include <QFont>
#include <QStringList>
#include <QTest>

namespace tst_wholewidth {

using namespace muster;
using namespace Qt::StringLiterals;

class TestWholeWidth : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCut();
};

void TestWholeWidth::nothingIsCut()
{
    const QStringList texts { u"z"_s,
                              u"game"_s,
                              u"zzzz"_s,
                              u"Restart…"_s,
                              u"Commands"_s,
                              u"game-00044"_s,
                              u"Proxy: not known yet"_s,
                              u"Project 0123…cdef"_s,
                              u"直播-北京"_s };
    for (int size = 6; size <= 24; ++size) {
        for (const QFont::Weight weight : { QFont::Normal, QFont::Bold }) {
            QFont font = QApplication::font();
            font.setPointSizeF(size + 0.3);
            font.setWeight(weight);
            const QFontMetrics metrics(font);
            for (const QString &text : texts)
                QCOMPARE(metrics.elidedText(text, Qt::ElideMiddle, wholeWidth(metrics, text)),
                         text);
        }
    }
    QCOMPARE(wholeWidth(QFontMetrics(QApplication::font()), {}), 0);
}

MUSTER_TEST(TestWholeWidth)

} // namespace tst_wholewidth

#include "tst_wholewidth.moc"
