// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The manual, as it travels in the program: Markdown, in each language, cut into sections. The line
// before a heading names its section, alike in all languages: <a id="keys"></a>. Pure functions:
// any thread.
#pragma once

#include "app/core/language.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace muster {

struct ManualSection
{
    QString id;
    QString title;
    int level = 0; //!< of its heading, from 1
};

struct Manual
{
    QString markdown; //!< without the lines that name sections
    QList<ManualSection> sections; //!< one a heading, in the order of the text
};

//! \brief The manual in \a language.
[[nodiscard]] Manual manualIn(Language language);
//! \brief Of a text of that kind; a heading that no line names has an empty id.
[[nodiscard]] Manual manualOf(const QString &text);
//! \brief The section that explains the window, or the part of one, which is called \a objectName;
//! empty: none does.
[[nodiscard]] QString manualSectionOf(QStringView objectName);

} // namespace muster
