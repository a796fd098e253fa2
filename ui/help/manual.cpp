// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/manual.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

Manual manualIn(Language language)
{
    QFile file(u":/muster/help/manual.%1.md"_s.arg(infoOf(language).code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return manualOf(QString::fromUtf8(file.readAll()));
}

Manual manualOf(const QString &text)
{
    static const QRegularExpression name(u"^<a id=\"([a-z-]+)\"></a>$"_s);
    static const QRegularExpression heading(u"^(#+) (.+)$"_s);
    Manual manual;
    QString id;
    bool isCode = false;
    for (const QString &line : text.split(u'\n')) {
        isCode ^= line.startsWith(u"```");
        if (const QRegularExpressionMatch named = name.match(line); named.hasMatch() && !isCode) {
            id = named.captured(1);
            continue;
        }
        if (const QRegularExpressionMatch found = heading.match(line);
            found.hasMatch() && !isCode) {
            manual.sections.append({ std::exchange(id, {}), found.captured(2),
                                     static_cast<int>(found.capturedLength(1)) });
        }
        manual.markdown += line + u'\n';
    }
    return manual;
}

QString manualSectionOf(QStringView objectName)
{
    static constexpr std::pair<QStringView, QStringView> windows[] {
        { u"confirmDialog", u"confirmation" },
        { u"connectionDialog", u"connections" },
        { u"diagnosticsDialog", u"diagnostics" },
        { u"exportConnectionsDialog", u"exchange" },
        { u"firstRun", u"first-start" },
        { u"historyWindow", u"history" },
        { u"importConnectionsDialog", u"exchange" },
        { u"keychainDoctor", u"secrets" },
        { u"networkDialog", u"network" },
        { u"passcodeDialog", u"connections" },
        { u"projectDialog", u"connections" },
        { u"runExportDialog", u"history" },
        { u"settingsWindow", u"settings" },
        { u"settleDialog", u"unknown" },
        { u"unlockDialog", u"production" },
    };
    const auto *row
        = std::ranges::find(windows, objectName, &std::pair<QStringView, QStringView>::first);
    return row == std::end(windows) ? QString() : row->second.toString();
}

} // namespace muster
