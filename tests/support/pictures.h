// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// With MUSTER_PICTURES naming a folder, a test draws what it shows into it, in each language.
#pragma once

#include "ui/words/translator.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

namespace muster::test {

//! \brief Nothing without that folder. Leaves the program in English.
inline void draw(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("MUSTER_PICTURES");
    if (folder.isEmpty())
        return;
    Translator translator;
    for (const Language language : { Language::Chinese, Language::English }) {
        translator.setLanguage(language);
        QTest::qWait(200);
        QVERIFY(widget.grab().save(
            QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name, infoOf(language).code))));
    }
}

} // namespace muster::test
